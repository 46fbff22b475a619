using System;
using System.Collections.Generic;

namespace Facts.Compiler.Storage.Texts;

/// <summary>Pieces of the texts of a table, as many as are enough to learn from, and always the same of the same texts.</summary>
internal sealed class TextSample
{
    /// <summary>How many characters are enough.</summary>
    private const int Enough = 1 << 17;

    private const int PieceLength = 256;
    private readonly List<int> _ends = [];
    private char[] _characters = new char[PieceLength];

    private TextSample()
    {
    }

    /// <summary>The characters of all pieces.</summary>
    public int Length => _ends.Count == 0 ? 0 : _ends[_ends.Count - 1];

    /// <summary>How many pieces there are. No symbol is looked for across their ends.</summary>
    public int Count => _ends.Count;

    /// <summary>How many characters all texts have for one of the sample.</summary>
    public double Scale { get; private set; } = 1;

    public ReadOnlySpan<char> this[int piece]
    {
        get
        {
            var start = piece == 0 ? 0 : _ends[piece - 1];
            return _characters.AsSpan(start, _ends[piece] - start);
        }
    }

    /// <summary>Takes pieces of texts here and there.</summary>
    public static TextSample Of(IEnumerable<string> texts)
    {
        var characters = 0L;
        foreach (var text in texts)
        {
            characters += text.Length;
        }

        var sample = new TextSample();
        // A piece is chosen by a number that looks random, because texts often come in turns, as the fields of records do.
        var chosen = characters <= Enough ? uint.MaxValue : (uint)((double)Enough / characters * uint.MaxValue);
        uint number = 0;
        foreach (var text in texts)
        {
            for (var start = 0; start < text.Length; start += PieceLength)
            {
                if (unchecked(number++ * 0x9E3779B1) <= chosen)
                {
                    sample.Add(text.AsSpan(start, Math.Min(PieceLength, text.Length - start)));
                }
            }
        }

        sample.Scale = sample.Length == 0 ? 1 : (double)characters / sample.Length;
        return sample;
    }

    private void Add(ReadOnlySpan<char> piece)
    {
        var length = Length;
        if (length + piece.Length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(length + piece.Length, _characters.Length * 2));
        }
        piece.CopyTo(_characters.AsSpan(length));
        _ends.Add(length + piece.Length);
    }
}

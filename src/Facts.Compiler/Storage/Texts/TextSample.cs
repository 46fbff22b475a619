using System;
using System.Collections.Generic;

namespace Facts.Compiler.Storage.Texts;

/// <summary>Pieces of the texts of a table, enough to learn symbols from. The same texts always give the same sample.</summary>
internal sealed class TextSample
{
    /// <summary>The maximum number of characters.</summary>
    private const int Enough = 1 << 17;

    private const int PieceLength = 256;
    private readonly List<int> _ends = [];
    private char[] _characters = new char[PieceLength];

    private TextSample()
    {
    }

    /// <summary>The total length of all pieces.</summary>
    public int Length => _ends.Count == 0 ? 0 : _ends[_ends.Count - 1];

    /// <summary>The number of pieces. Symbols do not span pieces.</summary>
    public int Count => _ends.Count;

    /// <summary>The ratio of the length of all texts to that of the sample.</summary>
    public double Scale { get; private set; } = 1;

    public ReadOnlySpan<char> this[int piece]
    {
        get
        {
            var start = piece == 0 ? 0 : _ends[piece - 1];
            return _characters.AsSpan(start, _ends[piece] - start);
        }
    }

    /// <summary>Takes a sample of texts.</summary>
    public static TextSample Of(IEnumerable<string> texts)
    {
        var characters = 0L;
        foreach (var text in texts)
        {
            characters += text.Length;
        }

        var sample = new TextSample();
        // Pieces are chosen pseudo-randomly, because texts often alternate, as the fields of records do.
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

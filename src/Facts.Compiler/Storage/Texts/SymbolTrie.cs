using System;
using System.Collections.Generic;

namespace Facts.Compiler.Storage.Texts;

/// <summary>Finds the longest symbol at a position in a text: a trie whose edges are stored in one hash table.</summary>
internal sealed class SymbolTrie
{
    /// <summary>The result if there is no symbol.</summary>
    public const int None = -1;

    private const uint Multiplier = 0x9E3779B1;
    private const int Ascii = 0x80;

    /// <summary>
    /// For each edge, the node where it starts, its character, the node where it ends, and the number of the symbol that ends there plus one. No
    /// edge ends at node 0.
    /// </summary>
    private readonly ulong[] _edges;
    private readonly ulong[] _firstEdges = new ulong[Ascii];
    private readonly int _shift;
    private int _nodes = 1;

    /// <param name="symbols">The symbols; the number of a symbol is its position in the list.</param>
    public SymbolTrie(IReadOnlyList<string> symbols)
    {
        var characters = 0;
        for (var symbol = 0; symbol < symbols.Count; symbol++)
        {
            characters += symbols[symbol].Length;
        }

        var bits = 6;
        while (1 << bits < characters * 2)
        {
            bits++;
        }
        (_edges, _shift) = (new ulong[1 << bits], 32 - bits);
        for (var symbol = 0; symbol < symbols.Count; symbol++)
        {
            Add(symbols[symbol], symbol);
        }
    }

    /// <summary>The longest symbol at a position in a text, or <see cref="None"/>.</summary>
    /// <param name="start">The position; afterwards the end of the symbol.</param>
    public int Match(ReadOnlySpan<char> text, ref int start)
    {
        var first = text[start];
        var edge = first < Ascii ? _firstEdges[first] : Find(first);
        var (found, end) = (0, start);
        for (var next = start + 1; edge != 0; edge = Find(Key(Target(edge), text[next++])))
        {
            if ((ushort)edge != 0)
            {
                (found, end) = ((ushort)edge, next);
            }
            if (next == text.Length)
            {
                break;
            }
        }

        start = end;
        return found - 1;
    }

    private static uint Key(int node, char character) => ((uint)node << 16) | character;

    private static int Target(ulong edge) => (ushort)(edge >> 16);

    private void Add(string symbol, int number)
    {
        var node = 0;
        for (var index = 0; index < symbol.Length; index++)
        {
            ref var edge = ref EdgeOf(node, symbol[index]);
            if (edge == 0)
            {
                edge = ((ulong)Key(node, symbol[index]) << 32) | ((ulong)_nodes++ << 16);
            }
            if (index == symbol.Length - 1)
            {
                edge |= (uint)(number + 1);
            }
            node = Target(edge);
        }
    }

    /// <summary>The edge with a key, or 0.</summary>
    private ulong Find(uint key)
    {
        var edges = _edges;
        for (var at = (key * Multiplier) >> _shift; ; at++)
        {
            var edge = edges[at & (uint)(edges.Length - 1)];
            if ((uint)(edge >> 32) == key || edge == 0)
            {
                return edge;
            }
        }
    }

    /// <summary>The place of an edge, whether it exists or not.</summary>
    private ref ulong EdgeOf(int node, char character)
    {
        if (node == 0 && character < Ascii)
        {
            return ref _firstEdges[character];
        }

        var key = Key(node, character);
        var at = (key * Multiplier) >> _shift;
        while (_edges[at] != 0 && (uint)(_edges[at] >> 32) != key)
        {
            at = (at + 1) & ((uint)_edges.Length - 1);
        }
        return ref _edges[at];
    }
}

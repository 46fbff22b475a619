using System;
using System.Linq;
using CsCheck;
using Facts.Compiler.Storage.Texts;

namespace Facts.Compiler.Tests.Storage.Texts;

public sealed class SymbolTrieTests
{
    private static readonly Gen<string> Letters = Gen.OneOf(Gen.Char['a', 'c'], Gen.OneOfConst('é', 'д', '東', '\0')).Array[0, 12].Select(letters =>
        new string(letters));

    [Fact]
    public void The_longest_symbol_is_found() =>
        Gen.Select(
            Letters.Where(text => text.Length > 0).Array[0, 20].Select(symbols => symbols.Distinct().ToArray()),
            Letters).Sample((symbols, text) =>
        {
            var trie = new SymbolTrie(symbols);
            for (var start = 0; start < text.Length; start++)
            {
                var expected = symbols.Where(text[start..].StartsWith).OrderByDescending(symbol => symbol.Length).FirstOrDefault();
                var next = start;

                var found = trie.Match(text, ref next);

                Assert.Equal(expected is null ? SymbolTrie.None : Array.IndexOf(symbols, expected), found);
                Assert.Equal(start + (expected?.Length ?? 0), next);
            }
        });
}

using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Compiler.Tests.Emit;

/// <summary>No text of a fact file becomes code: whatever it contains, only literals, comments and escaped identifiers change.</summary>
public sealed class InjectionTests
{
    private static readonly Gen<string> Hostile = Gen.OneOfConst(
            "\"", "\"\"\"", "'", "\\", "\\\"", "\\u0022", "\\u002A\\u002F", "*/", "/*", "//", "///", "{", "}", "{0}", "{{", ";", ")", "\n", "\r",
            "\r\n", "\u0085", "\u2028", "\u2029", "\n#line 1 \"x\"\n", "\n#if false\n",
            "#pragma warning disable", "@\"", "$\"{x}\"", "u8", "</summary>", "<see cref=\"System.Console\"/>", "]]>", "<!--", "-->", "&#42;&#47;",
            "&", "<", "} class Evil { static Evil() { } //", "\"); System.Console.Beep(); //",
            "\0", "\u001A", "\uFEFF", "\u202E", "\u200B", "\u00AD", "\uD83D\uDE00", "\uFFFF", "\u0301", "a", " ", "\t")
        .Array[1, 6].Select(string.Concat);

    [Fact]
    public void Hostile_text_in_every_place_changes_only_literals_comments_and_identifiers()
    {
        var harmless = Shape(Compile("plain"));
        Hostile.Sample(text => Assert.Equal(harmless, Shape(Compile(text))), iter: 150, threads: 1, seed: "0000KOIfnMf3");
    }

    private static CompiledDataset Compile(string text)
    {
        var words = Quoted("a " + text);
        var unit = Quoted("u " + text.Replace("/", "", System.StringComparison.Ordinal));
        var symbol = Quoted("s " + text.Replace("/", "", System.StringComparison.Ordinal));
        var source = Quoted("b " + text + " z");
        var sum = Quoted("Name + " + SymbolDisplay.FormatLiteral(text, quote: true));
        return new CompiledDataset(
            ("dataset.yaml", $$"""
                name: Trial
                namespace: Facts.Trial
                title: {{words}}
                description: {{words}}
                license: {{words}}
                version: {{words}}
                sources:
                  book: { title: {{words}}, kind: {{words}}, publisher: {{words}}, authors: [{{words}}], licence: {{words}}, {{Quoted("x " + text)}}: {{words}} }
                  {{source}}: { title: {{words}} }
                """),
            ($"x {text}.schema.yaml", $$"""
                tables:
                  Thing:
                    description: {{words}}
                    deprecated: {{words}}
                    fields:
                      name: { type: string, description: {{words}}, default: {{words}}, examples: [{{words}}] }
                      old: { type: string?, deprecated: {{words}} }
                      colour: Colour?
                      parts: "Map<string, string>"
                      said: LocalizedText?
                      about: OneOf<bool, string>?
                      claimed: Claims<string>
                      link: Uri?
                      first: char?
                      shown: { type: string, computed: {{sum}} }
                      limited: { type: string?, enum: [{{words}}, b] }
                      {{words}}: string?
                    additionalProperties: string?
                    indexes: [name]
                    rules: [{ check: Name.Length > 0, message: {{words}} }]
                    variants:
                      big: { description: {{words}}, deprecated: {{words}}, fields: { size: { type: int?, description: {{words}} } } }
                      {{Quoted("v " + text)}}: { fields: { weight: { type: Quantity?, unit: {{unit}} } } }
                units:
                  {{unit}}: { symbol: {{symbol}} }
                enums:
                  Colour: { red: {{words}}, {{words}}: { description: {{words}}, deprecated: {{words}} } }
                """),
            ($"things/a {text.Replace("\0", "", System.StringComparison.Ordinal)}.yaml", $$"""
                {{words}}:
                  kind: big
                  name: { $value: {{words}}, $cite: { source: book, at: 16, by: [{{words}}], status: asserted, note: {{words}} } }
                  colour: {{words}}
                  parts: { {{words}}: {{words}} }
                  said: { en: {{words}}, de: {{words}} }
                  about: {{words}}
                  claimed: [{ $value: {{words}}, $cite: { source: {{source}}, note: {{words}} } }]
                  first: {{Quoted(char.IsSurrogate(text[0]) ? "x" : text[..1])}}
                  limited: {{words}}
                  {{Quoted("extra " + text)}}: {{words}}
                  {{words}}: {{words}}
                  $note: {{words}}
                  $deprecated: {{words}}
                  $formerly: [{{Quoted("b " + text)}}]
                  $derived: { from: [second], how: {{words}} }
                second: { kind: {{Quoted("v " + text)}}, name: {{words}}, colour: red, claimed: [], $name: Second }
                """));
    }

    /// <summary>All tokens of the code without the content of literals and identifiers; comments are not tokens.</summary>
    private static string Shape(CompiledDataset dataset)
    {
        Assert.Equal(
            [],
            dataset.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == FactSeverity.Error).Select(error => error.ToString()));
        var shape = new StringBuilder();
        foreach (var source in dataset.Sources.OrderBy(source => source.HintName, System.StringComparer.Ordinal))
        {
            var tree = CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose));
            Assert.Equal([], tree.GetDiagnostics().Select(problem => problem.ToString()));
            shape.Append(source.HintName).Append('\n').AppendJoin('\n', Tokens(tree.GetRoot())).Append('\n');
        }

        return shape.ToString();
    }

    private static IEnumerable<string> Tokens(SyntaxNode root)
    {
        foreach (var directive in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            yield return directive.ToString();
        }

        foreach (var token in root.DescendantTokens())
        {
            yield return token.Kind() switch
            {
                SyntaxKind.IdentifierToken => SyntaxFacts.IsValidIdentifier(token.ValueText) ? "identifier" : "no identifier: " + token.Text,
                SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken
                    or SyntaxKind.NumericLiteralToken => token.Kind().ToString(),
                _ => token.Text,
            };
        }
    }

    /// <summary>In double quotes, with everything escaped that YAML or the character check could reject.</summary>
    private static string Quoted(string text) =>
        "\"" + string.Concat(
            text.Select(character => character is >= ' ' and < '\u007F' and not ('"' or '\\') ? character.ToString() : $"\\u{(int)character:X4}"))
                + "\"";
}

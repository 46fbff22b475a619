using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Facts.Compiler.Tests.Storage;

namespace Facts.Compiler.Tests.Emit;

/// <summary>Texts that are stored as codes, from YAML through the C# compiler to a running assembly.</summary>
public sealed class CodedTextTests
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Texts =
    [
        .. CodedTexts.All,
        .. CodedTexts.All.Select(text => text.Replace('a', '"').Replace(" ", "\\ ", StringComparison.Ordinal)),
        "\"",
        "\"\"\"",
        "\\",
        "\\\"",
        "\" + Evil() + \"",
        "\u2028\u2029\u0085",
        "\u00AD\u00A0\u02FF\u0300",
        "amber \U0001F381 bridge",
        "평양 амбер الجسر",
        "{0} $\"{x}\"",
        "*/ // /*",
    ];

    private static readonly CompiledDataset Compiled = new(
        ("things.schema.yaml", "tables:\n  Thing:\n    fields: { name: string }\n    members: false\n"),
        (
            "things.yaml",
            string.Concat(
                Texts.Select((text, row) =>
                    $"{JsonSerializer.Serialize($"{text} key {row}".Trim(), Plainly)}: {{ name: {JsonSerializer.Serialize(text, Plainly)} }}\n"))));

    [Fact]
    public void They_are_what_the_file_says()
    {
        Assert.Empty(Compiled.Problems());
        Assert.Equal(Texts, (string[])Compiled.Evaluate("Trial.Things.Select(thing => thing.Name).ToArray()")!);
    }

    [Fact]
    public void Keys_among_them_are_found() =>
        Assert.Equal(
            Texts.Length,
            Compiled.Evaluate("Trial.Things.Keys.Count(key => Trial.Things[key].Key == key && !Trial.Things.ContainsKey(key + \" \"))"));

    [Fact]
    public void They_are_not_in_the_source_as_they_are() =>
        Assert.All(CodedTexts.All, static text => Assert.DoesNotContain(text, Compiled.Source("Things.rows.g.cs"), StringComparison.Ordinal));
}

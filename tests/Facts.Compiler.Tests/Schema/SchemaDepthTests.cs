using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Schema;

/// <summary>
/// Schemas that are deep in one way or another cause a diagnostic, even on the stack of a secondary thread, and never a stack overflow.
/// </summary>
public sealed class SchemaDepthTests
{
    private const int SmallStack = 512 * 1024;

    private const string Thing = "tables:\n  Thing:\n    fields:\n      name: string\n";

    [Fact]
    public void A_type_of_very_many_lists_is_told_at_its_place() => AssertFirst("FACT2036", 4, Field("int" + Repeated("[]", 20_000)));

    [Fact]
    public void A_type_of_very_many_maps_is_told_at_its_place() =>
        AssertFirst("FACT2036", 4, Field(Repeated("Map<int, ", 5_000) + "int" + Repeated(">", 5_000)));

    [Fact]
    public void A_type_of_very_many_brackets_is_told_at_its_place() => AssertFirst("FACT2036", 4, Field(Repeated("(", 20_000)));

    [Fact]
    public void A_type_of_very_many_names_is_told_at_its_place() => AssertFirst("FACT2036", 4, Field(Repeated("a.", 20_000) + "int"));

    [Fact]
    public void A_type_as_deep_as_the_limit_compiles()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("x.schema.yaml", Field("int" + Repeated("[]", 16))),
            ("things.yaml", $"a: {{ name: {new string('[', 16)}7{new string(']', 16)} }}\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
    }

    [Fact]
    public void Units_of_a_long_chain_are_told_where_it_gets_too_long() =>
        AssertFirst(
            "FACT2049",
            38,
            Thing
                + "units:\n"
                + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"  u{number}: {{ is: 2 u{number + 1} }}\n"))
                + "  u20000:\n");

    [Fact]
    public void Values_of_a_long_chain_are_told_where_it_gets_too_deep() =>
        AssertFirst(
            "FACT2037",
            69,
            Field("V0?")
                + "values:\n"
                + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"  V{number}: {{ fields: {{ inner: V{number + 1} }} }}\n"))
                + "  V3000: { fields: { name: string } }\n");

    [Fact]
    public void Values_of_a_long_chain_that_stand_the_other_way_round_are_told_too() =>
        AssertFirst(
            "FACT2037",
            null,
            Field("V0?")
                + "values:\n"
                + "  V3000: { fields: { name: string } }\n"
                + string.Concat(Enumerable.Range(0, 3_000).Reverse().Select(number => $"  V{number}: {{ fields: {{ inner: V{number + 1} }} }}\n")));

    [Fact]
    public void Keys_through_many_tables_are_told_where_there_are_too_many() =>
        AssertFirst(
            "FACT2061",
            null,
            "tables:\n"
                + string.Concat(Enumerable.Range(0, 2_000).Select(number => $"  T{number}:\n    key: k\n    fields: {{ k: T{number + 1} }}\n"))
                + "  T2000: { fields: { name: string } }\n");

    [Fact]
    public void A_value_that_holds_itself_is_not_reported() =>
        Assert.Empty(
            new CompiledDataset(
                ("dataset.yaml", "name: Trial\n"),
                ("x.schema.yaml", Field("Tree?") + "values:\n  Tree: { fields: { left: Tree?, right: Tree? } }\n")).Diagnostics);

    private static string Field(string type) => $"tables:\n  Thing:\n    fields:\n      name: \"{type}\"\n";

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void AssertFirst(string id, int? line, string schema)
    {
        FactDiagnostic? first = null;
        var thread = new Thread(
            () => first = new CompiledDataset(("dataset.yaml", "name: Trial\n"), ("x.schema.yaml", schema)).Diagnostics.First(),
            SmallStack);
        thread.Start();
        thread.Join();

        Assert.Equal(id, first!.Id);
        Assert.Equal(line ?? first.Place.Range.Start.Line + 1, first.Place.Range.Start.Line + 1);
    }
}

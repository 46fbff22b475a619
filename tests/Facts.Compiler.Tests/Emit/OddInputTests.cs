using System;
using System.Linq;

namespace Facts.Compiler.Tests.Emit;

/// <summary>Unusual files and keys, compiled and executed: each either works or is reported.</summary>
public sealed class OddInputTests
{
    private const string Manifest = "name: Trial\nnamespace: Facts.Trial\n";

    private const string Schema = "tables:\n  Thing:\n    fields:\n      name: string?\n";

    [Theory]
    [InlineData("C", "C")]
    [InlineData("C#", "CSharp")]
    [InlineData("C++", "CPlusPlus")]
    [InlineData("class", "Class")]
    [InlineData("event", "Event")]
    [InlineData("1st", "_1st")]
    [InlineData("3D", "_3D")]
    [InlineData("3.10", "_3_10")]
    [InlineData("_", "@_")]
    [InlineData("\u540D", "\u540D")]
    [InlineData("\uD83D\uDC4D\uD83C\uDFFD ok", "Ok")]
    [InlineData("a-b", "AB")]
    [InlineData("Thing", "ThingThing")]
    [InlineData("count", "ThingCount")]
    [InlineData("true", "True")]
    [InlineData("null", "Null")]
    public void A_key_of_any_form_is_found_by_its_text_and_by_its_member(string key, string member)
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", Schema),
            ("things.yaml", $"\"{key}\": {{ name: found }}\nother: {{}}\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal("found", dataset.Evaluate($"Trial.Things[\"{key}\"].Name"));
        Assert.Equal("found", dataset.Evaluate($"Trial.Things.{member}.Name"));
    }

    [Fact]
    public void Keys_that_collide_in_CSharp_are_all_found_and_the_first_has_the_member()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", Schema),
            (
                "things.yaml",
                "C: { name: 0 }\nC#: { name: 1 }\nC++: { name: 2 }\nc-: { name: 3 }\n_: { name: 4 }\n\uD83D\uDE00: { name: 5 }\n\"-\": { name: 6 }\n"
                    + "Gift: { name: 7 }\ngift: { name: 8 }\n"));

        Assert.Equal(
            [
                "/facts/things.yaml(4,1): warning FACT6001: 'c-' gets no member of its own: its C# name would be 'C', like that of 'C'. "
                    + "Give one of them another name with '$name'.",
                "/facts/things.yaml(6,1): warning FACT6001: '\uD83D\uDE00' gets no member of its own: its C# name would be '_', like that of '_'. "
                    + "Give one of them another name with '$name'.",
                "/facts/things.yaml(7,1): warning FACT6001: '-' gets no member of its own: its C# name would be '_', like that of '_'. "
                    + "Give one of them another name with '$name'.",
                "/facts/things.yaml(9,1): warning FACT6001: 'gift' gets no member of its own: its C# name would be 'Gift', like that of 'Gift'. "
                    + "Give one of them another name with '$name'.",
            ],
            dataset.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(dataset.Problems());
        Assert.Equal(
            "0 1 2 3 4 5 6 7 8",
            dataset.Evaluate(
                "string.Join(\" \", new[] { \"C\", \"C#\", \"C++\", \"c-\", \"_\", \"\uD83D\uDE00\", \"-\", \"Gift\", \"gift\" }.Select(key => "
                    + "Trial.Things[key].Name))"));
        Assert.Equal("0 4 7", dataset.Evaluate("$\"{Trial.Things.C.Name} {Trial.Things._.Name} {Trial.Things.Gift.Name}\""));
    }

    [Theory]
    [InlineData(
        "\"\": {}\n", "/facts/things.yaml(1,1): error FACT3040: A record of Things has an empty key 'id'. A key needs at least one character.")]
    [InlineData(
        "a: {}\nnull: {}\n",
        "/facts/things.yaml(2,1): error FACT3001: things/null.id: 'null' means no value, but the field needs a text. If it is a text, put it in "
            + "quotes: \"null\".")]
    [InlineData(
        "a: {}\na: {}\n",
        "/facts/things.yaml(2,1): error FACT1020: The key 'a' is used twice here; the first is on line 1. Rename or remove one of them.")]
    public void A_key_that_is_none_is_told(string things, string expected) =>
        Assert.Equal(
            expected,
            Assert.Single(
                new CompiledDataset(("dataset.yaml", Manifest), ("x.schema.yaml", Schema), ("things.yaml", things)).Diagnostics).ToString());

    [Fact]
    public void Files_of_one_name_in_several_folders_and_of_names_that_differ_in_case_all_count()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", Schema),
            ("a/more.schema.yaml", "enums: { Colour: [red] }\n"),
            ("b/more.schema.yaml", "enums: { Shape: [round] }\n"),
            ("things/a/one.yaml", "a: {}\n"),
            ("things/b/one.yaml", "b: {}\n"),
            ("things/one.yaml", "c: {}\n"),
            ("things/ONE.yaml", "d: {}\n"),
            ("Things.yaml", "e: {}\n"),
            ("things.yml", "f: {}\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal("a b c d e f", dataset.Evaluate("string.Join(\" \", Trial.Things.Keys.Order(StringComparer.Ordinal))"));
        Assert.Equal("red round", dataset.Evaluate("$\"{Colour.Red.ToText()} {Shape.Round.ToText()}\""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void A_table_of_files_without_facts_is_empty(string text)
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", Schema),
            ("y.schema.yaml", text),
            ("things.yaml", text),
            ("things/more.yaml", text));

        Assert.Equal(["FACT1048", "FACT1048"], dataset.Diagnostics.Select(found => found.Id));
        Assert.Empty(dataset.Problems());
        Assert.Equal(0, dataset.Evaluate("Trial.Things.Count"));
    }

    [Fact]
    public void A_text_of_a_million_characters_is_stored_and_read()
    {
        var dataset = new CompiledDataset(
            ("dataset.yaml", Manifest),
            ("x.schema.yaml", Schema),
            (
                "things.yaml",
                "a: { name: \"" + string.Concat(Enumerable.Repeat("0123456789\u00E9\u540D\uD83D\uDE00xy", 65_536)) + "\" }\nb: { name: after }\n"));

        Assert.Empty(dataset.Diagnostics);
        Assert.Empty(dataset.Problems());
        Assert.Equal(1_048_576, dataset.Evaluate("Trial.Things.A.Name!.Length"));
        Assert.Equal("\uD83D\uDE00xy after", dataset.Evaluate("Trial.Things.A.Name!.Substring(1_048_572) + \" \" + Trial.Things.B.Name"));
    }
}

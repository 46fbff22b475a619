using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Fuzz.Accounting;

namespace Facts.Compiler.Tests.Accounting;

/// <summary>Accounting notices what a broken locator, binder, linker or encoder would lose, and nothing where none is broken.</summary>
public sealed class PlantedFaultTests
{
    private static readonly SchemaOptions Options = new("Facts.Trial", "Trial");

    private static readonly ImmutableArray<FactFile> Files =
    [
        File("dataset.yaml", "name: Trial\nsources:\n  book: { title: A Book }\n  film: { title: A Film }\n"),
        File("gifts.schema.yaml", """
            tables:
              Gift:
                fields:
                  name: LocalizedText
                  title: string
                  kind: Kind
                  size: int?
                  price: decimal?
                  tags: string[]
                  marks: Map<string, int>
                  giver: Agent
                  given: FactDate?
                  box: Box?
                additionalProperties: string
              Agent:
                from: "agents/*.yaml#/{id}"
                fields: { name: string, alias: string }
            values:
              Box: { fields: { colour: string, weight: int } }
            enums:
              Kind: [art, book]
            """),
        File("gifts.yaml", """
            $defaults: { size: 3 }
            bust:
              name: { en: Bust, de: Büste }
              title: The bust
              kind: art
              price: 1.50
              tags: [bronze, large]
              marks: { left: 1, right: 2 }
              giver: anna
              given: 2024-06
              box: { colour: red, weight: 4 }
              maker: Miller
            novel:
              name: Novel
              title: The novel
              kind: book
              size: 7
              giver: { $value: bert, $note: he said so, $cite: { source: book, at: 3 } }
            """),
        File("agents/a.yaml", "anna: { name: Anna, alias: A }\n"),
        File("agents/b.yaml", "bert: { name: Bert, alias: B }\n"),
        File("agents/c.yaml", "carl: { name: Carl, alias: C }\n"),
    ];

    /// <summary>What a broken stage would make of the value of a field.</summary>
    private static readonly Dictionary<string, Func<BoundRecord, BoundRecord>> Faults = new()
    {
        ["the last item of a list is dropped"] = record => With(
            record,
            "tags",
            tags => ((BoundList)tags) with { Items = ((BoundList)tags).Items[..^1] }),
        ["the items of a list change places"] =
            record => With(record, "tags", tags => ((BoundList)tags) with { Items = [.. ((BoundList)tags).Items.Reverse()] }),
        ["an optional field is ignored"] = record => With(record, "given", value => new BoundNull(value.Node)),
        ["an optional value is ignored"] = record => With(record, "box", value => new BoundNull(value.Node)),
        ["a list is ignored"] = record => With(record, "tags", tags => new BoundList(tags.Node, [])),
        ["an entry of a map is dropped"] = record => With(record, "marks", map => ((BoundMap)map) with { Entries = ((BoundMap)map).Entries[..^1] }),
        ["the values of a map change places"] = record => With(record, "marks", map => SwapValues((BoundMap)map)),
        ["a language is dropped"] = record => With(record, "name", text => ((BoundText)text) with { Texts = ((BoundText)text).Texts[..1] }),
        ["a text is cut"] = record => With(record, "title", text => ((BoundScalar)text) with { Value = ((string)((BoundScalar)text).Value)[..3] }),
        ["a number is rounded"] = record => With(record, "price", price => ((BoundScalar)price) with { Value = 2m }),
        ["another member of the enum is taken"] = record => With(
            record,
            "kind",
            kind => ((BoundEnum)kind) with { Value = 1 - ((BoundEnum)kind).Value }),
        ["a field of a value is ignored"] = record => With(record, "box", box => With((BoundRecord)box, "colour", _ => Text(box, ""))),
        ["the default is taken though the record has its own"] = record => With(record, "size", size => ((BoundScalar)size) with { Value = 3L }),
        ["the default of the file is ignored"] =
            record => With(record, "size", size => ((BoundScalar)size).Value is 3L ? new BoundNull(size.Node) : size),
        ["an additional property is dropped"] = record =>
            record.AdditionalProperties is { } map ? record with { AdditionalProperties = map with { Entries = [] } } : record,
        ["two fields are swapped"] = Swapped,
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Fact]
    public void Where_nothing_is_broken_nothing_is_lost()
    {
        var staged = StagedDataset.Of(Files, Options);
        var (scalars, isStored) = DatasetAccount.Of(staged, Emit(staged));

        Assert.Empty(staged.Diagnostics);
        Assert.True(isStored);
        Assert.DoesNotContain(scalars, scalar => scalar.Fate is ScalarFate.Lost or ScalarFate.Named);
        Assert.Equal(
            [ScalarFate.Bound, ScalarFate.Name, ScalarFate.Capture, ScalarFate.Annotation, ScalarFate.Declaration],
            scalars.Select(scalar => scalar.Fate).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_broken_binder_is_noticed(string fault)
    {
        var staged = StagedDataset.Of(Files, Options, file => Altered(file, Faults[fault]));

        Assert.NotEmpty(Lost(staged, Emit(staged)));
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_broken_encoder_is_noticed(string fault)
    {
        var broken = Emit(StagedDataset.Of(Files, Options, file => Altered(file, Faults[fault])));

        Assert.NotEmpty(Lost(StagedDataset.Of(Files, Options), broken));
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_broken_binder_is_noticed_in_a_dataset_with_an_error(string fault)
    {
        var files = Files.Add(File("agents/d.yaml", "dora: { name: Dora }\n"));
        var staged = StagedDataset.Of(files, Options, file => Altered(file, Faults[fault]));
        var (scalars, isStored) = DatasetAccount.Of(staged, Emit(staged));

        Assert.False(isStored);
        Assert.Contains(scalars, scalar => scalar.Fate == ScalarFate.Lost);
    }

    [Fact]
    public void A_locator_that_drops_a_file_is_noticed()
    {
        var staged = StagedDataset.Of(Files, Options, file => file.File.File.FactsPath == "agents/c.yaml" ? file with { Rows = [] } : file);

        Assert.Contains("agents/c.yaml(1,9): Lost the record is in no table name", Lost(staged, Emit(staged)));
    }

    [Fact]
    public void A_locator_that_drops_a_record_is_noticed()
    {
        var staged = StagedDataset.Of(Files, Options, file => file.Rows.Length > 1 ? file with { Rows = file.Rows[..^1] } : file);

        Assert.Contains(Lost(staged, Emit(staged)), lost => lost.EndsWith("The novel", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reader_that_drops_an_entry_is_noticed()
    {
        var staged = StagedDataset.Of(Files, Options);
        var files = staged.Files.Select(file =>
            file.File.FactsPath == "gifts.yaml" ? new ParsedFile(file.Summary, [Shorter(file.Documents[0])]) : file);

        Assert.Contains(Lost(staged with { Files = [.. files] }, Emit(staged)), lost => lost.EndsWith("The novel", StringComparison.Ordinal));
    }

    [Fact]
    public void An_encoder_that_drops_a_citation_is_noticed()
    {
        var broken = StagedDataset.Of(Files, Options, file => file with { HasProvenance = false });

        var lost = Lost(StagedDataset.Of(Files, Options), Emit(broken));
        Assert.Contains(lost, scalar => scalar.EndsWith("he said so", StringComparison.Ordinal));
        Assert.Contains(lost, scalar => scalar.EndsWith(" book", StringComparison.Ordinal));
    }

    [Fact]
    public void A_linker_that_takes_another_record_is_noticed()
    {
        var other = Files.Select(file =>
            file with { Text = file.Text.Replace("giver: anna", "giver: bert", StringComparison.Ordinal) }).ToImmutableArray();

        Assert.Equal(
            ["gifts.yaml(9,10): Lost it is read back otherwise anna"],
            Lost(StagedDataset.Of(Files, Options), Emit(StagedDataset.Of(other, Options))));
    }

    private static string[] Lost(StagedDataset staged, ImmutableArray<GeneratedSource> sources)
    {
        var (scalars, isStored) = DatasetAccount.Of(staged, sources);
        Assert.True(isStored);
        return [.. scalars.Where(scalar => scalar.Fate == ScalarFate.Lost).Select(scalar => scalar.ToString())];
    }

    private static ImmutableArray<GeneratedSource> Emit(StagedDataset staged) =>
        FactCompiler.Emit(staged.Dataset!, new EmitOptions("1.0.0"), CancellationToken.None).Sources;

    private static FactFile File(string path, string text) => new("/facts/" + path, path, text);

    private static YamlMapping Shorter(YamlNode node) => new(node.Range, ((YamlMapping)node).Entries[..^1]);

    private static BoundFile Altered(BoundFile file, Func<BoundRecord, BoundRecord> fault) =>
        file with { Rows = [.. file.Rows.Select(row => row.Table.Name == "Gift" ? row with { Record = fault(row.Record) } : row)] };

    private static BoundRecord With(BoundRecord record, string name, Func<BoundValue, BoundValue> change)
    {
        var slot = record.Shape.TryGetSlot(name, out var found) ? found : -1;
        var isThere = record.Fields[slot] is { } value
            && value is not (BoundNull or BoundList { Items.IsEmpty: true } or BoundMap { Entries.IsEmpty: true });
        return isThere ? record with { Fields = record.Fields.SetItem(slot, change(record.Fields[slot]!)) } : record;
    }

    private static BoundScalar Text(BoundValue at, string text) => new(at.Node, Facts.Compiler.Scalars.Scalar.String, text);

    private static BoundMap SwapValues(BoundMap map) => map with
    {
        Entries = [.. map.Entries.Zip(map.Entries.Reverse(), (entry, other) => (entry.Key, other.Value))],
    };

    private static BoundRecord Swapped(BoundRecord record)
    {
        // The name of one is the title of the other: both are texts, and no type tells them apart.
        var title = (BoundScalar)record[record.Shape.Fields.Single(field => field.Name == "title")]!;
        var box = record[record.Shape.Fields.Single(field => field.Name == "box")] as BoundRecord;
        return box is null
            ? record
            : With(With(record, "box", value => With((BoundRecord)value, "colour", _ => title)), "title", _ => box.Fields[0]!);
    }
}

using System;
using System.Linq;
using System.Threading;
using Facts.Fuzz.Checking;
using Facts.Fuzz.Running;

namespace Facts.Compiler.Tests.Emit;

/// <summary>The layout of generated code, for the datasets of the repository and for generated ones.</summary>
public sealed class GeneratedLayoutTests
{
    private const int LongestLine = 150;

    /// <summary>Stored data are one literal for each chunk, and a very long word has no place to break.</summary>
    private const int LongestWord = LongestLine / 2;

    [Fact]
    public void No_line_is_longer_than_150_characters_but_for_stored_data()
    {
        var lines = Digest.Inputs()
            .SelectMany(files => FactCompiler.Compile(files, InputCheck.Options, CancellationToken.None).Sources)
            .SelectMany(source => source.Text.Split('\n').Select(line => (source.HintName, line)))
            .ToList();

        Assert.True(lines.Count > 10_000, $"Only {lines.Count} lines were read.");
        Assert.DoesNotContain(lines, entry => entry.line.Length > LongestLine
            && !entry.line.EndsWith("\"u8;", StringComparison.Ordinal)
            && entry.line.Split(' ').All(word => word.Length < LongestWord));
    }
    [Fact]
    public void A_reference_inside_a_value_is_told_by_the_way_to_it()
    {
        var dataset = Events();

        Assert.Contains("whose <c>Participants.Who</c> contains the given record;", dataset.Source("EventTable.g.cs"), StringComparison.Ordinal);
        Assert.Contains("foreach (var participation in record.Participants)", dataset.Source("EventTable.g.cs"), StringComparison.Ordinal);
        Assert.Contains("refer to this record in <c>Participants.Who</c>.", dataset.Source("Person.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Persons.rows.g.cs", "// Chunk 0: keys, rows 0 to 1, addresses of rows, directory\n")]
    [InlineData("Events.rows.g.cs", "// Chunk 0: keys, row 0, addresses of rows, indexes, directory\n")]
    public void A_chunk_says_what_it_holds(string file, string expected) =>
        Assert.Contains(expected, Events().Source(file), StringComparison.Ordinal);

    [Fact]
    public void A_table_is_told_by_the_first_sentence_of_its_description() =>
        Assert.Contains("<summary>Something that happened (1 record).</summary>", Events().Source("Trial.g.cs"), StringComparison.Ordinal);

    private static CompiledDataset Events() => new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("trial.schema.yaml", """
            tables:
              Person: { fields: { name: string? } }
              Event:
                description: Something that happened. It need not be dated.
                fields:
                  participants: Participation[]
            values:
              Participation: { fields: { who: { type: Person, inverse: Events } } }
            """),
        ("persons.yaml", "kim: {}\nlee: {}\n"),
        ("events.yaml", "feast: { participants: [{ who: kim }] }\n"));
}

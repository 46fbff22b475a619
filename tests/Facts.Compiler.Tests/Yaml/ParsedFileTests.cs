using System.Linq;
using System.Text;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

public sealed class ParsedFileTests
{
    [Fact]
    public void A_large_file_lets_its_nodes_go_and_reads_them_again_when_they_are_wanted()
    {
        var file = Reading.Of(Records(20_000));
        var before = Assert.Single(file.Documents);

        file.LetGo();

        Assert.True(file.HasDocuments);
        var after = Assert.Single(file.Documents);
        Assert.NotSame(before, after);
        Assert.Equal(Reading.Show(before), Reading.Show(after));
        Assert.Equal(before.Range, after.Range);
        Assert.Same(after, file.Documents.Single());
    }

    [Fact]
    public void A_small_file_keeps_its_nodes()
    {
        var file = Reading.Of(Records(20));
        var before = file.Documents.Single();

        file.LetGo();

        Assert.Same(before, file.Documents.Single());
    }

    [Fact]
    public void Names_of_fields_and_short_values_that_come_again_are_one_text()
    {
        var records = ((YamlMapping)Reading.Root(Records(2))).Entries.Select(entry => ((YamlMapping)entry.Value).Entries.Single()).ToList();

        Assert.Same(records[0].Key.Text, records[1].Key.Text);
        Assert.Same(((YamlScalar)records[0].Value).Text, ((YamlScalar)records[1].Value).Text);
    }

    private static string Records(int count)
    {
        var text = new StringBuilder();
        for (var record = 0; record < count; record++)
        {
            text.Append("record-").Append(record).Append(":\n  name: value\n");
        }

        return text.ToString();
    }
}

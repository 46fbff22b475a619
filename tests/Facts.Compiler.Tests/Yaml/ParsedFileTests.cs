using System.Linq;
using System.Text;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

public sealed class ParsedFileTests
{
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

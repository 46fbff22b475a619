using System.Linq;
using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Checking;

public sealed class AllowedValuesTests
{
    [Theory]
    [InlineData("{ type: string?, pattern: ^a$, unique: true }", "''", "FACT5004")]
    [InlineData("{ type: string, minLength: 3, unique: true }", "ab", "FACT5003")]
    [InlineData("{ type: string, maxLength: 1, unique: true }", "ab", "FACT5003")]
    [InlineData("{ type: string, enum: [a, b], unique: true }", "c", "FACT5005")]
    [InlineData("{ type: int, minimum: 3, unique: true }", "1", "FACT5001")]
    [InlineData("{ type: int, multipleOf: 3, unique: true }", "1", "FACT5002")]
    [InlineData("{ type: 'string[]', pattern: ^a$, unique: true }", "[b]", "FACT5004")]
    public void What_is_refused_is_not_compared(string type, string text, string expected)
    {
        foreach (var dataset in new[] { Dataset(type, ""), Dataset(type.Replace(", unique: true", ""), "unique: [[x, y]]") })
        {
            var diagnostics = dataset.With("things.yaml", $"a: {{ x: {text}, y: 1 }}\nb: {{ x: {text}, y: 1 }}\n").CheckingDiagnostics().Split('\n');

            Assert.Equal([$"{expected} 1:9", $"{expected} 2:9"], diagnostics.Select(line => line[..line.IndexOf(' ', 9)].Replace(":10", ":9")));
        }
    }

    [Theory]
    [InlineData("{ type: string, pattern: ^a$, unique: true }", "a")]
    [InlineData("{ type: int, minimum: 1, unique: true }", "1")]
    public void What_is_allowed_is_compared(string type, string text) => Assert.StartsWith(
        "FACT4008 2:9 ", Dataset(type, "").With("things.yaml", $"a: {{ x: {text}, y: 1 }}\nb: {{ x: {text}, y: 1 }}\n").CheckingDiagnostics());

    [Fact]
    public void Items_that_are_refused_are_not_compared() => Assert.All(
        Dataset("{ type: 'string[]', pattern: ^a$, uniqueItems: true }", "")
            .With("things.yaml", "a: { x: [b, b], y: 1 }\n").CheckingDiagnostics().Split('\n'),
        static line => Assert.StartsWith("FACT5004 ", line));

    private static TestDataset Dataset(string type, string more) =>
        new($"tables:\n  Thing:\n    fields:\n      x: {type}\n      y: int\n    {more}\n");
}

using System;
using System.Linq;
using System.Text;

namespace Facts.Compiler.Tests.Binding;

public sealed class OneOfBinderTests
{
    private const string Nested = """
        values:
          A: { fields: { next: "OneOf<A, B, C>?", end: int? } }
          B: { fields: { next: "OneOf<B, C, A>?", end: int? } }
          C: { fields: { next: "OneOf<C, A, B>[]?", end: bool? } }
        """;

    private const string More = """
        values:
          Size: { fields: { width: int, height: int? } }
          Box: { fields: { inner: "OneOf<int, string>" } }
          Person: { fields: { first: string, last: string? } }
        enums: { Colour: [red, green] }
        """;

    [Theory]
    [InlineData(
        "'OneOf<Size, string>'",
        "{ width: wide }",
        "FACT3005 2:15 <wide> things/a.x.width: 'wide' is not a whole number (int). Write decimal digits, such as 42 or -7.")]
    [InlineData(
        "'OneOf<Size, string>'", "{ width: 1, heigth: 2 }", "FACT3025 2:18 <heigth> things/a.x: Size has no field 'heigth'. Did you mean 'height'?")]
    [InlineData("'OneOf<Size, Person>'", "{ first: A, lst: B }", "FACT3025 2:18 <lst> things/a.x: Person has no field 'lst'. Did you mean 'last'?")]
    [InlineData("'OneOf<Colour, bool>'", "gren", "FACT3017 2:6 <gren> things/a.x: 'gren' is not one of red, green. Did you mean 'green'?")]
    [InlineData("'OneOf<Colour, bool>'", "no", "FACT3004 2:6 <no> things/a.x: 'no' is not a bool. Write false.")]
    [InlineData("'OneOf<int, DateOnly>'", "2024-6-19", "FACT3009 2:6 <2024-6-19> things/a.x: '2024-6-19' is not a date. Write 2024-06-19.")]
    [InlineData(
        "'OneOf<int, int[]>'", "[1, b]", "FACT3005 2:10 <b> things/a.x[1]: 'b' is not a whole number (int). Write decimal digits, such as 42 or -7.")]
    public void Only_the_alternative_that_was_meant_is_spoken_of(string type, string text, string expected) =>
        Assert.Equal(expected, TestDataset.OfField(type, More).With("things.yaml", $"a:\n  x: {text}\n").BindingDiagnostics());

    [Fact]
    public void What_an_inner_alternative_does_not_fit_is_no_fault_of_the_value_around_it() =>
        Assert.Equal("", TestDataset.OfField("'OneOf<Box, Colour>'", More).With("things.yaml", "a:\n  x: { inner: abc }\n").BindingDiagnostics());

    [Fact]
    public void The_work_grows_with_the_depth_and_not_with_its_power() => Assert.InRange(BytesFor(depth: 40), 1, 3 * BytesFor(depth: 20));

    private static long BytesFor(int depth)
    {
        var dataset = TestDataset.OfField("'OneOf<A, B, C>'", Nested);
        var text = new StringBuilder().Insert(0, "{ next: ", depth).Append("{ end: no number }").Append('}', depth).ToString();
        dataset.With("things.yaml", $"a:\n  x: {text}\n");
        Assert.Single(dataset.Bind().Single().Diagnostics);
        var before = GC.GetAllocatedBytesForCurrentThread();
        dataset.Bind();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

using System.Linq;
using Facts.Compiler.Tests.Binding;

namespace Facts.Compiler.Tests.Linking;

public sealed class RecordPlaceTests
{
    [Fact]
    public void What_is_wrong_with_a_record_stands_at_it_although_its_key_begins_with_a_capture()
    {
        var dataset = new TestDataset("""
            tables:
              Item:
                from: "shops.yaml#/shops/{shop=name}/items/*"
                key: [shop, name]
                unique: [[shop, price]]
                provenance: required
                fields: { shop: string, name: string, price: int }
                rules: [ Price > 0 ]
            """);
        dataset.With("shops.yaml", """
            shops:
              - name: Corner
                items:
                  - name: good
                    $cite: &c { source: article }
                    price: 5
                  - name: bad
                    $cite: *c
                    price: -1
                  - name: twin
                    $cite: *c
                    price: 5
                  - name: good
                    $cite: *c
                    price: 7
                  - { name: uncited, price: 8 }
            """);

        Assert.Equal(
            """
            FACT4001 13:15 <good> items/Corner/good: the key 'Corner/good' is already used at shops.yaml line 4. Rename or remove one of the two records.
            FACT4009 10:15 <twin> items/Corner/twin: 'Corner/5' (shop, price) is already used at shops.yaml line 4, and no two records may share it. Correct one of the two.
            FACT5011 16:17 <uncited> items/Corner/uncited: say where this comes from, with '$cite: { at: … }', or what it was worked out from, with $derived. The schema requires it of Items.
            FACT5120 7:15 <bad> items/Corner/bad: the rule 'Price > 0' does not hold (Price is -1)
            """.Split('\n').Order(),
            dataset.AllDiagnostics().Split('\n').Order());
    }

    [Theory]
    [InlineData("things.yaml#/{area}/{name}", "north:\n  x: { size: 0 }\n", "FACT5120 2:3 <x>")]
    [InlineData("things.yaml#/{area}/{name}/size", "north:\n  x: { size: { size: 0 } }\n", "FACT5120 2:3 <x>")]
    [InlineData("things.yaml#/{area}/all/*", "north:\n  all:\n    - { size: 0, name: x }\n", "FACT5120 3:24 <x>")]
    [InlineData("things.yaml#/{area}/{name=id}", "north:\n  - { size: 0, id: x }\n", "FACT5120 2:20 <x>", "ignore: [id]")]
    public void A_record_is_found_wherever_its_key_is(string from, string text, string expected, string more = "")
    {
        var dataset = new TestDataset($$"""
            tables:
              Thing:
                from: "{{from}}"
                key: [area, name]
                fields: { area: string, name: string, size: int }
                rules: [ Size > 0 ]
                {{more}}
            """);

        Assert.StartsWith(expected, dataset.With("things.yaml", text).AllDiagnostics());
    }

    [Fact]
    public void A_unique_capture_that_two_records_share_is_reported_at_the_second()
    {
        var dataset = new TestDataset("""
            tables:
              Thing:
                from: "things.yaml#/{area}/*"
                key: name
                fields: { area: { type: string, unique: true }, name: string }
            """);

        Assert.StartsWith("FACT4008 3:13 <y> things/y.area: 'north' is already used at things.yaml line 2",
            dataset.With("things.yaml", "north:\n  - { name: x }\n  - { name: y }\n").AllDiagnostics());
    }
}

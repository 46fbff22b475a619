using Facts.Compiler.Naming;

namespace Facts.Compiler.Tests.Naming;

public class PluralTests
{
    [Theory]
    [InlineData("Gift", "Gifts")]
    [InlineData("Country", "Countries")]
    [InlineData("Day", "Days")]
    [InlineData("Class", "Classes")]
    [InlineData("Box", "Boxes")]
    [InlineData("Branch", "Branches")]
    [InlineData("Dish", "Dishes")]
    [InlineData("License", "Licenses")]
    public void A_table_is_named_by_the_regular_plural(string record, string table) => Assert.Equal(table, Plural.Of(record));
}

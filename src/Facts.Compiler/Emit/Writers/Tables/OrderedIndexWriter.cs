using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Writes the questions that an ordered index answers. Of imprecise values, what is certain is one question and what can be is another.
/// </summary>
internal sealed class OrderedIndexWriter(DatasetModel dataset)
{
    private const string Date = "global::Facts.FactDate";
    private const string Quantity = "global::Facts.Quantity";

    private readonly FieldKeysWriter _keysOf = new(dataset);

    public void Write(CodeWriter code, TableModel table, IndexModel index, IndexPart part)
    {
        var record = dataset.Types.Of(table.Declaration);
        var what = $"<c>{XmlDoc.Escape(string.Join(".", System.Linq.Enumerable.Select(part.Path, field => dataset.Properties[field].Name)))}</c>";
        switch (((ScalarType)part.KeyType).Definition.Questions)
        {
            case OrderedQuestions.Dates:
                Dates(code, index, record, what);
                break;
            case OrderedQuestions.Amounts:
                Quantities(code, index, _keysOf.Single(part).Value, record, what);
                break;
            case var questions:
                Exact(code, index, _keysOf.PartType(part), record, what, isTime: questions == OrderedQuestions.Times);
                break;
        }
    }

    private static void Exact(CodeWriter code, IndexModel index, string key, string record, string what, bool isTime)
    {
        Method(code, $"The records whose {what} lies between the given values or is one of them, in its order.",
            $"global::Facts.FactRange<{record}> {index.Between}({key} from, {key} to) => {index.Property}.Between(from, to);");
        if (isTime)
        {
            Method(code, $"The record as of a time: the last whose {what} is not after it, or null.",
                $"{record}? {index.AsOf}({key} time) => {index.Property}.LastAtOrBefore(time);");
        }

        Method(code, $"The last record whose {what} is not after the given value, or null.",
            $"{record}? {index.LastAtOrBefore}({key} value) => {index.Property}.LastAtOrBefore(value);");
        Method(code, $"The first record whose {what} is not before the given value, or null.",
            $"{record}? {index.FirstAtOrAfter}({key} value) => {index.Property}.FirstAtOrAfter(value);");
    }

    private static void Dates(CodeWriter code, IndexModel index, string record, string what)
    {
        Method(code, $"The records whose {what} is certainly neither before the one nor after the other of the given dates, in its order.",
            $"global::Facts.FactList<{record}> {index.Between}({Date} from, {Date} to) =>",
            $"global::Facts.FactDateIndexExtensions.CertainlyBetween({index.Property}, from, to);");
        Method(code, $"The records whose {what} is possibly neither before the one nor after the other of the given dates, in its order.",
            $"global::Facts.FactList<{record}> {index.PossiblyBetween}({Date} from, {Date} to) =>",
            $"global::Facts.FactDateIndexExtensions.PossiblyBetween({index.Property}, from, to);");
        Method(code, $"The last record, in the order of {what}, for which that is certainly not after the given date, or null.",
            $"{record}? {index.AsOf}({Date} date) =>",
            $"global::Facts.FactDateIndexExtensions.LastCertainlyAtOrBefore({index.Property}, date);");
    }

    /// <summary>Amounts in several units of one dimension are compared, not ordered by their units.</summary>
    private void Quantities(CodeWriter code, IndexModel index, string value, string record, string what)
    {
        var units = dataset.UnitsName is { } name ? $", {dataset.Types.Dataset}.{name}" : "";
        Between(code, index, record, $"The records whose {what} is certainly neither less than the one nor more than the other of the given amounts.",
            index.Between, $"{value}.IsAtLeast(from{units}) == true && {value}.IsAtMost(to{units}) == true");
        Between(code, index, record, $"The records whose {what} is possibly neither less than the one nor more than the other of the given amounts.",
            index.PossiblyBetween, $"{value}.IsLessThan(from{units}) != true && {value}.IsGreaterThan(to{units}) != true");
    }

    private static void Between(CodeWriter code, IndexModel index, string record, string summary, string name, string condition) =>
        Method(code, summary, $"global::Facts.FactList<{record}> {name}({Quantity} from, {Quantity} to) =>",
            $"global::Facts.FactList.ToFactList(global::System.Linq.Enumerable.Where({index.Property}.All, record => {condition}));");

    private static void Method(CodeWriter code, string summary, string head, string? body = null)
    {
        code.Blank();
        XmlDoc.SummaryXml(code, summary);
        code.Line($"public {head}");
        if (body is not null)
        {
            using (code.Indent())
            {
                code.Line(body);
            }
        }
    }
}

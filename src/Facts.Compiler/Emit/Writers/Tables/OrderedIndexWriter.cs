using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Writes the lookups of an ordered index. For imprecise values there are separate lookups for what is certain and for what is possible.
/// </summary>
/// <param name="record">The type of the table's records.</param>
internal sealed class OrderedIndexWriter(CodeWriter code, DatasetModel dataset, string record)
{
    private const string Extensions = "global::Facts.FactDateIndexExtensions";

    private readonly IndexKeyExpressions _keys = new(dataset);

    public void Write(IndexModel index, IndexPart part)
    {
        var key = _keys.PartType(part);
        var path = dataset.PathDoc(part.Path);
        switch (((ScalarType)part.KeyType).Definition.Questions)
        {
            case OrderedQuestions.Dates:
                Dates(index, key, path);
                break;
            case OrderedQuestions.Amounts:
                Quantities(index, key, path, _keys.Single(part).Value);
                break;
            case var questions:
                Exact(index, key, path, isTime: questions == OrderedQuestions.Times);
                break;
        }
    }

    private void Exact(IndexModel index, string key, string path, bool isTime)
    {
        Lookup($"The records whose {path} is in the given range, ends included, ordered by it.",
            $"global::Facts.FactRange<{record}> {index.Between}({key} from, {key} to) => {index.Property}.Between(from, to);");
        if (isTime)
        {
            Lookup($"The record as of a time: the last whose {path} is not after it, or null if there is none.",
                $"{record}? {index.AsOf}({key} time) => {index.Property}.LastAtOrBefore(time);");
        }

        Lookup($"The last record whose {path} is not after the given value, or null if there is none.",
            $"{record}? {index.LastAtOrBefore}({key} value) => {index.Property}.LastAtOrBefore(value);");
        Lookup($"The first record whose {path} is not before the given value, or null if there is none.",
            $"{record}? {index.FirstAtOrAfter}({key} value) => {index.Property}.FirstAtOrAfter(value);");
    }

    private void Dates(IndexModel index, string key, string path)
    {
        Between(key, $"The records whose {path} is certainly in the given range, ends included, ordered by it.",
            index.Between, $"{Extensions}.CertainlyBetween({index.Property}, from, to)");
        Between(key, $"The records whose {path} is possibly in the given range, ends included, ordered by it.",
            index.PossiblyBetween, $"{Extensions}.PossiblyBetween({index.Property}, from, to)");
        Lookup($"The last record whose {path} is certainly not after the given date, or null if there is none.",
            $"{record}? {index.AsOf}({key} date) => {Extensions}.LastCertainlyAtOrBefore({index.Property}, date);");
    }

    /// <summary>Amounts in different units are compared by conversion; they cannot be ordered.</summary>
    private void Quantities(IndexModel index, string key, string path, string value)
    {
        var units = dataset.UnitsName is { } name ? $", {dataset.Types.Dataset}.{name}" : "";
        Between(key, $"The records whose {path} is certainly in the given range, ends included.",
            index.Between, Matching(index, $"{value}.IsAtLeast(from{units}) == true && {value}.IsAtMost(to{units}) == true"));
        Between(key, $"The records whose {path} is possibly in the given range, ends included.",
            index.PossiblyBetween, Matching(index, $"{value}.IsLessThan(from{units}) != true && {value}.IsGreaterThan(to{units}) != true"));
    }

    private static string Matching(IndexModel index, string condition) =>
        $"global::Facts.FactList.ToFactList(global::System.Linq.Enumerable.Where({index.Property}.All, record => {condition}))";

    private void Between(string key, string summary, string name, string value) =>
        Lookup(summary, $"global::Facts.FactList<{record}> {name}({key} from, {key} to) => {value};");

    private void Lookup(string summary, string member)
    {
        XmlDoc.SummaryXml(code, summary);
        code.Line($"public {member}");
    }
}

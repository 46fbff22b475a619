using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>
/// Finds fields declared as DateOnly none of whose values is a whole date. Then the type is wrong, not the data, and <see cref="Consequences"/>
/// removes what was reported there.
/// </summary>
internal sealed class ImpreciseDateCheck : DatasetCheck
{
    private const int FewestValues = 2;

    private readonly Dictionary<FieldDeclaration, List<FactDiagnostic>> _suspects;

    private ImpreciseDateCheck(LinkedDataset dataset, Dictionary<FieldDeclaration, List<FactDiagnostic>> suspects) : base(dataset) =>
        _suspects = suspects;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options)
    {
        if (dataset.ImpreciseDates.Length < FewestValues)
        {
            return null;
        }

        // A FactDate is no key.
        var keys = new HashSet<FieldDeclaration>(dataset.Schema.Tables.SelectMany(static table => table.Key).SelectMany(static part => part.Path));
        var byPlace = dataset.ImpreciseDates
            .Where(static found => !found.Related.IsEmpty)
            .GroupBy(static found => found.Related[0].Place)
            .ToDictionary(static group => group.Key, static group => group.ToList());
        var suspects = dataset.Schema.Fields.Distinct()
            .Where(field => byPlace.TryGetValue(field.TypePlace, out var found) && found.Count >= FewestValues && !keys.Contains(field))
            .ToDictionary(static field => field, field => byPlace[field.TypePlace]);
        return suspects.Count == 0 ? null : new ImpreciseDateCheck(dataset, suspects);
    }

    public override bool WantsLeavesOf(FieldDeclaration field) => _suspects.ContainsKey(field);

    public override void OnLeaf(FieldDeclaration field, BoundValue value)
    {
        if (value is BoundScalar scalar && scalar.Definition == Scalar.DateOnly)
        {
            _suspects.Remove(field);
        }
    }

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var suspect in _suspects)
        {
            var first = suspect.Value.OrderBy(static found => found.Place.File, System.StringComparer.Ordinal)
                .ThenBy(static found => found.Place.Range.Start.Offset)
                .First();
            Diagnostics.Report(FactDiagnostic
                .Create(
                    CheckingDiagnostics.NoWholeDate,
                    suspect.Key.TypePlace,
                    suspect.Key.Name,
                    suspect.Value.Count.ToString(CultureInfo.InvariantCulture))
                .WithRelated(first.Place, "The first value"));
        }
    }
}

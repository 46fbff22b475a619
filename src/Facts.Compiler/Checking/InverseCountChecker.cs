using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Counts for each record how many lead to it by a reference whose inverse has a least or greatest number.</summary>
internal sealed class InverseCountChecker : RowWalker
{
    private readonly LinkedDataset _dataset;
    private readonly ImmutableArray<FieldDeclaration> _fields;
    private readonly Dictionary<(FieldDeclaration, TableDeclaration, int), (int Count, BoundRow Last)> _counts = [];

    // Where a reference is wrong, it may have been meant for any record.
    private readonly HashSet<FieldDeclaration> _uncertain = [];

    private InverseCountChecker(LinkedDataset dataset, ImmutableArray<FieldDeclaration> fields) : base(dataset.Schema) =>
        (_dataset, _fields) = (dataset, fields);

    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        var fields = dataset.Schema.Fields
            .Where(field => field is { Inverse: not null, InverseCount: not null })
            .ToImmutableArray();
        if (fields.IsEmpty)
        {
            return ImmutableArray<FactDiagnostic>.Empty;
        }

        var checker = new InverseCountChecker(dataset, fields);
        foreach (var table in dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in table.Rows)
            {
                checker.Walk(row);
            }
        }

        checker.CheckCounts();
        return checker.Bag.ToImmutable();
    }

    protected override void OnRecord(BoundRecord record, Annotations around)
    {
        _uncertain.UnionWith(_fields.Where(record.IsWrong));
    }

    protected override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (_fields.Contains(field))
        {
            Count(field, value);
        }
    }

    private void Count(FieldDeclaration field, BoundValue value)
    {
        switch (value)
        {
            case BoundReference reference:
                CountTarget(field, reference);
                break;
            case BoundList list:
                if (list.IsPartial)
                {
                    _uncertain.Add(field);
                }

                foreach (var item in list.Items)
                {
                    Count(field, item);
                }

                break;
            case BoundMap map:
                foreach (var (_, entry) in map.Entries)
                {
                    Count(field, entry);
                }

                break;
            case BoundStated { Value: { } stated }:
                Count(field, stated);
                break;
            case BoundOneOf oneOf:
                Count(field, oneOf.Value);
                break;
        }
    }

    /// <summary>A record that names another twice leads to it once.</summary>
    private void CountTarget(FieldDeclaration field, BoundReference reference)
    {
        if (_dataset.Resolve(reference) is not { } address)
        {
            _uncertain.Add(field);
            return;
        }

        var key = (field, address.Table, address.Row);
        _counts.TryGetValue(key, out var before);
        if (!ReferenceEquals(before.Last, Row))
        {
            _counts[key] = (before.Count + 1, Row);
        }
    }

    private void CheckCounts()
    {
        foreach (var field in _fields)
        {
            foreach (var target in field.Type.References.Distinct())
            {
                var rows = _dataset[target.Table].Rows;
                for (var row = 0; row < rows.Length; row++)
                {
                    if (target.Variant is null || rows[row].Record.Variant == target.Variant)
                    {
                        CheckCount(field, rows[row], _counts.TryGetValue((field, target.Table, row), out var found) ? found.Count : 0);
                    }
                }
            }
        }
    }

    private void CheckCount(FieldDeclaration field, BoundRow row, int count)
    {
        var bounds = field.InverseCount!;
        if (count < bounds.Least && _dataset.IsComplete && !_uncertain.Contains(field))
        {
            Report(field, row, count, "must", "least", bounds.Least.Value);
        }
        else if (count > bounds.Most)
        {
            Report(field, row, count, "may", "most", bounds.Most.Value);
        }
    }

    private void Report(FieldDeclaration field, BoundRow row, int count, string verb, string end, int bound)
    {
        var records = count switch
        {
            0 => "no record",
            1 => "1 record",
            _ => $"{count.ToString(CultureInfo.InvariantCulture)} records",
        };
        Bag.Report(FactDiagnostic
            .Create(CheckingDiagnostics.WrongInverseCount, row.KeyPlace,
                RecordLabel.Of(row.Table, row.Key.ToString()), field.Name, records, verb, end, bound.ToString(CultureInfo.InvariantCulture))
            .WithRelated(field.InverseCount!.Place, "'inverse' in the schema"));
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>Puts the rows of one table into their stored order and reports duplicate keys.</summary>
internal sealed class TableBuilder(TableDeclaration declaration, DiagnosticBag bag)
{
    private readonly List<BoundRow> _rows = [];
    private readonly Dictionary<FactKey, BoundRow> _formerOwners = [];

    // By the nodes of the records, because rows are equal by value.
    private readonly Dictionary<YamlNode, MisplacedRow> _misplaced = [];

    /// <summary>Rows with the same key as an earlier row. They are not part of the table, but their references are checked.</summary>
    public List<BoundRow> Duplicates { get; } = [];

    /// <summary>Adds the next row; rows are added in the order of the files.</summary>
    public void Add(BoundRow row) => _rows.Add(row);

    /// <summary>Says of a row that is also added that it contradicts its location.</summary>
    public void Add(MisplacedRow row) => _misplaced[row.Row.Record.Node] = row;

    public LinkedTable Build()
    {
        var rowByKey = new Dictionary<FactKey, int>(_rows.Count);
        var rows = Distinct(rowByKey);
        var isGrouped = declaration.Variants.Any(variant => variant.TableName is not null);
        if (isGrouped)
        {
            rows = Grouped(rows);
            for (var row = 0; row < rows.Length; row++)
            {
                rowByKey[rows[row].Key] = row;
            }
        }

        var formerKeys = AddFormerKeys(rows, rowByKey);
        AddKeysOfLocations(rowByKey);
        return new LinkedTable
        {
            Declaration = declaration,
            Rows = rows,
            FormerKeys = formerKeys,
            RowByKey = rowByKey,
            VariantRows = isGrouped ? Stretches(rows) : ImmutableArray<(int, int)>.Empty,
        };
    }

    private ImmutableArray<BoundRow> Distinct(Dictionary<FactKey, int> rowByKey)
    {
        var distinct = ImmutableArray.CreateBuilder<BoundRow>(_rows.Count);

        // A row that contradicts its location gives way to one that does not.
        IEnumerable<BoundRow> ordered = _misplaced.Count == 0 ? _rows : _rows.OrderBy(IsMisplaced);
        foreach (var row in ordered)
        {
            if (!rowByKey.TryGetValue(row.Key, out var first))
            {
                AddTo(distinct, row);
            }
            else if (_misplaced.TryGetValue(row.Record.Node, out var misplaced))
            {
                if (misplaced.KeyOfLocation is { } key && !rowByKey.ContainsKey(key))
                {
                    AddTo(distinct, row with { Key = key });
                }
                else
                {
                    Duplicates.Add(row);
                }
            }
            else
            {
                Duplicates.Add(row);
                ReportDuplicate(row, distinct[first]);
            }
        }

        return distinct.ToImmutable();

        void AddTo(ImmutableArray<BoundRow>.Builder rows, BoundRow row)
        {
            rowByKey.Add(row.Key, rows.Count);
            rows.Add(row);
        }
    }

    private static ImmutableArray<BoundRow> Grouped(ImmutableArray<BoundRow> rows) =>
        rows.OrderBy(row => row.Record.Variant?.Index ?? int.MaxValue).ToImmutableArray();

    private ImmutableArray<(int Start, int Count)> Stretches(ImmutableArray<BoundRow> rows)
    {
        var stretches = ImmutableArray.CreateBuilder<(int, int)>(declaration.Variants.Length);
        var start = 0;
        foreach (var variant in declaration.Variants)
        {
            var end = start;
            while (end < rows.Length && rows[end].Record.Variant == variant)
            {
                end++;
            }

            stretches.Add((start, end - start));
            start = end;
        }

        return stretches.MoveToImmutable();
    }

    private ImmutableArray<(FactKey, int)> AddFormerKeys(ImmutableArray<BoundRow> rows, Dictionary<FactKey, int> rowByKey)
    {
        var formerKeys = ImmutableArray.CreateBuilder<(FactKey, int)>();
        for (var row = 0; row < rows.Length; row++)
        {
            foreach (var node in rows[row].Record.Annotations.Formerly)
            {
                if (ReadFormerKey(rows[row], node) is { } key
                    && IsFree(key, rows[row], node, rowByKey.TryGetValue(key, out var current) ? rows[current] : null))
                {
                    _formerOwners.Add(key, rows[row]);
                    formerKeys.Add((key, row));
                }
            }
        }

        foreach (var (key, row) in formerKeys)
        {
            rowByKey.Add(key, row);
        }

        return formerKeys.ToImmutable();
    }

    private bool IsMisplaced(BoundRow row) => _misplaced.ContainsKey(row.Record.Node);

    /// <summary>Lets references find a row by the key of its location, too, since either of the two may be wrong.</summary>
    private void AddKeysOfLocations(Dictionary<FactKey, int> rowByKey)
    {
        foreach (var (row, key) in _misplaced.Values)
        {
            if (key is not null && !rowByKey.ContainsKey(key) && rowByKey.TryGetValue(row.Key, out var number))
            {
                rowByKey.Add(key, number);
            }
        }
    }

    private FactKey? ReadFormerKey(BoundRow row, YamlNode node)
    {
        var key = FactKeyReader.Read(declaration, node);
        if (key is null)
        {
            bag.Report(LinkingDiagnostics.BadFormerKey, row.File.PlaceOf(node),
                Label(row), NodeText.Of(node), declaration.TableName, FactKeyReader.Form(declaration));
        }

        return key;
    }

    /// <param name="current">The record that has the key now, or null.</param>
    private bool IsFree(FactKey key, BoundRow row, YamlNode node, BoundRow? current)
    {
        if (current is not null)
        {
            ReportCurrent(key, row, node, current);
            return false;
        }

        if (_formerOwners.TryGetValue(key, out var owner))
        {
            bag.Report(FactDiagnostic
                .Create(LinkingDiagnostics.FormerKeyTwice, row.File.PlaceOf(node), Label(row), key.ToString(), Label(owner))
                .WithRelated(owner.KeyPlace, "The other record"));
            return false;
        }

        return true;
    }

    /// <summary>Reports a former key that is a current one too: at the record that has it, because it was mostly left behind by a copy.</summary>
    private void ReportCurrent(FactKey key, BoundRow row, YamlNode node, BoundRow current)
    {
        var place = row.File.PlaceOf(node);
        if (ReferenceEquals(row, current))
        {
            bag.Report(LinkingDiagnostics.FormerKeyIsCurrent, place, Label(row), key.ToString(), "", "Remove it from $formerly.");
            return;
        }

        bag.Report(FactDiagnostic
            .Create(
                LinkingDiagnostics.FormerKeyIsCurrent,
                current.KeyPlace,
                Label(current),
                key.ToString(),
                $" of {Label(row)} ({PlaceText.Of(row.File, place)})",
                $"If {Label(row)} is this record under its new key, delete this one; if not, remove '{key}' from $formerly there.")
            .WithRelated(place, "The former key"));
    }

    private void ReportDuplicate(BoundRow row, BoundRow first) =>
        bag.Report(FactDiagnostic
            .Create(LinkingDiagnostics.DuplicateKey, row.KeyPlace, Label(row), row.Key.ToString(), PlaceText.Of(first.File, first.KeyPlace))
            .WithRelated(first.KeyPlace, "The other record"));

    private static string Label(BoundRow row) => RecordLabel.Of(row.Table, row.Key.ToString());
}

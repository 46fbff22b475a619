using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Reports rows that share the key of a unique index. Where a part is absent the row has no key there.</summary>
internal sealed class UniqueIndexChecker(DiagnosticBag bag)
{
    public void Check(LinkedTable table)
    {
        foreach (var index in table.Declaration.Indexes)
        {
            // A unique field says so itself.
            if (index.IsUnique && !(index.Parts.Length == 1 && index.Parts[0].Path[index.Parts[0].Path.Length - 1].Unique))
            {
                Check(table, index);
            }
        }
    }

    private void Check(LinkedTable table, IndexDeclaration index)
    {
        var taken = new Dictionary<FactKey, BoundRow>();
        foreach (var row in table.Rows)
        {
            var own = new HashSet<FactKey>();
            foreach (var (key, value) in Keys(row.Record, index))
            {
                if (!own.Add(key))
                {
                    continue;
                }

                if (taken.TryGetValue(key, out var first))
                {
                    Report(index, row, value, key, first);
                }
                else
                {
                    taken.Add(key, row);
                }
            }
        }
    }

    private void Report(IndexDeclaration index, BoundRow row, BoundValue value, FactKey key, BoundRow first)
    {
        var fields = string.Join(", ", index.Parts.Select(part => string.Join(".", part.Path.Select(field => field.Name))));

        // A default stands in the schema, and is no more one record's than another's.
        var place = index.Parts[0].Path.Any(field => IsFromDefault(row.Record, field)) ? row.KeyPlace : row.File.PlaceOf(value.Node);
        bag.Report(FactDiagnostic
            .Create(LinkingDiagnostics.DuplicateIndexKey, place,
                RecordLabel.Of(row.Table, row.Key.ToString()), key.ToString(), fields, PlaceText.Of(first.File, first.KeyPlace))
            .WithRelated(first.KeyPlace, "It is taken by this record"));
    }

    private static bool IsFromDefault(BoundRecord record, FieldDeclaration field) => record[field] is { } value && RowWalker.IsDefault(field, value);

    private static IEnumerable<(FactKey Key, BoundValue First)> Keys(BoundRecord record, IndexDeclaration index)
    {
        IEnumerable<ImmutableArray<BoundValue>> keys = [ImmutableArray<BoundValue>.Empty];
        foreach (var part in index.Parts)
        {
            var values = new List<BoundValue>();
            Collect(record, part.Path, 0, values);
            keys = keys.SelectMany(key => values.Select(key.Add)).ToList();
        }

        return keys.Select(key => (new FactKey(key.Select(ValueIdentity.Of).ToImmutableArray()), key[0]));
    }

    private static void Collect(BoundValue? value, ImmutableArray<FieldDeclaration> path, int depth, List<BoundValue> values)
    {
        switch (value)
        {
            case null or BoundNull:
                break;
            case BoundStated stated:
                Collect(stated.Value, path, depth, values);
                break;
            case BoundList list:
                foreach (var item in list.Items)
                {
                    Collect(item, path, depth, values);
                }

                break;
            case BoundRecord record when depth < path.Length:
                Collect(record[path[depth]], path, depth + 1, values);
                break;
            default:
                values.Add(value);
                break;
        }
    }
}

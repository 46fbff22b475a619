using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;

namespace Facts.Compiler.Schema;

/// <summary>
/// Validates inverses. An inverse is a member of the record that its field refers to, so its name must be free there. It needs an index of
/// the table that contains the field, possibly inside embedded values.
/// </summary>
internal sealed class InverseReader(ImmutableArray<TableDeclaration> tables, ImmutableArray<ValueDeclaration> values, SchemaScope scope)
{
    private readonly Dictionary<FieldDeclaration, List<Use>> _uses = [];
    private readonly Dictionary<ValueDeclaration, int> _ways = [];
    private readonly InverseNames _names = new();

    public void Read()
    {
        foreach (var table in tables)
        {
            foreach (var (field, variant) in table.FieldsWithVariants)
            {
                Collect(new Use(table, variant, ImmutableArray.Create(field)), ImmutableHashSet<ValueDeclaration>.Empty);
            }
        }

        foreach (var table in tables)
        {
            Settle(table);
        }

        // An inverse in a value that no table uses is never needed.
        foreach (var (field, _) in values.SelectMany(value => value.FieldsWithVariants).Where(pair => !_uses.ContainsKey(pair.Field)))
        {
            field.Inverse = null;
        }
    }

    /// <summary>Finds the paths from a table to fields with an inverse. Two paths to a value are enough, because only one is allowed.</summary>
    private void Collect(Use use, ImmutableHashSet<ValueDeclaration> entered)
    {
        if (use.Last.Inverse is not null)
        {
            UsesOf(use.Last).Add(use);
        }

        foreach (var value in use.Last.Type.Values.Select(type => type.Declaration).Distinct())
        {
            _ways[value] = _ways.TryGetValue(value, out var ways) ? ways + 1 : 1;
            if (_ways[value] > 2)
            {
                continue;
            }

            foreach (var (field, _) in value.FieldsWithVariants)
            {
                var next = use with { Path = use.Path.Add(field) };
                if (!entered.Contains(value))
                {
                    Collect(next, entered.Add(value));
                }
                else if (field.Inverse is not null)
                {
                    UsesOf(field).Add(next);
                }
            }
        }
    }

    private List<Use> UsesOf(FieldDeclaration field)
    {
        if (!_uses.TryGetValue(field, out var uses))
        {
            _uses.Add(field, uses = []);
        }

        return uses;
    }

    private void Settle(TableDeclaration table)
    {
        var uses = _uses.Values.Select(uses => uses[0]).Where(use => use.Table == table).ToList();
        foreach (var use in uses.OrderBy(use => use.Last.Place.File, System.StringComparer.Ordinal).ThenBy(use => use.Last.Place.Range.Start.Offset))
        {
            if (IsUsedOnce(use.Last) && IsFree(use))
            {
                AddIndex(use);
            }
            else
            {
                use.Last.Inverse = null;
            }
        }
    }

    private bool IsUsedOnce(FieldDeclaration field)
    {
        var uses = _uses[field];
        if (uses.Count == 1)
        {
            return true;
        }

        var value = (ValueType)uses[0].Path[uses[0].Path.Length - 2].Type.Values.First();
        scope.Report(SchemaDiagnostics.InverseInSharedValue, field.Place, field.Inverse, value.Declaration.Name, uses[0], uses[1]);
        return false;
    }

    private bool IsFree(Use use)
    {
        foreach (var reference in use.Last.Type.References)
        {
            if (_names.Take(use.Last.Inverse!, reference, use.ToString()) is { } other)
            {
                scope.Report(SchemaDiagnostics.InverseTaken, use.Last.Place, use.Last.Inverse, use, reference.Target.Name, other);
                return false;
            }
        }

        return true;
    }

    private static void AddIndex(Use use)
    {
        var table = use.Table;
        if (table.Indexes.Any(index => !index.IsOrdered && !index.IsUnique && index.Parts.Length == 1 && index.Parts[0].Path.SequenceEqual(use.Path)))
        {
            return;
        }

        var part = new IndexPart
        {
            Path = use.Path,
            KeyType = use.Last.Type.Single,
            IsEachItem = use.Path.Any(field => field.Type.IsMany),
            Variant = use.Variant,
        };
        var name = IndexNames.OfInverse(part, table);
        table.Indexes = table.Indexes.Add(new IndexDeclaration { Parts = ImmutableArray.Create(part), Name = name, Place = use.Last.Place });
    }

    /// <summary>One path from a table to a field.</summary>
    private sealed record Use(TableDeclaration Table, VariantDeclaration? Variant, ImmutableArray<FieldDeclaration> Path)
    {
        public FieldDeclaration Last => Path[Path.Length - 1];

        public override string ToString() =>
            $"{Table.Name}{(Variant is null ? "" : "." + Variant.Name)}.{string.Join(".", Path.Select(field => field.Name))}";
    }
}

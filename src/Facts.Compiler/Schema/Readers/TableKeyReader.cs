using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads the keys of tables: a field, a path (<c>id.bioguide</c>), an item (<c>extensions[0]</c>), or a list of them.</summary>
internal sealed class TableKeyReader(SchemaScope scope)
{
    /// <summary>The maximum number of tables in a chain of keys.</summary>
    private const int MostTables = 16;

    private readonly Dictionary<TableDeclaration, int> _depths = [];
    private readonly HashSet<TableDeclaration> _way = [];

    public void Read(RecordDraft record)
    {
        var table = record.Table!;
        var parts = ImmutableArray.CreateBuilder<KeyPart>();
        foreach (var text in record.KeyTexts)
        {
            if (ReadPart(table, text.Text, record.Options.PlaceOf(text)) is { } part)
            {
                parts.Add(part);
            }
        }

        table.Key = parts.Count > 0 ? parts.ToImmutable() : ImmutableArray.Create(DefaultPart(table));
    }

    /// <summary>Reports keys that refer to each other in a cycle, and makes their types unknown.</summary>
    public void CheckCircles(IReadOnlyCollection<TableDeclaration> tables)
    {
        foreach (var table in tables)
        {
            CutDeepKey(table);
        }

        foreach (var table in tables)
        {
            foreach (var part in table.Key.Where(part => Leads(part, table, ImmutableHashSet<TableDeclaration>.Empty)))
            {
                scope.Report(SchemaDiagnostics.KeyPath, part.Place, part.Text, $"it is the key of a record whose key is this one again.");
                table.Key = table.Key.Replace(part, part.Unknown());
            }
        }
    }

    /// <summary>The number of tables in the chain of a key; a chain that is too long is cut, because the stack of the host may be small.</summary>
    private int CutDeepKey(TableDeclaration table)
    {
        if (_depths.TryGetValue(table, out var known) || !_way.Add(table))
        {
            return known;
        }

        var deepest = 0;
        foreach (var part in table.Key)
        {
            var depth = part.Type is not ReferenceType { Table: var target } ? 0 : _way.Count < MostTables ? CutDeepKey(target) : MostTables;
            if (depth >= MostTables)
            {
                scope.Report(
                    SchemaDiagnostics.KeyPath,
                    part.Place,
                    part.Text,
                    $"it leads through more than {MostTables} tables, each with the key of the next.");
                table.Key = table.Key.Replace(part, part.Unknown());
                depth = 0;
            }

            deepest = Math.Max(deepest, depth);
        }

        _way.Remove(table);
        _depths.Add(table, deepest + 1);
        return deepest + 1;
    }

    private static bool Leads(KeyPart part, TableDeclaration goal, ImmutableHashSet<TableDeclaration> seen) =>
        part.Type is ReferenceType { Table: var target }
        && (target == goal || !seen.Contains(target) && target.Key.Any(next => Leads(next, goal, seen.Add(target))));

    /// <summary>The key of a table whose declared key is invalid: the field <c>id</c>, which is added if necessary.</summary>
    private KeyPart DefaultPart(TableDeclaration table)
    {
        if (table.Fields.Any(field => field.Name == "id"))
        {
            return ReadPart(table, "id", table.Fields.First(field => field.Name == "id").Place)
                ?? throw new InvalidOperationException("A declared field is always found.");
        }

        var field = new FieldDeclaration
        {
            Name = "id",
            PropertyName = FieldNames.Key,
            Type = new ScalarType(Scalar.String),
            IsImplicit = true,
            Place = table.Place,
            TypePlace = table.Place,
        };
        table.Fields = table.Fields.Insert(0, field);
        return new KeyPart { Text = "id", Path = ImmutableArray.Create(field), Type = field.Type, Place = table.Place };
    }

    private KeyPart? ReadPart(TableDeclaration table, string text, Place place)
    {
        if (!SplitItem(text, out var path, out var item))
        {
            scope.Report(SchemaDiagnostics.KeyPath, place, text, "an item is written as a number in brackets at the end, such as 'extensions[0]'.");
            return null;
        }

        if (FieldPath.Follow(table, path, withVariants: false, out var reason) is not { } found)
        {
            if (reason is not null)
            {
                scope.Report(SchemaDiagnostics.KeyPath, place, text, reason);
            }

            return null;
        }

        return new KeyPart { Text = text, Path = found.Fields, Item = item, Type = TypeOf(found, item, text, place), Place = place };
    }

    private FieldType TypeOf(FieldPath path, int? item, string text, Place place)
    {
        if (path.Fields.FirstOrDefault(field => field.Computed is not null) is { } computed)
        {
            scope.Report(SchemaDiagnostics.KeyPath, place, text, $"'{computed.Name}' is computed from other fields.");
            return new UnknownType();
        }

        if (path.Fields.Take(path.Fields.Length - 1).FirstOrDefault(field => field.Type is not (ValueType or UnknownType)) is { } absent)
        {
            scope.Report(SchemaDiagnostics.KeyPath, place, text, $"'{absent.Name}' may be absent, but a key never is.");
            return new UnknownType();
        }

        var type = path.Last.Type;
        if (item is not null)
        {
            if (type is not (ListType or ListingType or UnknownType))
            {
                scope.Report(
                    SchemaDiagnostics.KeyPath, place, text, $"'{path.Last.Name}' is {type.Description}, which has no items by number.");
                return new UnknownType();
            }

            type = type.ItemType ?? type;
        }
        else if (type is CollectionType)
        {
            scope.Report(
                SchemaDiagnostics.KeyPath,
                place,
                text,
                $"'{path.Last.Name}' is {type.Description}. Say which item is meant, such as '{text}[0]'.");
            return new UnknownType();
        }

        if (type is UnknownType || type.IsKey)
        {
            return type;
        }

        scope.Report(SchemaDiagnostics.KeyType, place, text, type.Description);
        return new UnknownType();
    }

    private static bool SplitItem(string text, out string path, out int? item)
    {
        path = text;
        item = null;
        var bracket = text.IndexOf('[');
        if (bracket < 0)
        {
            return true;
        }

        path = text.Substring(0, bracket);
        var digits = text.Substring(bracket + 1).TrimEnd(']');
        item = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return item is not null && text.Length == bracket + digits.Length + 2;
    }
}

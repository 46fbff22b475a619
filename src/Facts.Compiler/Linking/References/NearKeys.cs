using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Suggests the key that was probably meant. A search reads a whole table, so only the first diagnostics get a suggestion.</summary>
internal sealed class NearKeys(ReferenceResolver tables)
{
    private const int MostSearches = 40;

    private const int MostListed = 5;

    private readonly Dictionary<ReferenceType, List<string>> _keys = [];
    private int _searches;

    /// <param name="source">The record that contains the reference, if other values of records and the choices may be told, too.</param>
    public string Suggest(string text, ImmutableArray<ReferenceType> targets, BoundRow? source)
    {
        if (_searches++ >= MostSearches)
        {
            return "";
        }

        var keys = targets.SelectMany(KeysOf).ToList();
        return source is not null && ByValue(text, targets, source) is var (key, field) && Suggestion.Near(text, keys) != key
            ? $" Did you mean '{key}', whose '{field}' is '{text}'?"
            : Suggestion.ForName(text, keys) is { Length: > 0 } near ? near
            : source is not null && targets.All(HasSimpleKey) ? Choice(targets, source)
            : "";
    }

    private string Choice(ImmutableArray<ReferenceType> targets, BoundRow source)
    {
        var keys = OthersOf(targets, source)
            .Take(MostListed + 1)
            .Select(static row => row.Key.ToString())
            .ToList();
        return keys.Count switch
        {
            0 or > MostListed => "",
            1 => $" There is only '{keys[0]}'.",
            _ => $" Choose one of {Suggestion.Listed(keys)}.",
        };
    }

    /// <summary>The only record that has the text as the value of a field, and that field; or null.</summary>
    private (string Key, string Field)? ByValue(string text, ImmutableArray<ReferenceType> targets, BoundRow source)
    {
        (string, string)? found = null;
        foreach (var row in OthersOf(targets.Where(HasSimpleKey), source))
        {
            if (FieldWith(text, row.Record) is { } field)
            {
                if (found is not null)
                {
                    return null;
                }

                found = (row.Key.ToString(), field.Name);
            }
        }

        return found;
    }

    private static FieldDeclaration? FieldWith(string text, BoundRecord record)
    {
        for (var slot = 0; slot < record.Fields.Length; slot++)
        {
            if (Has(record.Fields[slot]?.Unwrapped, text))
            {
                return record.Shape.Fields[slot];
            }
        }

        return null;
    }

    private static bool Has(BoundValue? value, string text) => value switch
    {
        BoundScalar { Value: string own } => own == text,
        BoundText names => names.Texts.Any(name => name.Text == text),
        _ => false,
    };

    private static bool HasSimpleKey(ReferenceType target) => target.Table.Key.Length == 1;

    private List<string> KeysOf(ReferenceType target)
    {
        if (!_keys.TryGetValue(target, out var keys))
        {
            keys = RowsOf(target).Select(static row => row.Key.ToString()).ToList();
            _keys.Add(target, keys);
        }

        return keys;
    }

    /// <summary>The records that may be meant, without the one that contains the reference, because hardly any refers to itself.</summary>
    private IEnumerable<BoundRow> OthersOf(IEnumerable<ReferenceType> targets, BoundRow source) =>
        targets.SelectMany(RowsOf).Where(row => row.Table != source.Table || !row.Key.Equals(source.Key));

    private IEnumerable<BoundRow> RowsOf(ReferenceType target) =>
        tables[target.Table].Rows.Where(row => target.Variant is null || row.Record.Variant == target.Variant);
}

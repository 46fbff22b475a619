using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>The names declared so far while a schema is read, and its diagnostics.</summary>
internal sealed class SchemaScope
{
    private readonly Dictionary<string, DeclaredName> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitDeclaration> _units = new(StringComparer.Ordinal);

    /// <summary>The sources of the dataset.</summary>
    public ImmutableArray<SourceDeclaration> Sources { get; set; } = ImmutableArray<SourceDeclaration>.Empty;

    /// <summary>The texts that mean an absent value, unless a table, value or field says otherwise.</summary>
    public ImmutableArray<string> Absent { get; set; } = ImmutableArray<string>.Empty;

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Whether the declaration of a table, value or enum was rejected, so that unknown names may refer to it.</summary>
    public bool HasUnknownNames { get; set; }

    /// <summary>Whether a pattern of <c>from</c> was rejected, so that unknown files may belong to its table.</summary>
    public bool HasUnknownFiles { get; set; }

    /// <summary>All names of tables, values and enums.</summary>
    public IEnumerable<string> TypeNames => _types.Keys;

    /// <summary>The built-in units, and the declared ones that have been read so far.</summary>
    public UnitSystem Units { get; set; } = UnitSystem.Standard;

    public IEnumerable<string> UnitNames => _units.Keys.Concat(Units.Units).Distinct();

    public void Report(FactDescriptor descriptor, Place place, params object?[] arguments) =>
        Diagnostics.Report(descriptor, place, arguments);

    /// <summary>Reports at <paramref name="place"/> with <paramref name="other"/> as a related place.</summary>
    public void ReportWithRelated(FactDescriptor descriptor, Place place, Place other, string message, params object?[] arguments) =>
        Diagnostics.Report(FactDiagnostic.Create(descriptor, place, arguments).WithRelated(other, message));

    /// <summary>Declares a type; false and a diagnostic if the name is taken.</summary>
    public bool Declare(string name, FieldType type, Place place)
    {
        if (ScalarNames.IsReserved(name))
        {
            HasUnknownNames = true;
            Report(SchemaDiagnostics.ReservedTypeName, place, name);
            return false;
        }

        if (_types.TryGetValue(name, out var first))
        {
            ReportTwice(name, place, first.Place);
            return false;
        }

        _types.Add(name, new DeclaredName(type, place));
        return true;
    }

    public bool Declare(UnitDeclaration unit)
    {
        if (_units.TryGetValue(unit.Name, out var first))
        {
            ReportTwice(unit.Name, unit.Place, first.Place);
            return false;
        }

        _units.Add(unit.Name, unit);
        return true;
    }

    public void ReportTwice(string name, Place place, Place first) =>
        ReportWithRelated(SchemaDiagnostics.DeclaredTwice, place, first, "The first declaration", name, Describe(first));

    public UnitDeclaration? FindUnit(string name) => _units.TryGetValue(name, out var unit) ? unit : null;

    /// <summary>The type with this name in the schema, or else with this C# name.</summary>
    public FieldType? FindType(string name) =>
        _types.TryGetValue(name, out var declared)
            ? declared.Type
            : _types.Values.Select(candidate => candidate.Type).FirstOrDefault(type => TypeNameOf(type) == name);

    /// <summary>A place in words: <c>gifts.schema.yaml, line 3</c>.</summary>
    public static string Describe(Place place)
    {
        var name = place.File.Substring(place.File.LastIndexOfAny(['/', '\\']) + 1);
        return string.Format(CultureInfo.InvariantCulture, "{0}, line {1}", name, place.Range.Start.Line + 1);
    }

    /// <summary>A sentence that suggests the nearest candidate, or an empty string.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Binding.Suggestion.For(word, candidates);

    /// <summary>A sentence that suggests the nearest candidate, or else lists all candidates.</summary>
    public static string DidYouMeanOrListed(string word, IEnumerable<string> candidates)
    {
        var names = candidates.ToList();
        return DidYouMean(word, names) is { Length: > 0 } near ? near
            : names.Count > 0 ? $" It has {Binding.Suggestion.Listed(names)}."
            : "";
    }

    /// <summary>The kind of a node in words, for messages.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar scalar => $"the text '{scalar.Text}'",
        _ => "something else",
    };

    private static string? TypeNameOf(FieldType type) => type switch
    {
        ReferenceType reference => reference.Table.TypeName,
        ValueType value => value.Declaration.TypeName,
        EnumType members => members.Declaration.TypeName,
        _ => null,
    };

    private readonly record struct DeclaredName(FieldType Type, Place Place);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>Decides the names of the members of a table's class for its records, and of the class of all sources.</summary>
/// <param name="taken">The names that the class already has.</param>
/// <param name="prefix">The prefix for a name that is taken.</param>
/// <param name="diagnostics">Collects the diagnostics about names that are invalid or collide; null if they have been reported.</param>
internal sealed class MemberNamer(IEnumerable<string> taken, string prefix, DiagnosticBag? diagnostics)
{
    private readonly NameScope _taken = new(taken);
    private readonly Dictionary<string, BoundRow> _owners = new(StringComparer.Ordinal);

    /// <summary>The names of the members for sources.</summary>
    public static ImmutableArray<string> OfSources(ImmutableArray<SourceDeclaration> sources, string className)
    {
        var names = new NameScope(ReservedNames.TableMembers.Append(className));
        return ImmutableArray.CreateRange(sources, source => names.TakePrefixed(CSharpName.From(source.Id), "Source"));
    }

    /// <summary>The name of the member for a record, or null if it has none.</summary>
    public string? NameOf(BoundRow row)
    {
        if (Wanted(row) is not { } name)
        {
            return null;
        }

        if (_owners.TryGetValue(name, out var other))
        {
            ReportCollision(row, name, other);
            return null;
        }

        _owners.Add(name, row);
        return name;
    }

    private string? Wanted(BoundRow row)
    {
        if (row.Record.Annotations.Name is not { } given)
        {
            var name = CSharpName.From(row.Key.ToString());
            while (_taken.Has(name))
            {
                name = prefix + name;
            }

            return name;
        }

        if (CSharpName.IsIdentifier(given.Text) && !_taken.Has(given.Text))
        {
            return given.Text;
        }

        var descriptor = _taken.Has(given.Text) ? EmitDiagnostics.NameIsTakenByTable : EmitDiagnostics.NameIsNoIdentifier;
        var suggestion = CSharpName.From(given.Text);
        var hint = CSharpName.IsIdentifier(suggestion) && suggestion != "_" ? $", such as '{suggestion}'" : "";
        diagnostics?.Report(descriptor, row.File.PlaceOf(given), given.Text, hint);
        return null;
    }

    private void ReportCollision(BoundRow row, string name, BoundRow other)
    {
        var place = row.Record.Annotations.Name is { } given ? row.File.PlaceOf(given) : row.KeyPlace;
        diagnostics?.Report(FactDiagnostic.Create(EmitDiagnostics.MemberNamesCollide, place, row.Key, name, other.Key)
            .WithRelated(other.KeyPlace, $"'{other.Key}' has the member '{name}'"));
    }
}

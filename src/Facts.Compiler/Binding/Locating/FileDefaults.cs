using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The <c>$defaults</c> of a file, for what its records leave out. Each default is bound once.</summary>
internal sealed class FileDefaults
{
    public const string Key = "$defaults";

    private readonly YamlMapping _mapping;
    private readonly BindingScope _scope;
    private readonly Dictionary<FieldDeclaration, BoundValue?> _values = [];
    private readonly List<(string Key, Annotations Annotations)> _annotations = [];

    // Entries by the names that were probably meant, so that nothing is missing that is only misspelt.
    private readonly Dictionary<string, YamlEntry> _meant = new(StringComparer.Ordinal);

    public FileDefaults(BindingSession session, YamlMapping mapping)
    {
        _mapping = mapping;
        _scope = new BindingScope(session, new NamedSubject(Key)).With(AnnotationPlace.Defaults);
    }

    /// <summary>Finds the defaults, which are at the top of the first document and apply to all documents of the file.</summary>
    public static YamlMapping? Find(ParsedFile file, DiagnosticBag diagnostics)
    {
        for (var index = 1; index < file.Documents.Length; index++)
        {
            if ((file.Documents[index] as YamlMapping)?.Find(Key) is { } later)
            {
                diagnostics.Report(FileDiagnostics.LaterDefaults, file.PlaceOf(later.Key));
            }
        }

        if (file.Documents.IsEmpty || file.Documents[0] is not YamlMapping root || root[Key] is not { } defaults)
        {
            return null;
        }

        if (defaults is not YamlMapping and not YamlScalar { IsNull: true })
        {
            diagnostics.Report(FileDiagnostics.DefaultsNotMap, file.PlaceOf(defaults), defaults is YamlSequence ? "a list" : "a text");
        }

        return defaults as YamlMapping;
    }

    /// <summary>Whether the document contains only the defaults for the other documents.</summary>
    public static bool IsAlone(YamlNode document) =>
        document is YamlMapping { Entries.Length: 1 } root && string.Equals(root.Entries[0].Name, Key, StringComparison.Ordinal);

    public bool IsIn(YamlEntry entry) => ReferenceEquals(entry.Value, _mapping);

    public YamlEntry? Find(string name) =>
        _mapping.Find(name) ?? (_meant.Count > 0 && _meant.TryGetValue(name, out var meant) ? meant : null);

    /// <summary>The default of a field, unless its text means that there is none.</summary>
    public YamlEntry? Find(FieldDeclaration field) =>
        Find(field.Name) is { } entry && !_scope.For(field).IsAbsent(entry.Value) ? entry : null;

    /// <summary>Binds the annotations and checks the names, once for all records of the file, and even if it has none.</summary>
    /// <param name="tables">The tables of these records; none if the file belongs to no table, which has been reported.</param>
    public void Open(IEnumerable<TableDeclaration> tables)
    {
        var declared = tables.Distinct().ToArray();
        if (declared.Length == 0)
        {
            return;
        }

        var names = new HashSet<string>(declared.SelectMany(NamesOf), StringComparer.Ordinal);
        var isComplete = !declared.SelectMany(static table => table.SelfAndVariants).Any(static part => part.IsIncomplete);

        foreach (var entry in _mapping.Entries)
        {
            if (AnnotationReader.IsReserved(entry.Name))
            {
                _annotations.Add((entry.Name, AnnotationReader.Read(_scope, Annotations.None, entry)));
            }
            else if (isComplete && !names.Contains(entry.Name))
            {
                ReportUnknown(entry, names, declared);
            }
        }
    }

    private void ReportUnknown(YamlEntry entry, HashSet<string> names, TableDeclaration[] declared)
    {
        var session = _scope.Session;
        var free = names.Where(name => Find(name) is null).ToList();
        string hint;
        if (AnnotationReader.WordsWithoutDollar(AnnotationPlace.Defaults).Contains(entry.Name))
        {
            hint = $" Did you mean '${entry.Name}'?";
        }
        else if (declared.FirstOrDefault(table => free.Contains(table.Discriminator)
            && VariantReader.Named(table, entry.Value) is not null) is { } table)
        {
            hint = UnknownFields.WriteVariant(table, entry.Value);
            _meant[table.Discriminator] = entry;
        }
        else
        {
            hint = Suggestion.For(entry.Name, free);
            if (Suggestion.Near(entry.Name, free) is { } near)
            {
                _meant[near] = entry;
            }
        }

        session.Diagnostics.Report(BindingDiagnostics.UnknownDefault, session.PlaceOf(entry.Key), entry.Name, hint);
    }

    /// <summary>The default of a field; null if it is invalid.</summary>
    public BoundValue? ValueOf(FieldDeclaration field, YamlEntry entry)
    {
        if (!_values.TryGetValue(field, out var value))
        {
            _values[field] = value = ValueBinder.Bind(_scope.At(field), field.Type, entry.Value);
        }

        return value;
    }

    /// <summary>Adds the annotations that a record leaves out, except those that it refuses with null.</summary>
    public Annotations AddTo(Annotations annotations, List<string>? refused)
    {
        foreach (var (key, given) in _annotations)
        {
            if (refused?.Contains(key) != true)
            {
                annotations = AnnotationReader.Merge(annotations, given);
            }
        }

        return annotations;
    }

    private static IEnumerable<string> NamesOf(TableDeclaration table)
    {
        var names = table.SelfAndVariants.SelectMany(static owner => owner.Fields).Select(static field => field.Name);
        return table.Variants.IsEmpty ? names : names.Append(table.Discriminator);
    }
}

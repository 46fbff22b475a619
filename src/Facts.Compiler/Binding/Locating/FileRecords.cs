using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The records that the pointers into one file have found, and the dead ends at which pointers found nothing.</summary>
internal sealed class FileRecords(ParsedFile file, ImmutableArray<RecordOrigin> origins)
{
    private const string MeantDefaults = $" Did you mean '{FileDefaults.Key}'?";

    private readonly List<DeadEnd> _deadEnds = [];

    // Maps, lists and nulls that contain no records, but are not dead ends: records may be added to them.
    private readonly List<YamlNode> _empty = [];

    private readonly record struct DeadEnd(YamlMapping Map, RecordOrigin Origin, string Name);

    public ParsedFile File { get; } = file;

    public ImmutableArray<RecordOrigin> Origins { get; } = origins;

    public ImmutableArray<RecordNode>.Builder Records { get; } = ImmutableArray.CreateBuilder<RecordNode>();

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Unknown top-level keys that begin with <c>$</c>. They are reported, and are not records.</summary>
    public ImmutableHashSet<string> UnknownWords { get; private set; } = ImmutableHashSet<string>.Empty;

    /// <summary>The contents of a word that is probably meant to be <c>$defaults</c>, or null.</summary>
    public YamlMapping? MisspeltDefaults { get; private set; }

    public void AddEmpty(YamlNode node) => _empty.Add(node);

    /// <summary>Adds a map without the key that a pointer looks for, although other maps at which it looks may have it.</summary>
    public void AddDeadEnd(YamlMapping map, RecordOrigin origin, string name) => _deadEnds.Add(new DeadEnd(map, origin, name));

    public Place StartOf(YamlMapping map) => new(File.File.Path, map.Entries.IsEmpty ? map.Range : map.Entries[0].Key.Range);

    /// <summary>Reports top-level keys that begin with <c>$</c>, and are neither <c>$defaults</c> nor part of a record.</summary>
    public void FindUnknownWords()
    {
        if (Origins.IsEmpty)
        {
            return;
        }

        // If the document itself is a record, binding checks its other reserved keys. If all pointers look for literal keys, any other key is
        // allowed, apart from a misspelt '$defaults'.
        var isRecord = Origins.Any(static origin => origin.Pointer.IsEmpty);
        var areAllRecords = !isRecord && Origins.Any(static origin => origin.Pointer[0].Literal is null);
        foreach (var document in File.Documents.OfType<YamlMapping>())
        {
            foreach (var entry in document.Entries)
            {
                var near = isRecord ? MisspeltInRecord(entry)
                    : areAllRecords && DefaultsWithoutDollar.Are(document, entry, Origins) ? MeantDefaults
                    : IsWord(entry.Name) && !Origins.Any(origin => origin.Pointer[0].Literal == entry.Name) ? NearDefaults(entry.Name)
                    : null;
                if (near?.Length > 0 || (areAllRecords && near is not null))
                {
                    ReportWord(document, entry, near);
                }
            }
        }
    }

    /// <summary>
    /// Reports dead ends of which no pointer reads anything. If one does, the rest may be missing on purpose.
    /// </summary>
    public void ReportDeadEnds()
    {
        // If the file was not read completely, what is missing may be in the rest of it.
        foreach (var ends in (File.Summary.IsComplete ? _deadEnds : []).GroupBy(static end => end.Map).Where(ends => IsUnread(ends.Key)))
        {
            var names = ends.Key.Entries.Select(static entry => entry.Name).ToList();
            var (end, near) = ends
                .Select(end => (End: end, Near: RecordLocator.DidYouMean(end.Name, names)))
                .OrderBy(static candidate => candidate.Near.Length == 0)
                .First();
            Diagnostics.Report(
                FileDiagnostics.NothingRead, StartOf(end.Map), end.Origin.TableName, end.Origin.From!.PointerText, end.Name, near);
        }
    }

    private static string NearDefaults(string name) => RecordLocator.DidYouMean(name, [FileDefaults.Key]);

    private static string? MisspeltInRecord(in YamlEntry entry) =>
        IsWord(entry.Name) && entry.Value is YamlMapping && !AnnotationReader.IsKnown(entry.Name) ? NearDefaults(entry.Name) : null;

    private void ReportWord(YamlMapping document, in YamlEntry entry, string near)
    {
        UnknownWords = UnknownWords.Add(entry.Name);
        MisspeltDefaults ??= near.Length > 0 && ReferenceEquals(document, File.Documents[0]) ? entry.Value as YamlMapping : null;
        Diagnostics.Report(
            FileDiagnostics.UnknownWord, File.PlaceOf(entry.Key), entry.Name, near.Length > 0 ? near : $" The only one is '{FileDefaults.Key}'.");
    }

    private static bool IsWord(string name) =>
        name.Length > 1 && name[0] == '$' && char.IsLetter(name[1]) && name != FileDefaults.Key;

    private bool IsUnread(YamlMapping map) =>
        map.Entries.Any(entry => entry.Name != FileDefaults.Key && !UnknownWords.Contains(entry.Name))
        && !Records.Any(record => Contains(map, record.Node) || Contains(record.Node, map))
        && !_empty.Any(node => Contains(map, node));

    private static bool Contains(YamlNode outer, YamlNode inner) =>
        outer.Range is var around && inner.Range is var part
        && around.Start.Offset <= part.Start.Offset && around.End.Offset >= part.End.Offset;
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>What all pointers into one file find in it, and where they lead nowhere.</summary>
internal sealed class FileRecords(ParsedFile file, ImmutableArray<RecordOrigin> origins)
{
    private readonly List<DeadEnd> _deadEnds = [];

    // Maps and lists without entries, which are a place of records all the same.
    private readonly List<YamlNode> _empty = [];

    private readonly record struct DeadEnd(YamlMapping Map, RecordOrigin Origin, string Name);

    public ParsedFile File { get; } = file;

    public ImmutableArray<RecordOrigin> Origins { get; } = origins;

    public ImmutableArray<RecordNode>.Builder Records { get; } = ImmutableArray.CreateBuilder<RecordNode>();

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>Top-level keys with <c>$</c> that mean nothing there. They are reported, and are not records.</summary>
    public ImmutableHashSet<string> UnknownWords { get; private set; } = ImmutableHashSet<string>.Empty;

    public void AddEmpty(YamlNode node) => _empty.Add(node);

    /// <summary>A map without what a pointer looks for, which others of the kind may have.</summary>
    public void AddDeadEnd(YamlMapping map, RecordOrigin origin, string name) => _deadEnds.Add(new DeadEnd(map, origin, name));

    public Place StartOf(YamlMapping map) => new(File.File.Path, map.Entries.IsEmpty ? map.Range : map.Entries[0].Key.Range);

    /// <summary>Reports the words at the top of each document that are neither <c>$defaults</c> nor part of a record.</summary>
    public void FindUnknownWords()
    {
        if (Origins.IsEmpty || Origins.Any(static origin => origin.Pointer.IsEmpty))
        {
            return; // The document is a record, whose binding knows its words.
        }

        // Beside a single name that is looked for there may be anything; a word that is nearly '$defaults' is still a mistake.
        var areAllRecords = Origins.Any(static origin => origin.Pointer[0].Literal is null);
        foreach (var entry in File.Documents.OfType<YamlMapping>().SelectMany(static root => root.Entries))
        {
            if (IsWord(entry.Name) && !Origins.Any(origin => origin.Pointer[0].Literal == entry.Name))
            {
                var near = RecordLocator.DidYouMean(entry.Name, [FileDefaults.Key]);
                if (areAllRecords || near.Length > 0)
                {
                    UnknownWords = UnknownWords.Add(entry.Name);
                    var hint = near.Length > 0 ? near : $" The only one is '{FileDefaults.Key}'.";
                    Diagnostics.Report(FileDiagnostics.UnknownWord, File.PlaceOf(entry.Key), entry.Name, hint);
                }
            }
        }
    }

    /// <summary>
    /// Reports maps at which a pointer ends early and of which nothing is read. Where others read something, they may lack the rest.
    /// </summary>
    public void ReportDeadEnds()
    {
        // A file that was not read to its end may hold what is missing.
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

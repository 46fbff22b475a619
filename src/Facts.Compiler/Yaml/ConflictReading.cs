using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Discards the contents of a file with a merge conflict, unless the markers are part of texts and a comment before them ignores the
/// diagnostic. No other diagnostic is reported for such a file, because any other could be a consequence of the conflict.
/// </summary>
internal static class ConflictReading
{
    private static FactDescriptor Descriptor => FileDiagnostics.MergeConflict;

    /// <param name="parsed">The file, read as if there were no conflict.</param>
    /// <param name="bodyStart">Where the body of a Markdown file begins, or the length of the text.</param>
    public static ParsedFile Apply(ParsedFile parsed, int bodyStart)
    {
        var (file, comments) = (parsed.File, Comments(parsed));
        var first = MergeConflict.Find(file.Text, 0);
        for (var next = first; next is { } conflict; next = MergeConflict.Find(file.Text, conflict.End))
        {
            if (!IsPartOfText(conflict, parsed, bodyStart) || !comments.Any(comment => comment.Range.Start.Offset < conflict.Start))
            {
                var place = new Place(file.Path, new TextPositions(file.Text).Range(conflict.Start, conflict.StartEnd));
                return Unread(file, FactDiagnostic.Create(Descriptor, place, conflict.FirstLine(file.Text)));
            }
        }

        // A marker left over from a partly resolved conflict is not valid YAML.
        var alone = parsed.Summary.IsComplete ? null : parsed.Diagnostics.FirstOrDefault(static found => found.Descriptor == Descriptor);
        return alone is not null ? Unread(file, alone) : first is null ? parsed : Excused(parsed, comments);
    }

    private static ParsedFile Unread(FactFile file, FactDiagnostic diagnostic) =>
        new(new FileSummary(file, ImmutableArray.Create(diagnostic)) { IsComplete = false, IsUnread = true }, ImmutableArray<YamlNode>.Empty);

    private static ImmutableArray<IgnoreComment> Comments(ParsedFile parsed) =>
        parsed.Summary.Ignores.Where(static comment => comment.Ids.Any(static id => id.Id == Descriptor.Id)).ToImmutableArray();

    private static ParsedFile Excused(ParsedFile parsed, ImmutableArray<IgnoreComment> comments) =>
        new(
            new FileSummary(parsed.File, parsed.Diagnostics)
            {
                HasDocuments = parsed.Summary.HasDocuments,
                IsComplete = parsed.Summary.IsComplete,
                Ignores = ImmutableArray.CreateRange(
                    parsed.Summary.Ignores,
                    comment => comments.Contains(comment) ? comment with { Excused = Descriptor.Id } : comment),
            },
            parsed.Documents);

    private static bool IsPartOfText(MergeConflict conflict, ParsedFile parsed, int bodyStart)
    {
        if (conflict.Start >= bodyStart)
        {
            return true;
        }

        // Because of aliases, the same node can occur more than once.
        var visited = new HashSet<YamlNode>();
        var open = new Stack<YamlNode>(parsed.Documents);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node is YamlScalar { Range: var range } && range.Start.Offset <= conflict.Start && range.End.Offset >= conflict.End)
            {
                return true;
            }

            foreach (var child in visited.Add(node) ? Children(node) : [])
            {
                open.Push(child);
            }
        }

        return false;
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.Select(static entry => entry.Value),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking.Appearance;

/// <summary>Warns of keys that are not what they look like: near-doubles of others, letters of two scripts, accents in two characters.</summary>
internal sealed class KeyAppearanceChecker(DiagnosticBag bag)
{
    public void Check(LinkedTable table)
    {
        if (!table.Declaration.Key.Any(part => part.Type is ScalarType { Kind: ScalarKind.String } or ReferenceType))
        {
            return;
        }

        var told = CheckTwins(table);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            if (!told.Contains(row))
            {
                CheckAlone(table.Rows[row]);
            }
        }
    }

    /// <summary>Reports rows whose key looks like that of a row before them.</summary>
    private HashSet<int> CheckTwins(LinkedTable table)
    {
        var told = new HashSet<int>();
        var rowsBySkeleton = new Dictionary<FactKey, List<int>>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            // Most keys are their own skeleton, and cost nothing.
            if (SkeletonOf(table.Rows[row].Key) is { } skeleton)
            {
                if (!rowsBySkeleton.TryGetValue(skeleton, out var rows))
                {
                    rowsBySkeleton.Add(skeleton, rows = table.RowByKey.TryGetValue(skeleton, out var plain) && table.Rows[plain].Key.Equals(skeleton) ? [plain] : []);
                }

                rows.Add(row);
            }
        }

        foreach (var rows in rowsBySkeleton.Values.Where(rows => rows.Count > 1))
        {
            rows.Sort();
            foreach (var row in rows.Skip(1))
            {
                ReportTwin(table.Rows[row], table.Rows[rows[0]]);
                told.Add(row);
            }
        }

        return told;
    }

    private static FactKey? SkeletonOf(FactKey key)
    {
        ImmutableArray<object>.Builder? parts = null;
        for (var index = 0; index < key.Parts.Length; index++)
        {
            if (key.Parts[index] is string text && Skeleton.Of(text) is var skeleton && !ReferenceEquals(skeleton, text))
            {
                parts ??= key.Parts.ToBuilder();
                parts[index] = skeleton;
            }
        }

        return parts is null ? null : new FactKey(parts.ToImmutable());
    }

    private void ReportTwin(BoundRow row, BoundRow first)
    {
        var difference = CharacterText.Difference(row.Key.ToString(), first.Key.ToString());
        bag.Report(FactDiagnostic
            .Create(LinkingDiagnostics.KeysLookAlike, row.KeyPlace, Label(row), first.Key.ToString(), PlaceText.Of(first.File, first.KeyPlace), difference)
            .WithRelated(first.KeyPlace, "The other record"));
    }

    private void CheckAlone(BoundRow row)
    {
        foreach (var text in row.Key.Parts.OfType<string>().Where(text => text.Any(character => character >= '\u0080')))
        {
            if (MixedWord.In(text) is { } mixed)
            {
                bag.Report(LinkingDiagnostics.KeyInTwoScripts, row.KeyPlace,
                    Label(row), mixed.Letter.ToString(), mixed.Word, mixed.ScriptOfLetter.ToString(), CharacterText.Code(mixed.Letter), mixed.ScriptOfRest.ToString());
                return;
            }

            for (var index = 1; index < text.Length; index++)
            {
                if (ComposedLetters.Compose(text[index - 1], text[index]) is { } composed)
                {
                    bag.Report(LinkingDiagnostics.KeyNotComposed, row.KeyPlace,
                        Label(row), composed.ToString(), $"{CharacterText.Code(text[index - 1])} {CharacterText.Code(text[index])}", CharacterText.Code(composed));
                    return;
                }
            }
        }
    }

    private static string Label(BoundRow row) => RecordLabel.Of(row.Table, row.Key.ToString());
}

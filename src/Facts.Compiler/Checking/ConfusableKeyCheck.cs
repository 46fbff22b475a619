using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Confusables;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Warns of deceptive keys: those that look like another key, mix two scripts, or have accents as separate characters.</summary>
internal sealed class ConfusableKeyCheck : DatasetCheck
{
    private ConfusableKeyCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public override bool JoinsWalk => false;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) => new ConfusableKeyCheck(dataset);

    public override void Finish(CancellationToken cancellation)
    {
        foreach (var table in Dataset.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            Check(table);
        }
    }

    private void Check(LinkedTable table)
    {
        if (!table.Declaration.Key.Any(part => part.Type is ScalarType { Definition: StringScalar } or ReferenceType))
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

    /// <summary>Reports rows with a key that looks like the key of an earlier row.</summary>
    private HashSet<int> CheckTwins(LinkedTable table)
    {
        var told = new HashSet<int>();
        var firstRows = new Dictionary<FactKey, int>(SkeletonComparer.Instance);
        var twins = new SortedDictionary<int, List<int>>();
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var key = table.Rows[row].Key;
            if (!SkeletonComparer.HasOther(key))
            {
                continue;
            }

            if (firstRows.TryGetValue(key, out var first))
            {
                AddTwin(first, row);
            }
            else
            {
                firstRows.Add(key, row);
            }
        }

        // Two different keys that equal their own skeletons cannot look alike, so these are only looked up.
        for (var row = 0; row < table.Rows.Length && firstRows.Count > 0; row++)
        {
            if (!SkeletonComparer.HasOther(table.Rows[row].Key) && firstRows.TryGetValue(table.Rows[row].Key, out var first))
            {
                AddTwin(first, row);
            }
        }

        foreach (var rows in twins.Values)
        {
            rows.Sort();
            foreach (var row in rows.Skip(1))
            {
                ReportTwin(table.Rows[row], table.Rows[rows[0]]);
                told.Add(row);
            }
        }

        return told;

        void AddTwin(int first, int row)
        {
            if (!twins.TryGetValue(first, out var rows))
            {
                twins.Add(first, rows = [first]);
            }

            rows.Add(row);
        }
    }

    private void ReportTwin(BoundRow row, BoundRow first)
    {
        var difference = CharacterText.Difference(row.Key.ToString(), first.Key.ToString());
        Diagnostics.Report(FactDiagnostic
            .Create(
                LinkingDiagnostics.KeysLookAlike,
                row.KeyPlace,
                row.Label,
                first.Key.ToString(),
                PlaceText.Of(first.File, first.KeyPlace),
                difference)
            .WithRelated(first.KeyPlace, "The other record"));
    }

    private void CheckAlone(BoundRow row)
    {
        for (var part = 0; part < row.Key.Count; part++)
        {
            if (row.Key[part] is not string text || IsAscii(text))
            {
                continue;
            }

            if (MixedWord.In(text) is { } mixed)
            {
                Diagnostics.Report(LinkingDiagnostics.KeyInTwoScripts, row.KeyPlace,
                    row.Label,
                    mixed.Letter.ToString(),
                    mixed.Word,
                    mixed.ScriptOfLetter.ToString(),
                    CharacterText.Code(mixed.Letter),
                    mixed.ScriptOfRest.ToString());
                return;
            }

            for (var index = 1; index < text.Length; index++)
            {
                if (ComposedLetters.Compose(text[index - 1], text[index]) is { } composed)
                {
                    Diagnostics.Report(LinkingDiagnostics.KeyNotComposed, row.KeyPlace,
                        row.Label,
                        composed.ToString(),
                        $"{CharacterText.Code(text[index - 1])} {CharacterText.Code(text[index])}",
                        CharacterText.Code(composed));
                    return;
                }
            }
        }
    }

    private static bool IsAscii(string text)
    {
        foreach (var character in text)
        {
            if (character >= '\u0080')
            {
                return false;
            }
        }

        return true;
    }

}

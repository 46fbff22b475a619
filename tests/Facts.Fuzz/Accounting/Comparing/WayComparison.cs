using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>
/// Follows every <c>from</c> of a file: the keys on the way to a record, and what stands beside a way that leads to one. Where no way leads to
/// anything, nothing is marked.
/// </summary>
internal sealed class WayComparison(DatasetSchema schema, ParsedFile file, ImmutableArray<RecordNode> records, Ledger ledger)
{
    private readonly HashSet<YamlNode> _records = [.. records.Select(record => record.Node)];

    public void Run()
    {
        foreach (var origin in RecordOrigin.Of(schema, file.File.FactsPath))
        {
            foreach (var document in file.Documents)
            {
                Follow(document, origin.Pointer, 0, isInRecord: false);
            }
        }
    }

    /// <summary>Whether there is a record at the end.</summary>
    private bool Follow(YamlNode node, ImmutableArray<PointerStep> pointer, int depth, bool isInRecord)
    {
        if (depth == pointer.Length)
        {
            return true;
        }

        isInRecord |= _records.Contains(node);
        return node switch
        {
            YamlMapping mapping => FollowMap(mapping, pointer, depth, isInRecord),
            YamlSequence sequence => FollowList(sequence, pointer, depth, isInRecord),
            YamlScalar { IsNull: true } => MarkEmpty(node),
            _ => false,
        };
    }

    private bool MarkEmpty(YamlNode node)
    {
        ledger.Mark(node, ScalarFate.Way);
        return true;
    }

    private bool FollowMap(YamlMapping mapping, ImmutableArray<PointerStep> pointer, int depth, bool isInRecord)
    {
        var leads = mapping.Entries.IsEmpty;
        var beside = new List<YamlEntry>();
        foreach (var entry in mapping.Entries)
        {
            if (depth == 0 && entry.Name == FileDefaults.Key)
            {
                continue;
            }

            if (pointer[depth].Takes(entry.Name) && Follow(entry.Value, pointer, depth + 1, isInRecord))
            {
                ledger.Mark(entry.Key, ScalarFate.Way);
                leads = true;
            }
            else if (!pointer[depth].Takes(entry.Name))
            {
                beside.Add(entry);
            }
        }

        foreach (var entry in leads && !isInRecord ? beside : [])
        {
            ledger.Mark(entry.Key, ScalarFate.Beside);
            ledger.MarkAll(entry.Value, ScalarFate.Beside);
        }

        return leads;
    }

    private bool FollowList(YamlSequence sequence, ImmutableArray<PointerStep> pointer, int depth, bool isInRecord)
    {
        var leads = sequence.Items.IsEmpty;
        var beside = new List<YamlNode>();
        for (var index = 0; index < sequence.Items.Length; index++)
        {
            var item = sequence.Items[index];
            var isTaken = pointer[depth].Literal is not { } literal || literal == index.ToString(CultureInfo.InvariantCulture);
            if (!isTaken)
            {
                beside.Add(item);
            }
            else if (Follow(item, pointer, depth + 1, isInRecord))
            {
                leads = true;
            }
        }

        foreach (var item in leads && !isInRecord ? beside : [])
        {
            ledger.MarkAll(item, ScalarFate.Beside);
        }

        return leads;
    }
}

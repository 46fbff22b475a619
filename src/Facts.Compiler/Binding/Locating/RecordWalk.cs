using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Follows one pointer through the documents of a file to the records of a table.</summary>
internal sealed class RecordWalk(RecordOrigin origin, FileRecords found)
{
    private readonly TakenNames _takenNames = new(origin, found.Origins);
    private readonly HashSet<YamlNode> _foundBefore = new(
        found.Records.Where(record => ReferenceEquals(record.Table, origin.Table)).Select(record => record.Node));
    private readonly PointerCaptures _captures = new();
    private readonly List<string> _names = [];

    private ParsedFile File => found.File;

    public void Run()
    {
        foreach (var document in File.Documents)
        {
            if (WrapperOf(document) is { } wrapper)
            {
                found.Diagnostics.Report(
                    FileDiagnostics.RecordsBelowName,
                    File.PlaceOf(wrapper),
                    wrapper.Text,
                    origin.TableName,
                    File.File.FactsPath);
            }
            else if (!FileDefaults.IsAlone(document))
            {
                Follow(document, null);
            }
        }
    }

    /// <summary>The only key of a document, if it is the name of the table and the records are nested below it; otherwise null.</summary>
    private YamlScalar? WrapperOf(YamlNode document)
    {
        if (origin.From is not null
            || document is not YamlMapping { Entries.Length: 1 } mapping
            || !DefaultPlace.AreSame(mapping.Entries[0].Key.Text, origin.TableName))
        {
            return null;
        }

        var only = mapping.Entries[0];
        return only.Value switch
        {
            YamlSequence { Items.IsEmpty: false } items when items.Items.All(item => item is YamlMapping) => only.Key,
            YamlMapping { Entries.IsEmpty: false } records
                when records.Entries.All(entry => entry.Value is YamlMapping && !IsField(entry.Key.Text)) => only.Key,
            _ => null,
        };
    }

    private bool IsField(string name) =>
        origin.Table.AdditionalProperties is not null
        || origin.Table.SelfAndVariants.Any(part => part.Fields.Any(field => field.Name == name));

    private void Follow(YamlNode node, YamlScalar? key)
    {
        if (_names.Count == origin.Pointer.Length)
        {
            AddRecord(node, key);
            return;
        }

        var step = origin.Pointer[_names.Count];
        switch (node)
        {
            case YamlMapping mapping:
                FollowMapping(mapping, step);
                break;
            case YamlSequence sequence:
                FollowSequence(sequence, step);
                break;
            case YamlScalar { IsNull: true }:
                found.AddEmpty(node); // No value, so no records.
                break;
            default:
                ReportScalar(node, step);
                break;
        }
    }

    private void FollowMapping(YamlMapping mapping, PointerStep step)
    {
        if (step.Literal is not null)
        {
            FollowLiteral(mapping, step);
            return;
        }

        if (mapping.Entries.IsEmpty)
        {
            found.AddEmpty(mapping);
        }
        else if (step.Pattern is not null && !mapping.Entries.Any(entry => step.Takes(entry.Name)))
        {
            ReportMissing(mapping, step.Pattern.Text);
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if ((_names.Count > 0 || !(IsWord(entry.Name) || IsOverruled(entry.Name))) && step.Takes(entry.Name))
            {
                Enter(entry.Name, entry.Value, step, entry.Key);
            }
        }
    }

    private void FollowLiteral(YamlMapping mapping, PointerStep step)
    {
        if (mapping.Find(step.Literal!) is { } entry)
        {
            Enter(step.Literal!, entry.Value, step, entry.Key);
        }
        else
        {
            ReportMissing(mapping, step.Literal!);
        }
    }

    /// <summary>
    /// Reports a missing key if the pointer leads to this map alone. If it leads to several, this one may lack the key on purpose.
    /// </summary>
    private void ReportMissing(YamlMapping mapping, string name)
    {
        if (!IsCertain())
        {
            found.AddDeadEnd(mapping, origin, name);
            return;
        }

        var near = RecordLocator.DidYouMean(name, mapping.Entries.Select(candidate => candidate.Name));
        found.Diagnostics.Report(FileDiagnostics.PointerMissing, found.StartOf(mapping), origin.TableName, Path(), name, near);
    }

    private bool IsWord(string name) => name == FileDefaults.Key || found.UnknownWords.Contains(name);

    private bool IsOverruled(string entry) => found.Origins.Any(other => origin.IsOverruledBy(other, entry));

    /// <summary>Whether the pointer leads to the current map alone. If a pattern leads to several, some may lack what follows.</summary>
    private bool IsCertain() =>
        origin.From!.Files.IsLiteral && origin.Pointer.Take(_names.Count).All(step => step.Literal is not null);

    private void FollowSequence(YamlSequence sequence, PointerStep step)
    {
        if (sequence.Items.IsEmpty)
        {
            found.AddEmpty(sequence);
        }

        if (step.Literal is null)
        {
            for (var i = 0; i < sequence.Items.Length; i++)
            {
                Enter(i.ToString(CultureInfo.InvariantCulture), sequence.Items[i], step, null);
            }
        }
        else if (int.TryParse(step.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sequence.Items.Length)
        {
            Enter(step.Literal, sequence.Items[index], step, null);
        }
        else
        {
            found.Diagnostics.Report(
                FileDiagnostics.PointerKind,
                new Place(File.File.Path, Head(sequence)),
                origin.TableName,
                Path(),
                "a list",
                $"a map with the key '{step.Literal}'");
        }
    }

    private void Enter(string name, YamlNode value, PointerStep step, YamlScalar? key)
    {
        _names.Add(name);
        foreach (var capture in step.Captures)
        {
            _captures.Add(capture, name, key, new CapturedEntry(value, LeadsToOne()), File);
        }

        Follow(value, step.LeavesKey ? key : null);
        _names.RemoveAt(_names.Count - 1);
        _captures.RemoveLast(step.Captures.Length);
    }

    /// <summary>Whether the rest of the pointer leads to a single place in the current entry.</summary>
    private bool LeadsToOne()
    {
        for (var step = _names.Count; step < origin.Pointer.Length; step++)
        {
            if (origin.Pointer[step].Literal is null)
            {
                return false;
            }
        }

        return true;
    }

    private void ReportScalar(YamlNode node, PointerStep step)
    {
        if (origin.From is null)
        {
            found.Diagnostics.Report(FileDiagnostics.NoRecords, File.PlaceOf(node), origin.TableName);
            return;
        }

        var expected = step.Literal is null ? "a map or a list" : $"a map with the key '{step.Literal}'";
        found.Diagnostics.Report(FileDiagnostics.PointerKind, File.PlaceOf(node), origin.TableName, Path(), "a text", expected);
    }

    private void AddRecord(YamlNode node, YamlScalar? key)
    {
        // Two patterns of a table may lead to the same entry, which is one record; aliases within one pattern are separate records.
        if (_foundBefore.Contains(node))
        {
            return;
        }

        found.Records.Add(new RecordNode
        {
            Table = origin.Table,
            Variant = origin.Variant,
            Node = node,
            KeyNode = key,
            Captures = CapturesOf(node),
            TakenNames = _takenNames.Of(_names, node),
        });
    }

    private ImmutableArray<Capture> CapturesOf(YamlNode node)
    {
        if (origin.PathCaptures.IsEmpty && _captures.Count == 0)
        {
            return ImmutableArray<Capture>.Empty;
        }

        var captures = ImmutableArray.CreateBuilder<Capture>(origin.PathCaptures.Length + _captures.Count);
        var start = new Place(File.File.Path, new TextRange(node.Range.Start, node.Range.Start));
        foreach (var capture in origin.PathCaptures)
        {
            captures.Add(new Capture(capture.Key, capture.Value, start, IsOwn: true));
        }

        _captures.AddTo(captures);
        return captures.ToImmutable();
    }

    private string Path() => origin.From!.PointerText;

    /// <summary>The range of the start of a list, because the whole list may be long.</summary>
    private static TextRange Head(YamlSequence sequence) =>
        sequence.Items.IsEmpty
            ? sequence.Range
            : new TextRange(sequence.Range.Start, sequence.Items[0] is YamlScalar first ? first.Range.End : sequence.Items[0].Range.Start);
}

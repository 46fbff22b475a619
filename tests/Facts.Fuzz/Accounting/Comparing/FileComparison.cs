using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>Compares the records of one file with what was read back of them.</summary>
internal sealed class FileComparison(ReadDataset read, ParsedFile file, Ledger ledger)
{
    public void Run()
    {
        var located = RecordLocator.Locate(read.Schema, file);
        var records = located.Records.Select(record => (Record: record, Stored: Find(record, located.Defaults))).ToList();
        foreach (var (record, stored) in records)
        {
            CompareCaptures(record, stored?.Fields);
        }

        MarkDefaults();
        foreach (var entry in located.Defaults?.Entries ?? [])
        {
            CompareDefault(entry, records);
            if (records.All(record => record.Stored is null) && IsDefaultOf(located.Tables, entry.Name))
            {
                ledger.Mark(entry.Key, ScalarFate.Name);
                ledger.MarkAll(entry.Value, ScalarFate.OverriddenDefault);
            }
        }

        new WayComparison(read.Schema, file, located.Records, ledger).Run();
    }

    /// <summary>The row that the record became; the best of several where it stands in one place with others.</summary>
    private Row? Find(RecordNode record, YamlMapping? defaults)
    {
        var before = ledger.Count;
        var rows = read.Rows.Of(record, file.File.Path).Select(read.Record).ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            ledger.TakeBack(before);
            var row = rows[index];
            var values = new ValueComparison(read.Dataset, ledger, row.Annotations);
            if (new RecordComparison(values, ledger, row.Annotations).Compare(record, row.Fields, defaults) && IsCaptured(record, row.Fields))
            {
                return row;
            }
        }

        if (rows.Count == 0)
        {
            ledger.Lose(record.Node, "the record is in no table", record.Node);
            return null;
        }

        // None is whole; the first is the most likely one.
        ledger.TakeBack(before);
        var first = new ValueComparison(read.Dataset, ledger, rows[0].Annotations);
        new RecordComparison(first, ledger, rows[0].Annotations).Compare(record, rows[0].Fields, defaults);
        return rows[0];
    }

    private static bool IsCaptured(RecordNode record, StoredFields stored) =>
        record.KeyNode is not { } key
        || record.Table.Key.Any(part => part.IsField && stored[part.Path[0]] is { } value && Says(part.Path[0], value, key.Text));

    private static bool Says(FieldDeclaration field, StoredValue? value, string text) => (KeyType(field.Type), value) switch
    {
        (ScalarType scalar, StoredScalar stored) => ScalarText.Agrees(scalar.Definition, stored.Value, text, field),
        (EnumType members, StoredMember member) => members.Declaration.Find(text)?.Value == member.Value,
        _ => true, // Of another type, a reference among them, the row is the proof: it was found by this key.
    };

    private static FieldType KeyType(FieldType type) => type is NullableType { Inner: var inner } ? inner : type;

    private void CompareCaptures(RecordNode record, StoredFields? stored)
    {
        if (record.KeyNode is { } key)
        {
            Capture(key, stored is not null && IsCaptured(record, stored));
        }

        foreach (var capture in record.Captures.Where(capture => capture.Place.Range.Start != capture.Place.Range.End))
        {
            var node = new YamlScalar(capture.Place.Range, capture.Text, ScalarStyle.SingleQuoted);
            if (stored is null)
            {
                Capture(node, false);
            }
            else if (stored.Shape.TryGetSlot(capture.Field, out var slot))
            {
                var field = stored.Shape.Fields[slot];
                Capture(node, field.Type is UnknownType || (stored[field] is { } value && Says(field, value, capture.Text)));
            }
            else if (capture.Field == stored.Shape.Declaration.Discriminator && !stored.Shape.Declaration.Variants.IsEmpty)
            {
                Capture(node, stored.Shape.Variant?.IsSelectedBy(capture.Text) == true);
            }
        }

        void Capture(YamlScalar node, bool holds)
        {
            if (holds)
            {
                ledger.Mark(node, ScalarFate.Capture);
            }
            else
            {
                ledger.Lose(node, "the record does not hold the name", record.Node);
            }
        }
    }

    private void MarkDefaults()
    {
        if (file.Documents is [YamlMapping root, ..] && root.Find(FileDefaults.Key) is { Value: YamlMapping or YamlScalar { IsNull: true } } entry)
        {
            ledger.Mark(entry.Key, ScalarFate.Name);
            if (entry.Value is YamlScalar nothing)
            {
                ledger.Mark(nothing, ScalarFate.Name);
            }
        }
    }

    private static bool IsDefaultOf(IEnumerable<TableDeclaration> tables, string name) => AnnotationReader.IsReserved(name) || tables.Any(table =>
        name == table.Discriminator || table.SelfAndVariants.Any(part => part.Fields.Any(field => field.Name == name)));

    private void CompareDefault(YamlEntry entry, List<(RecordNode Record, Row? Stored)> records)
    {
        var isKnown = false;
        foreach (var (record, row) in records)
        {
            if (row is null || IsGiven(record, row.Fields.Shape, entry.Name))
            {
                isKnown |= row is not null;
                continue;
            }

            isKnown |= CompareDefault(entry, record, row);
        }

        if (isKnown)
        {
            ledger.Mark(entry.Key, ScalarFate.Name);
            ledger.MarkAll(entry.Value, ScalarFate.OverriddenDefault);
        }
    }

    /// <summary>Whether the default means something to the record.</summary>
    private bool CompareDefault(YamlEntry entry, RecordNode record, Row row)
    {
        var shape = row.Fields.Shape;
        if (AnnotationReader.IsReserved(entry.Name))
        {
            row.Annotations.Compare(ledger, entry, entry.Value);
        }
        else if (shape.TryGetSlot(entry.Name, out var slot))
        {
            var field = shape.Fields[slot];
            if (field.Computed is null && field.Type is not UnknownType && !ValueComparison.IsAbsent(field, entry.Value))
            {
                new ValueComparison(read.Dataset, ledger, row.Annotations).Compare(field, field.Type, entry.Value, row.Fields[field]);
            }
        }
        else if (!shape.Declaration.Variants.IsEmpty && entry.Name == shape.Declaration.Discriminator)
        {
            var isNamed = record.Variant is not null
                || (AnnotationReader.Unwrap(entry.Value) is YamlScalar text && shape.Variant?.IsSelectedBy(text.Text) == true);
            _ = isNamed || new ValueComparison(read.Dataset, ledger, row.Annotations).Lose(entry.Value, "another variant is read back");
        }
        else
        {
            return shape.Declaration.Variants.Any(variant => variant.Fields.Any(field => field.Name == entry.Name));
        }

        return true;
    }

    private static bool IsGiven(RecordNode record, RecordShape shape, string name) =>
        ((AnnotationReader.Unwrap(record.Node) as YamlMapping)?.Find(name) is { } entry
            && !(shape.TryGetSlot(name, out var slot) && ValueComparison.IsAbsent(shape.Fields[slot], entry.Value)))
        || (record.Node as YamlMapping)?.Find(name) is not null
        || record.Captures.Any(capture => capture.Field == name)
        || (record.KeyNode is not null && record.Table.Key.Any(part => part.IsField && part.Path[0].Name == name))
        || (record.Node is not YamlMapping && record.Table.Shorthand?.Name == name);
}

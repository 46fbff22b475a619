using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Storage;

namespace Facts.Fuzz.Accounting;

/// <summary>Reads back what each record is annotated with: from the stored citations, or from the linked model where nothing is stored.</summary>
internal sealed class AnnotationReading
{
    private readonly Dictionary<(TableDeclaration Table, int Row), AnnotationTexts> _texts = [];
    private readonly LinkedDataset _dataset;

    /// <param name="tables">The stored tables, or null.</param>
    public AnnotationReading(LinkedDataset dataset, IReadOnlyDictionary<(string Property, string Name), StoredRows>? tables)
    {
        _dataset = dataset;
        if (tables is null)
        {
            AddLinked();
        }
        else if (tables.TryGetValue(("Subjects", "Citations"), out var subjects))
        {
            AddStored(subjects, tables[("Citations", "Citations")]);
        }
    }

    /// <summary>The texts of a record, with what stands on the record itself and is written as C#.</summary>
    public AnnotationTexts Of(LinkedTable table, int row)
    {
        var texts = TextsOf(table.Declaration, row);
        AddOwn(texts, table.Rows[row].Record);
        foreach (var rank in Enum.GetNames<ClaimRank>())
        {
            texts.Add(rank.ToLowerInvariant());
        }

        return texts;
    }

    private AnnotationTexts TextsOf(TableDeclaration table, int row)
    {
        if (!_texts.TryGetValue((table, row), out var texts))
        {
            _texts.Add((table, row), texts = new AnnotationTexts());
        }

        return texts;
    }

    private static void AddOwn(AnnotationTexts texts, BoundRecord record)
    {
        texts.Add(record.Annotations.Note);
        texts.Add(record.Annotations.Deprecated);
        texts.Add(record.Annotations.Name?.Text);
        foreach (var former in record.Annotations.Formerly)
        {
            AddScalars(texts, former);
        }
    }

    private static void AddScalars(AnnotationTexts texts, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                texts.Add(scalar.Text);
                break;
            case YamlSequence sequence:
                sequence.Items.ToList().ForEach(item => AddScalars(texts, item));
                break;
            case YamlMapping mapping:
                mapping.Entries.ToList().ForEach(entry => AddScalars(texts, entry.Value));
                break;
        }
    }

    private void AddLinked()
    {
        foreach (var subject in _dataset.Provenance)
        {
            var texts = TextsOf(subject.Record.Table.Declaration, subject.Record.Row);
            texts.Add(subject.Note);
            texts.Add(subject.Derivation?.How);
            foreach (var premise in subject.Derivation?.Premises ?? [])
            {
                AddScalars(texts, premise.Node);
            }

            foreach (var citation in subject.Citations)
            {
                Add(texts, citation);
            }
        }
    }

    private static void Add(AnnotationTexts texts, BoundCitation citation)
    {
        texts.Add(citation.Source?.Id);
        texts.Add(citation.Place.Section);
        texts.Add(citation.Note);
        texts.Add(citation.Said?.ToString());
        texts.Add(citation.Status.ToText());
        foreach (var range in new[] { citation.Place.Paragraph, citation.Place.Page, citation.Place.Line })
        {
            texts.Add(range?.ToString());
        }

        foreach (var (by, status, note) in citation.Alternatives.Prepend(new BoundAlternative(citation.By, citation.Status, null)))
        {
            texts.Add(status.ToText());
            texts.Add(note);
            by?.Items.ToList().ForEach(speaker => AddScalars(texts, speaker.Node));
        }

        citation.Links.ToList().ForEach(link => AddScalars(texts, link.Record.Node));
    }

    private void AddStored(StoredRows subjects, StoredRows citations)
    {
        for (var row = 0; row < subjects.Count; row++)
        {
            var reader = subjects.Reader(row);
            var texts = TextsOf(_dataset.Schema.Tables[reader.ReadCount()], reader.ReadRow());
            _ = reader.ReadStringOrNull();
            texts.Add(reader.ReadStringOrNull());
            var (first, count) = (reader.ReadCount(), reader.ReadCount());
            if (reader.ReadBoolean())
            {
                texts.Add(reader.ReadStringOrNull());
                AddRecords(texts, reader.ReadCount(), ref reader);
            }

            for (var citation = first; citation < first + count; citation++)
            {
                AddCitation(texts, citations.Reader(citation));
            }
        }
    }

    private void AddCitation(AnnotationTexts texts, RowReader reader)
    {
        _ = reader.ReadCount();
        texts.Add(_dataset.Schema.Manifest.Sources[reader.ReadRow()].Id);
        var parts = reader.ReadCount();
        foreach (var part in new[] { PlaceParts.Paragraph, PlaceParts.Page, PlaceParts.Line })
        {
            if ((parts & part) != 0)
            {
                var first = reader.ReadCount();
                texts.Add(new PlaceRange(first, first + reader.ReadCount()).ToString());
            }
        }

        texts.Add((parts & PlaceParts.Section) != 0 ? reader.ReadString() : null);
        texts.Add(((FactStatus)reader.ReadCount()).ToText());
        texts.Add(reader.ReadStringOrNull());
        texts.Add(reader.ReadStringOrNull());
        AddChain(texts, ref reader);
        for (var alternatives = reader.ReadCount(); alternatives > 0; alternatives--)
        {
            AddChain(texts, ref reader);
            texts.Add(((FactStatus)reader.ReadCount()).ToText());
            texts.Add(reader.ReadStringOrNull());
        }

        for (var links = reader.ReadCount(); links > 0; links--)
        {
            _ = reader.ReadCount();
            AddRecords(texts, 1, ref reader);
        }
    }

    private void AddChain(AnnotationTexts texts, ref RowReader reader)
    {
        for (var speakers = reader.ReadCount(); speakers > 0; speakers--)
        {
            AddSpeaker(texts, _dataset.Schema.Attribution, ref reader);
        }
    }

    private void AddSpeaker(AnnotationTexts texts, FieldType type, ref RowReader reader)
    {
        switch (type)
        {
            case OneOfType oneOf:
                AddSpeaker(texts, oneOf.Alternatives[reader.ReadCount()], ref reader);
                break;
            case ReferenceType reference:
                AddKeys(texts, _dataset[reference.Table], reader.ReadRow());
                break;
            default:
                texts.Add(reader.ReadString());
                break;
        }
    }

    private void AddRecords(AnnotationTexts texts, int count, ref RowReader reader)
    {
        for (; count > 0; count--)
        {
            var table = _dataset.Tables[reader.ReadCount()];
            AddKeys(texts, table, reader.ReadRow());
        }
    }

    /// <summary>The parts of the key and of the former keys of a record, as links may write them.</summary>
    private static void AddKeys(AnnotationTexts texts, LinkedTable table, int row)
    {
        AddScalars(texts, table.Rows[row].KeyNode);
        foreach (var key in table.FormerKeys.Where(former => former.Row == row).Select(former => former.Key).Prepend(table.Rows[row].Key))
        {
            foreach (var part in key.Parts)
            {
                texts.Add(Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}

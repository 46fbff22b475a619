using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Hashing;
using Facts.Storage;

namespace Facts.Compiler.Storage;

/// <summary>Stores citations and their subjects, in the order in which the runtime's <c>CitationTable</c> reads them.</summary>
/// <param name="nameOf">Returns the name of the C# member of a field.</param>
/// <param name="writeRows">Whether rows are written; if not, no record has provenance.</param>
internal sealed class CitationEncoder(LinkedDataset dataset, RowEncoder values, Func<FieldDeclaration, string> nameOf, bool writeRows)
{
    private readonly ListType _chain = new(dataset.Schema.Attribution);
    private readonly ImmutableArray<LinkedSubject> _subjects = writeRows ? dataset.Provenance : ImmutableArray<LinkedSubject>.Empty;
    private readonly List<(BoundCitation Citation, int Subject)> _citations = !writeRows ? [] :
        dataset.Provenance.SelectMany(static (subject, number) => subject.Citations.Select(citation => (citation, number))).ToList();

    /// <summary>The citations, indexed by source, by status, and by each table of speakers or by their names; empty if one is
    /// incomplete.</summary>
    public ImmutableArray<StoredChunk> EncodeCitations()
    {
        var writer = new StoredTableWriter();
        foreach (var (citation, subject) in _citations)
        {
            Encode(citation, subject, writer.AddRow());
        }

        if (!values.IsComplete)
        {
            return ImmutableArray<StoredChunk>.Empty;
        }

        var sources = dataset.Schema.Manifest.Sources;
        writer.AddReferenceIndex(Lists(sources.Length, citation => [sources.IndexOf(citation.Source!)]));
        writer.AddIndex<FactStatus>(_citations.Count, row => [_citations[row].Citation.Status], static status => StableHash.Of((long)status));
        foreach (var target in SpeakerTables(dataset.Schema))
        {
            writer.AddReferenceIndex(Lists(dataset[target].Rows.Length, citation => Rows(citation, target)));
        }

        if (SpeakerTables(dataset.Schema).IsEmpty)
        {
            writer.AddIndex<string>(_citations.Count, row => Names(_citations[row].Citation), StableHash.Of);
        }

        return writer.ToChunks();
    }

    /// <summary>The subjects of the citations, with a list for each row of each table.</summary>
    public ImmutableArray<StoredChunk> EncodeSubjects()
    {
        var writer = new StoredTableWriter();
        var first = 0;
        foreach (var subject in _subjects)
        {
            Encode(subject, first, writer.AddRow());
            first += subject.Citations.Length;
        }

        foreach (var table in dataset.Tables)
        {
            writer.AddReferenceIndex(SubjectsOf(table));
        }

        return writer.ToChunks();
    }

    /// <summary>The tables whose records are speakers; none if speakers are plain names.</summary>
    public static ImmutableArray<TableDeclaration> SpeakerTables(DatasetSchema schema) =>
        schema.Attribution.References.Distinct().Select(static target => target.Table).Distinct().ToImmutableArray();

    private static IEnumerable<BoundValue> Speakers(BoundCitation citation) =>
        citation.Alternatives.Select(static alternative => alternative.By)
            .Prepend(citation.By)
            .SelectMany(static chain => chain?.Items ?? ImmutableArray<BoundValue>.Empty);

    private static List<string> Names(BoundCitation citation) =>
        Speakers(citation).OfType<BoundScalar>().Select(static name => (string)name.Value).Distinct().ToList();

    private RowLists SubjectsOf(LinkedTable table)
    {
        var entries = new List<(int List, int Row)>();
        for (var number = 0; number < _subjects.Length; number++)
        {
            if (_subjects[number].Record.Table == table)
            {
                entries.Add((_subjects[number].Record.Row, number));
            }
        }

        return RowLists.Of(table.Rows.Length, entries);
    }

    private IEnumerable<int> Rows(BoundCitation citation, TableDeclaration target) =>
        Speakers(citation)
            .Select(speaker => speaker.Unwrapped is BoundReference reference ? dataset.TargetOf(reference) : null)
            .OfType<LinkedRecord>()
            .Where(record => record.Table.Declaration == target)
            .Select(static record => record.Row);

    private RowLists Lists(int count, Func<BoundCitation, IEnumerable<int>> keysOf)
    {
        var entries = new List<(int List, int Row)>();
        for (var row = 0; row < _citations.Count; row++)
        {
            entries.AddRange(keysOf(_citations[row].Citation).Distinct().Select(key => (key, row)));
        }

        return RowLists.Of(count, entries);
    }

    private void Encode(BoundCitation citation, int subject, RowWriter row)
    {
        row.WriteCount(subject);
        values.EncodeSource(citation.Source, row);
        EncodePlace(citation.Place, row);
        row.WriteCount((int)citation.Status);
        row.WriteStringOrNull(citation.Note);
        row.WriteStringOrNull(citation.Said?.ToString());
        EncodeChain(citation.By, row);
        row.WriteCount(citation.Alternatives.Length);
        foreach (var alternative in citation.Alternatives)
        {
            EncodeChain(alternative.By, row);
            row.WriteCount((int)alternative.Status);
            row.WriteStringOrNull(alternative.Note);
        }

        row.WriteCount(citation.Links.Length);
        foreach (var (kind, record) in citation.Links)
        {
            row.WriteCount((int)kind);
            values.EncodeRecord(record, row);
        }
    }

    private static void EncodePlace(BoundPlace place, RowWriter row)
    {
        row.WriteCount(
            (place.Paragraph is null ? 0 : PlaceParts.Paragraph) | (place.Page is null ? 0 : PlaceParts.Page)
            | (place.Line is null ? 0 : PlaceParts.Line) | (place.Section is null ? 0 : PlaceParts.Section));
        foreach (var range in new[] { place.Paragraph, place.Page, place.Line })
        {
            if (range is { } given)
            {
                row.WriteRange(given);
            }
        }

        if (place.Section is { } section)
        {
            row.WriteString(section);
        }
    }

    private void EncodeChain(BoundList? chain, RowWriter row)
    {
        if (chain is null)
        {
            row.WriteCount(0);
        }
        else
        {
            values.Encode(_chain, chain, row);
        }
    }

    private void Encode(LinkedSubject subject, int firstCitation, RowWriter row)
    {
        values.EncodeRecord(subject.Record, row);
        row.WriteStringOrNull(subject.Path.IsEmpty ? null : PathText(subject.Path));
        row.WriteStringOrNull(subject.Note);
        row.WriteCount(firstCitation);
        row.WriteCount(subject.Citations.Length);
        row.WriteBoolean(subject.Derivation is not null);
        if (subject.Derivation is { } derivation)
        {
            row.WriteStringOrNull(derivation.How);
            row.WriteCount(derivation.Premises.Length);
            foreach (var premise in derivation.Premises)
            {
                values.EncodeRecord(premise, row);
            }
        }
    }

    private string PathText(ImmutableArray<PathStep> path) => string.Concat(path.Select((step, index) =>
        step.Field is { } field ? (index == 0 ? "" : ".") + nameOf(field)
        : $"[{step.Key ?? step.Item.ToString(System.Globalization.CultureInfo.InvariantCulture)}]"));
}

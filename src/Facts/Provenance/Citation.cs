using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Storage;

namespace Facts;

/// <summary>A place in a source that supports a fact: who says it there, and how.</summary>
/// <typeparam name="TAttribution">The type of a speaker: a record of the dataset, or a name.</typeparam>
public sealed class Citation<TAttribution>
{
    private readonly LazyReference? _source;
    private readonly LazyReference? _record;
    private readonly CitationLinks? _links;

    /// <summary>Creates a citation in memory, for example for a test.</summary>
    public Citation()
    {
    }

    internal Citation(ref RowReader reader, CitationTable<TAttribution> table)
    {
        (_record, Field) = table.SubjectOf(reader.ReadCount());
        _source = new LazyReference(table.Sources, reader.ReadRow());
        At = SourcePlace.Read(ref reader);
        Status = (FactStatus)reader.ReadCount();
        Note = reader.ReadStringOrNull();
        Said = reader.ReadBoolean() ? reader.ReadFactDate() : null;
        By = table.Chain(ref reader);
        Alternatives = table.ReadAlternatives(ref reader);
        _links = CitationLinks.Read(ref reader, table);
    }

    /// <summary>The source that says it.</summary>
    public Source Source
    {
        get => (Source?)_source?.Record ?? field ?? throw new InvalidOperationException("The citation was created in memory without a source.");
        init;
    }

    /// <summary>The place in the source.</summary>
    public SourcePlace At { get; init; } = SourcePlace.Whole;

    /// <summary>Who says it, the origin first. Empty if the source itself says it, or if there are <see cref="Alternatives"/>.</summary>
    public FactList<TAttribution> By { get; init; } = FactList<TAttribution>.Empty;

    /// <summary>The possible readings if it is unclear who says it, otherwise empty.</summary>
    public FactList<CitationAlternative<TAttribution>> Alternatives { get; init; } = FactList<CitationAlternative<TAttribution>>.Empty;

    /// <summary>Whether it is unclear who says it.</summary>
    public bool IsOpen => Alternatives.Count > 0;

    /// <summary>How it is said.</summary>
    public FactStatus Status { get; init; }

    /// <summary>A remark by the curator, or null.</summary>
    public string? Note { get; init; }

    /// <summary>When it was said, if that is not the time at which it holds.</summary>
    public FactDate? Said { get; init; }

    /// <summary>The record that it supports.</summary>
    public IFactRecord Record
    {
        get => (IFactRecord?)_record?.Record ?? field ?? throw new InvalidOperationException("The citation was created in memory without a record.");
        init;
    }

    /// <summary>
    /// The member of the record that it supports (<c>Giver</c>, <c>Roles[0].Title</c>), or null if it supports the whole record.
    /// </summary>
    public string? Field { get; init; }

    /// <summary>The records that it restates.</summary>
    public FactList<IFactRecord> Restates { get => _links?.Of(LinkKind.Restates) ?? field; init; } = FactList<IFactRecord>.Empty;

    /// <summary>The records that it contradicts.</summary>
    public FactList<IFactRecord> Contradicts { get => _links?.Of(LinkKind.Contradicts) ?? field; init; } = FactList<IFactRecord>.Empty;

    /// <summary>The records that it answers.</summary>
    public FactList<IFactRecord> Answers { get => _links?.Of(LinkKind.Answers) ?? field; init; } = FactList<IFactRecord>.Empty;

    /// <summary>The distinct speakers in <see cref="By"/> and in the <see cref="Alternatives"/>.</summary>
    public IEnumerable<TAttribution> Attributions => By.Concat(Alternatives.SelectMany(alternative => alternative.By)).Distinct();

    /// <summary>The source, place, speakers and status: <c>article 16, russian-journalists &gt; telegraph (reported)</c>.</summary>
    public override string ToString()
    {
        var place = At.IsWhole ? Source.Id : $"{Source.Id} {At}";
        var chain = By.Count == 0
            ? ""
            : $", {string.Join(" > ", By.Select(link => link is IFactRecord record ? KeyText.Of(record.Key) : $"{link}"))}";
        return Status == FactStatus.Unspecified ? place + chain : $"{place}{chain} ({FactStatusText.ToText(Status)})";
    }
}

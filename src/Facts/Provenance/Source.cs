using System;
using Facts.Storage;

namespace Facts;

/// <summary>A source that citations refer to.</summary>
public sealed record Source : IFactRecord<string>
{
    /// <summary>The short name that citations refer to it by.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or null if the dataset gives none.</summary>
    public string? Title { get; init; }

    /// <summary>The kind of source, such as an article or a report.</summary>
    public string? Kind { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it.</summary>
    public FactList<string> Authors { get; init; } = FactList<string>.Empty;

    /// <summary>When it was published.</summary>
    public FactDate? Published { get; init; }

    /// <summary>Where it can be read.</summary>
    public Uri? Url { get; init; }

    /// <summary>The tag of the language that it is written in.</summary>
    public string? Language { get; init; }

    /// <summary>The license that it can be used under.</summary>
    public string? Licence { get; init; }

    /// <summary>Its paragraphs, or null if the dataset does not say.</summary>
    public PlaceRange? Paragraphs { get; init; }

    /// <summary>Its pages, or null if the dataset does not say.</summary>
    public PlaceRange? Pages { get; init; }

    /// <summary>Its lines, or null if the dataset does not say.</summary>
    public PlaceRange? Lines { get; init; }

    /// <summary>Everything else that the dataset says about it, by name.</summary>
    public FactMap<string, string> Fields { get; init; } = FactMap<string, string>.Empty;

    /// <inheritdoc/>
    string IFactRecord<string>.Key => Id;

    /// <inheritdoc/>
    object IFactRecord.Key => Id;

    /// <summary>The title, or the short name if there is none.</summary>
    public override string ToString() => Title ?? Id;

    internal static Source Read(ref RowReader reader) => new()
    {
        Id = reader.ReadString(),
        Title = reader.ReadStringOrNull(),
        Kind = reader.ReadStringOrNull(),
        Publisher = reader.ReadStringOrNull(),
        Authors = reader.ReadList(static (ref RowReader item) => item.ReadString()),
        Published = reader.ReadBoolean() ? reader.ReadFactDate() : null,
        Url = reader.ReadBoolean() ? reader.ReadUri() : null,
        Language = reader.ReadStringOrNull(),
        Licence = reader.ReadStringOrNull(),
        Paragraphs = ReadRange(ref reader),
        Pages = ReadRange(ref reader),
        Lines = ReadRange(ref reader),
        Fields = reader.ReadMap(static (ref RowReader item) => item.ReadString(), static (ref RowReader item) => item.ReadString()),
    };

    private static PlaceRange? ReadRange(ref RowReader reader)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }
        var first = reader.ReadCount();
        return new PlaceRange(first, first + reader.ReadCount());
    }
}

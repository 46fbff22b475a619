using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Naming;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Says in documentation where a record comes from.</summary>
internal sealed class CitationText(LinkedDataset dataset)
{
    private const int Most = 4;

    /// <summary>One sentence about the source and one about what was worked out, or null where nothing is said.</summary>
    public string? Of(Annotations annotations)
    {
        var sentences = new List<string>();
        if (!annotations.Citations.IsEmpty)
        {
            var more = annotations.Citations.Length - Most;
            var listed = string.Join("; ", annotations.Citations.Take(Most).Select(Of));
            sentences.Add($"{(annotations.Citations.Length == 1 ? "Source" : "Sources")}: {listed}{(more > 0 ? $"; and {more} more" : "")}.");
        }

        if (annotations.Derived is { } derived)
        {
            var premises = string.Join(", ", derived.Premises.Select(static premise => premise.Text));
            sentences.Add($"Derived from {premises}{(derived.How is { } how ? $": {how.TrimEnd().TrimEnd('.')}" : "")}.");
        }

        return sentences.Count == 0 ? null : string.Join(" ", sentences);
    }

    private string Of(BoundCitation citation)
    {
        var said = new List<string>();
        if (citation.Status != FactStatus.Unspecified)
        {
            said.Add(FactStatusText.ToText(citation.Status));
        }

        if (citation.By is { Items.IsEmpty: false } by)
        {
            said.Add(Chain(by));
        }

        if (!citation.Alternatives.IsEmpty)
        {
            said.Add("whose words is open: " + string.Join(" or ", citation.Alternatives.Select(alternative => Chain(alternative.By))));
        }

        var place = Place(citation.Place);
        return $"{citation.Source?.Title ?? citation.Source?.Id}{(place.Length == 0 ? "" : ", " + place)}"
            + $"{(said.Count == 0 ? "" : $" ({string.Join("; ", said)})")}";
    }

    private string Chain(BoundList? chain) =>
        chain is null || chain.Items.IsEmpty ? "the source's own" : string.Join(" → ", chain.Items.Select(NameOf));

    private string NameOf(BoundValue speaker)
    {
        var reference = speaker as BoundReference ?? (speaker as BoundOneOf)?.Value as BoundReference;
        if (reference is null)
        {
            return (speaker as BoundOneOf)?.Value is BoundRecord unnamed && DisplayName.TextOf(unnamed) is { } text
                ? text
                : NodeText.Of(speaker.Node);
        }

        return dataset.TargetOf(reference) is { } target && DisplayName.TextOf(target.Bound.Record) is { } name
            ? name
            : reference.Text;
    }

    private static string Place(BoundPlace place)
    {
        var parts = new List<string>();
        foreach (var (word, range) in new[] { ("page", place.Page), ("paragraph", place.Paragraph), ("line", place.Line) })
        {
            if (range is { } given)
            {
                parts.Add($"{word}{(given.First == given.Last ? "" : "s")} {given}");
            }
        }

        if (place.Section is { } section)
        {
            parts.Add($"section {section}");
        }

        return string.Join(", ", parts);
    }
}

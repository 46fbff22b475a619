using System;
using System.Collections.Immutable;
using System.Globalization;

namespace Facts.Compiler.Diagnostics;

/// <summary>How grave a finding is. Errors cannot be configured away, warnings can.</summary>
internal enum FactSeverity
{
    Warning,
    Error,
}

/// <summary>One kind of finding; its id is never used again for another.</summary>
/// <param name="Id"><c>FACT</c> and four digits; the first is the stage: 1 files and YAML, 2 schema, 3 binding, 4 linking, 5 checking, 6 emission, 7
/// storage, 9 host.</param>
/// <param name="Title">The kind in a few words.</param>
/// <param name="MessageFormat">One line in plain words, with <c>{0}</c> … for what was found.</param>
internal sealed record FactDescriptor(string Id, string Title, string MessageFormat, FactSeverity Severity = FactSeverity.Error);

/// <summary>A second place that a finding speaks of, such as the first of two duplicates.</summary>
internal sealed record RelatedPlace(Place Place, string Message);

/// <summary>One finding in a file of the dataset.</summary>
internal sealed record FactDiagnostic(FactDescriptor Descriptor, Place Place, string Message, ImmutableArray<RelatedPlace> Related)
{
    public static FactDiagnostic Create(FactDescriptor descriptor, Place place, params object?[] arguments) =>
        new(
            descriptor,
            place,
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, Array.ConvertAll(arguments, ShownText.Of)),
            ImmutableArray<RelatedPlace>.Empty);

    public FactDiagnostic WithRelated(Place place, string message) =>
        this with { Related = Related.Add(new RelatedPlace(place, ShownText.Of(message))) };

    public string Id => Descriptor.Id;

    public override string ToString() =>
        $"{Place.File}({Place.Range.Start.Line + 1},{Place.Range.Start.Column + 1}): "
        + $"{(Descriptor.Severity == FactSeverity.Error ? "error" : "warning")} {Id}: {Message}";
}

using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Facts.Compiler.Diagnostics;

/// <summary>The severity of a diagnostic. Errors cannot be suppressed, warnings can.</summary>
internal enum FactSeverity
{
    Warning,
    Error,
}

/// <summary>A kind of diagnostic. IDs are never reused.</summary>
/// <param name="Id"><c>FACT</c> and four digits; the first is the stage: 1 files and YAML, 2 schema, 3 binding, 4 linking, 5 checking, 6 emission, 7
/// storage, 9 host.</param>
/// <param name="Title">A short name of the kind.</param>
/// <param name="MessageFormat">One line in plain words, with placeholders <c>{0}</c> ….</param>
internal sealed record FactDescriptor(string Id, string Title, string MessageFormat, FactSeverity Severity = FactSeverity.Error)
{
    /// <summary>The page that explains every diagnostic.</summary>
    public const string Catalogue =
        "https://github.com/facts-generator/facts-generator/blob/main/src/Facts.Compiler/Diagnostics/README.md";

    /// <summary>Whether a comment can ignore it although it is an error: the reader of files asks for such comments itself.</summary>
    public bool IsExcusable { get; init; }

    /// <summary>An argument as the message shows it. What is in quotes is repeated from the data, but for names of files.</summary>
    public object? Shown(object? argument, int index) =>
        ShownText.Of(argument, Id[4] is >= '3' and <= '5' && MessageFormat.Contains($"'{{{index}}}'"));

    /// <summary>The section about this one, whose anchor depends on the id alone, so that a new title breaks no link.</summary>
    public string HelpLink => $"{Catalogue}#{Id.ToLowerInvariant()}";
}

/// <summary>Another place that a diagnostic refers to, such as the first of two duplicates.</summary>
internal sealed record RelatedPlace(Place Place, string Message);

/// <summary>One diagnostic about a file of the dataset.</summary>
internal sealed record FactDiagnostic(FactDescriptor Descriptor, Place Place, string Message, ImmutableArray<RelatedPlace> Related)
{
    public static FactDiagnostic Create(FactDescriptor descriptor, Place place, params object?[] arguments) =>
        new(
            descriptor,
            place,
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments.Select(descriptor.Shown).ToArray()),
            ImmutableArray<RelatedPlace>.Empty);

    public FactDiagnostic WithRelated(Place place, string message) =>
        this with { Related = Related.Add(new RelatedPlace(place, ShownText.Of(message))) };

    public string Id => Descriptor.Id;

    public override string ToString() =>
        $"{Place.File}({Place.Range.Start.Line + 1},{Place.Range.Start.Column + 1}): "
        + $"{(Descriptor.Severity == FactSeverity.Error ? "error" : "warning")} {Id}: {Message}";
}

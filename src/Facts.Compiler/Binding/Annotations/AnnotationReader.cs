using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads the reserved keys, those with <c>$</c>.</summary>
internal static class AnnotationReader
{
    public const string Value = "$value";
    public const string Defaults = "$defaults";
    public const string CiteShape = "{ source: …, at: … } or a list of them";

    private static readonly string[] Names = ["$cite", "$derived", "$note", "$formerly", "$deprecated", "$name", "$rank", Value];
    private static readonly string[] Ranks = ["preferred", "normal", "deprecated"];

    public static bool IsReserved(string name) => name.Length > 0 && name[0] == '$';

    /// <summary>The annotations with what <paramref name="entry"/> says added.</summary>
    public static Annotations Read(BindingContext context, Annotations annotations, YamlEntry entry, AnnotationPlace place)
    {
        // The language declares these keys, not the schema.
        var declared = context.Declared;
        context.Declared = default;
        var read = ReadEntry(context, annotations, entry, place);
        context.Declared = declared;
        return read;
    }

    private static Annotations ReadEntry(BindingContext context, Annotations annotations, YamlEntry entry, AnnotationPlace place)
    {
        var value = entry.Value;
        if (Misplaced(entry.Name, place) is { } fitting)
        {
            context.Report(BindingDiagnostics.MisplacedAnnotation, entry.Key, entry.Name, fitting);
            return annotations;
        }

        switch (entry.Name)
        {
            case "$cite":
                return RequireNode(context, entry, value is not YamlScalar, CiteShape)
                    ? annotations with { Citations = ReadCitations(context, value) }
                    : annotations;
            case "$derived":
                return RequireNode(context, entry, value is YamlMapping, "{ from: …, how: … }")
                    ? annotations with { Derived = ReadDerivation(context, value) }
                    : annotations;
            case "$note":
                context.HasProvenance |= place is not (AnnotationPlace.Record or AnnotationPlace.Defaults);
                return Text(context, entry) is { } note ? annotations with { Note = note.Text } : annotations;
            case "$deprecated":
                return Text(context, entry) is { } reason ? annotations with { Deprecated = reason.Text } : annotations;
            case "$name":
                return Text(context, entry) is { } name ? annotations with { Name = name } : annotations;
            case "$rank":
                return ReadRank(context, entry) is { } rank ? annotations with { Rank = rank } : annotations;
            case "$formerly":
                return annotations with { Formerly = FormerKeys(value) };
            default:
                context.Report(BindingDiagnostics.UnknownReservedKey, entry.Key,
                    entry.Name, string.Join(", ", Names), Suggestion.For(entry.Name, Names));
                return annotations;
        }
    }

    /// <summary>What stands beside <c>$value</c>.</summary>
    public static Annotations ReadBeside(BindingContext context, YamlMapping wrapper, AnnotationPlace place)
    {
        var annotations = Annotations.None;
        foreach (var entry in wrapper.Entries.Where(static entry => entry.Name != Value))
        {
            if (IsReserved(entry.Name))
            {
                annotations = Read(context, annotations, entry, place);
            }
            else
            {
                context.Report(BindingDiagnostics.BesideValue, entry.Key, entry.Name);
            }
        }

        return annotations;
    }

    /// <summary>Fills what <paramref name="annotations"/> leave out.</summary>
    public static Annotations Merge(Annotations annotations, Annotations fallback) =>
        ReferenceEquals(fallback, Annotations.None) ? annotations
        : ReferenceEquals(annotations, Annotations.None) ? fallback
        : annotations with
        {
            Note = annotations.Note ?? fallback.Note,
            Formerly = annotations.Formerly.IsEmpty ? fallback.Formerly : annotations.Formerly,
            Deprecated = annotations.Deprecated ?? fallback.Deprecated,
            Name = annotations.Name ?? fallback.Name,
            Citations = annotations.Citations.IsEmpty ? fallback.Citations : annotations.Citations,
            Derived = annotations.Derived ?? fallback.Derived,
            Rank = annotations.Rank ?? fallback.Rank,
        };

    /// <summary>What a key is for, where it says nothing at its place; null where it is at home.</summary>
    private static string? Misplaced(string name, AnnotationPlace place) => name switch
    {
        "$formerly" or "$name" when place != AnnotationPlace.Record => "a record of a table",
        "$deprecated" when place is not (AnnotationPlace.Record or AnnotationPlace.Defaults) => "a record of a table",
        "$rank" when place != AnnotationPlace.Claim => "one of several claims (Claims<T>)",
        _ => null,
    };

    private static ImmutableArray<BoundCitation> ReadCitations(BindingContext context, YamlNode value)
    {
        context.HasProvenance = true;
        context.Path.Push("$cite");
        var citations = new CitationReader(context).Read(value);
        context.Path.Pop();
        return citations;
    }

    private static BoundDerivation ReadDerivation(BindingContext context, YamlNode value)
    {
        context.HasProvenance = true;
        context.Path.Push("$derived");
        var derivation = new DerivationReader(context).Read((YamlMapping)value);
        context.Path.Pop();
        return derivation;
    }

    private static ImmutableArray<YamlNode> FormerKeys(YamlNode value) => value switch
    {
        YamlSequence sequence => sequence.Items,
        YamlScalar { IsNull: true } => ImmutableArray<YamlNode>.Empty,
        _ => ImmutableArray.Create(value),
    };

    private static YamlScalar? ReadRank(BindingContext context, YamlEntry entry)
    {
        var rank = Text(context, entry);
        if (rank is not null && Array.IndexOf(Ranks, rank.Text) < 0)
        {
            RequireNode(context, entry, false, "preferred, normal or deprecated");
            return null;
        }

        return rank;
    }

    private static YamlScalar? Text(BindingContext context, YamlEntry entry)
    {
        var text = entry.Value is YamlScalar { IsNull: false } scalar ? scalar : null;
        RequireNode(context, entry, text is not null, "a text");
        return text;
    }

    private static bool RequireNode(BindingContext context, YamlEntry entry, bool isMet, string wanted)
    {
        if (!isMet)
        {
            context.Report(BindingDiagnostics.AnnotationShape, entry.Value, entry.Name, wanted);
        }

        return isMet;
    }
}

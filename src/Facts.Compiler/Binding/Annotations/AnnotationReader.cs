using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads the reserved keys, those that begin with <c>$</c>.</summary>
internal static class AnnotationReader
{
    public const string Value = "$value";
    public const string CiteShape = "{ source: …, at: … } or a list of them";

    private static readonly string[] Names = ["$cite", "$derived", "$note", "$formerly", "$deprecated", "$name", "$rank", Value];
    private static readonly string[] Ranks = ["preferred", "normal", "deprecated"];

    public static bool IsReserved(string name) => name.Length > 0 && name[0] == '$';

    public static bool IsKnown(string name) => Array.IndexOf(Names, name) >= 0;

    /// <summary>The reserved keys that are allowed in a place, except <c>$value</c>; each without its <c>$</c>.</summary>
    public static IEnumerable<string> WordsWithoutDollar(AnnotationPlace place) =>
        Names.Where(name => name != Value && Misplaced(name, place) is null).Select(static name => name.Substring(1));

    /// <summary>The value in <c>{ $value: … }</c>, or the node itself.</summary>
    public static YamlNode Unwrap(YamlNode node) => node is YamlMapping mapping && mapping[Value] is { } value ? value : node;

    /// <summary>Adds the annotation in <paramref name="entry"/> to those of a value.</summary>
    public static Annotations Read(in BindingScope scope, Annotations annotations, YamlEntry entry)
    {
        var value = entry.Value;
        var at = scope.ForLanguage();
        if (Misplaced(entry.Name, scope.AnnotationPlace) is { } fitting)
        {
            at.Report(BindingDiagnostics.MisplacedAnnotation, entry.Key, entry.Name, fitting);
            return annotations;
        }

        switch (entry.Name)
        {
            case "$cite":
                return RequireNode(at, entry, value is not YamlScalar, CiteShape)
                    ? annotations with { Citations = CitationReader.Read(at.At(entry.Name), value) }
                    : annotations;
            case "$derived":
                return RequireNode(at, entry, value is YamlMapping, "{ from: …, how: … }")
                    ? annotations with { Derived = DerivationReader.Read(at.At(entry.Name), (YamlMapping)value) }
                    : annotations;
            case "$note":
                scope.Session.HasProvenance |= scope.AnnotationPlace is not (AnnotationPlace.Record or AnnotationPlace.Defaults);
                return Text(at, entry) is { } note ? annotations with { Note = note.Text } : annotations;
            case "$deprecated":
                return Text(at, entry) is { } reason ? annotations with { Deprecated = reason.Text } : annotations;
            case "$name":
                return Text(at, entry) is { } name ? annotations with { Name = name } : annotations;
            case "$rank":
                return ReadRank(at, entry) is { } rank ? annotations with { Rank = rank } : annotations;
            case "$formerly":
                return annotations with { Formerly = FormerKeys(value) };
            default:
                at.Report(entry.Key, entry.Name, static name => (BindingDiagnostics.UnknownReservedKey,
                    [
                        name,
                        IsRemark(name)
                            ? " A remark is a $note: write '$note'."
                            : $" Keys with $ are {string.Join(", ", Names)}.{Suggestion.For(name, Names)}",
                    ]));
                return annotations;
        }
    }

    /// <summary>Whether other languages use the name as a key for remarks.</summary>
    private static bool IsRemark(string name) => name is "$comment" or "$comments" or "$remark" or "$remarks" or "$description" or "$doc" or "$todo";

    /// <summary>The annotations next to <c>$value</c>.</summary>
    public static Annotations ReadBeside(in BindingScope scope, YamlMapping wrapper)
    {
        var annotations = Annotations.None;
        foreach (var entry in wrapper.Entries)
        {
            if (entry.Name == Value)
            {
                continue;
            }

            if (IsReserved(entry.Name))
            {
                annotations = Read(scope, annotations, entry);
            }
            else
            {
                var word = WordsWithoutDollar(scope.AnnotationPlace).Contains(entry.Name) ? $" Did you mean '${entry.Name}'?" : "";
                scope.Report(BindingDiagnostics.BesideValue, entry.Key, entry.Name, word);
            }
        }

        return annotations;
    }

    /// <summary>The annotations, with those that are missing taken from <paramref name="fallback"/>.</summary>
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

    /// <summary>Where a reserved key belongs, if it is not allowed in its place; otherwise null.</summary>
    private static string? Misplaced(string name, AnnotationPlace place) => name switch
    {
        "$formerly" or "$name" when place != AnnotationPlace.Record => "a record of a table",
        "$deprecated" when place is not (AnnotationPlace.Record or AnnotationPlace.Defaults) => "a record of a table",
        "$rank" when place != AnnotationPlace.Claim => "one of several claims (Claims<T>)",
        _ => null,
    };

    private static ImmutableArray<YamlNode> FormerKeys(YamlNode value) => value switch
    {
        YamlSequence sequence => sequence.Items,
        YamlScalar { IsNull: true } => ImmutableArray<YamlNode>.Empty,
        _ => ImmutableArray.Create(value),
    };

    private static YamlScalar? ReadRank(in BindingScope scope, YamlEntry entry)
    {
        var rank = Text(scope, entry);
        return rank is not null && RequireNode(scope, entry, Array.IndexOf(Ranks, rank.Text) >= 0, "preferred, normal or deprecated") ? rank : null;
    }

    private static YamlScalar? Text(in BindingScope scope, YamlEntry entry)
    {
        var text = entry.Value is YamlScalar { IsNull: false } scalar ? scalar : null;
        RequireNode(scope, entry, text is not null, "a text");
        return text;
    }

    private static bool RequireNode(in BindingScope scope, YamlEntry entry, bool isMet, string wanted)
    {
        if (!isMet && !ValueBinder.IsUnknownAlias(entry.Value))
        {
            scope.Report(BindingDiagnostics.AnnotationShape, entry.Value, entry.Name, wanted);
        }

        return isMet;
    }
}

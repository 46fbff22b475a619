using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads the reserved keys, those with <c>$</c>.</summary>
internal static class AnnotationReader
{
    public const string Value = "$value";
    public const string Defaults = "$defaults";

    private static readonly string[] Names = ["$cite", "$derived", "$note", "$formerly", "$deprecated", "$name", "$rank", Value];
    private static readonly string[] Ranks = ["preferred", "normal", "deprecated"];

    public static bool IsReserved(string name) => name.Length > 0 && name[0] == '$';

    /// <summary>The annotations with what <paramref name="entry"/> says added.</summary>
    public static Annotations Read(BindingContext context, Annotations annotations, YamlEntry entry)
    {
        var value = entry.Value;
        switch (entry.Key.Text)
        {
            case "$cite":
                return RequireNode(context, entry, value is not YamlScalar, "{ source: …, at: … } or a list of them")
                    ? annotations with { Cite = value } : annotations;
            case "$derived":
                return RequireNode(context, entry, value is YamlMapping, "{ from: …, how: … }") ? annotations with { Derived = value } : annotations;
            case "$note":
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
                    entry.Key.Text, string.Join(", ", Names), Suggestion.For(entry.Key.Text, Names));
                return annotations;
        }
    }

    /// <summary>What stands beside <c>$value</c>.</summary>
    public static Annotations ReadBeside(BindingContext context, YamlMapping wrapper)
    {
        var annotations = Annotations.None;
        foreach (var entry in wrapper.Entries)
        {
            if (entry.Key.Text == Value)
            {
                continue;
            }

            if (IsReserved(entry.Key.Text))
            {
                annotations = Read(context, annotations, entry);
            }
            else
            {
                context.Report(BindingDiagnostics.BesideValue, entry.Key, entry.Key.Text);
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
            Cite = annotations.Cite ?? fallback.Cite,
            Derived = annotations.Derived ?? fallback.Derived,
            Rank = annotations.Rank ?? fallback.Rank,
        };

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
            context.Report(BindingDiagnostics.AnnotationShape, entry.Value, entry.Key.Text, wanted);
        }

        return isMet;
    }
}

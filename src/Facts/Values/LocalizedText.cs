using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Facts.Json;

namespace Facts;

/// <summary>A text for all languages, or one text per language tag.</summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly FactMap<string, string> _texts;

    /// <summary>Creates a text for all languages.</summary>
    public LocalizedText(string text) : this([new KeyValuePair<string, string>("", text ?? throw new ArgumentNullException(nameof(text)))])
    {
    }

    /// <summary>Creates a text from texts by language tag. The one with the empty tag is the default, or else the first.</summary>
    public LocalizedText(FactMap<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (texts.Count == 0)
        {
            throw new ArgumentException("There must be at least one text.", nameof(texts));
        }
        _texts = texts;
    }

    /// <summary>The texts by language tag, in order. The tag of a text for all languages is empty.</summary>
    public FactMap<string, string> Texts => _texts;

    /// <summary>The text for all languages, or the first.</summary>
    public string Default => _texts.TryGetValue("", out var text) ? text : _texts.Values[0];

    /// <summary>
    /// The text for a language tag, for its parent (<c>de</c> for <c>de-AT</c>), or the default, whichever exists first. Neither case nor
    /// <c>_</c> for <c>-</c> makes a difference.
    /// </summary>
    public string this[string language]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(language);
            for (var tag = language.Replace('_', '-'); tag.Length > 0; tag = Parent(tag))
            {
                if (Find(tag) is { } text)
                {
                    return text;
                }
            }

            return Default;
        }
    }

    /// <summary>The text for the language tag of a culture.</summary>
    public string this[CultureInfo culture] => this[(culture ?? throw new ArgumentNullException(nameof(culture))).Name];

    /// <summary>Creates a text for all languages.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named way.")]
    public static implicit operator LocalizedText(string text) => new(text);

    /// <summary>Whether both hold the same texts.</summary>
    public static bool operator ==(LocalizedText? left, LocalizedText? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(LocalizedText? left, LocalizedText? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && _texts.Equals(other._texts) && Default == other.Default;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.GetHashCode();

    /// <summary>The default text.</summary>
    public override string ToString() => Default;

    private static string Parent(string tag)
    {
        var end = tag.LastIndexOf('-');
        return end < 0 ? "" : tag[..end];
    }

    private string? Find(string tag)
    {
        foreach (var (language, text) in _texts)
        {
            if (string.Equals(language, tag, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        return null;
    }
}

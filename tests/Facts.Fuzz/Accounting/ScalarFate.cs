namespace Facts.Fuzz.Accounting;

/// <summary>What became of a scalar of a file. Where one stands at several places, the first of these that holds counts.</summary>
internal enum ScalarFate
{
    /// <summary>Nothing accounts for it.</summary>
    Lost,

    /// <summary>It was read back, and equals the text of the file.</summary>
    Bound,

    /// <summary>The name of a field, or a word of the language such as <c>$value</c>; what stands under it has a fate of its own.</summary>
    Name,

    /// <summary>It names the variant of the record, or the table of a reference, that was read back.</summary>
    Discriminator,

    /// <summary>A key, or a text on the way to a record, that was read back as a field of the record.</summary>
    Capture,

    /// <summary>A part of <c>$cite</c>, <c>$note</c> and the like that was read back from the citations or stands on the record.</summary>
    Annotation,

    /// <summary>A part of <c>$defaults</c> that no record needs, or a null that refuses one.</summary>
    OverriddenDefault,

    /// <summary>The key <c>&lt;&lt;</c>, or a part of the merged map that the map itself says otherwise.</summary>
    Merge,

    /// <summary>An alias; the values that it stands for have fates of their own, and every place that repeats them is compared.</summary>
    Alias,

    /// <summary>A key on the way to records that the <c>from</c> does not capture.</summary>
    Way,

    /// <summary>It stands beside the way to records; the <c>from</c> selects another part of the file.</summary>
    Beside,

    /// <summary>A part of the manifest or of a schema.</summary>
    Declaration,

    /// <summary>A diagnostic names it, or something that it is a part of.</summary>
    Named,

    /// <summary>An <c>ignore</c> of the schema or the manifest excuses it.</summary>
    Excused,

    /// <summary>The schema has an error, which is told; what it makes unreadable is not told again.</summary>
    Undeclared,

    /// <summary>It stands in a file that holds no facts: its extension is none of a fact file, or it is a text without front matter.</summary>
    NoFactFile,
}

using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A parsed <c>from</c>, which selects the records of a table: <c>files#pointer</c>.</summary>
internal sealed class FromPattern
{
    /// <summary>The pattern as written in the schema.</summary>
    public required string Text { get; init; }

    /// <summary>The pattern of the files' paths, before <c>#</c>.</summary>
    public required FilePattern Files { get; init; }

    /// <summary>The steps of the JSON Pointer, unescaped; empty if the document itself is the record.</summary>
    public required ImmutableArray<PointerStep> Pointer { get; init; }

    /// <summary>The fields that it captures, each once, in the order of the text.</summary>
    public required ImmutableArray<FromCapture> Captures { get; init; }

    public required Place Place { get; init; }

    /// <summary>The pointer as written in the schema, with <c>#</c>.</summary>
    public string PointerText => Text.Substring(Files.Text.Length);
}

/// <summary>A <c>{field}</c> in the path or the pointer.</summary>
/// <param name="Field">The field's name in the data.</param>
/// <param name="Place">The first place in the schema that names it.</param>
internal readonly record struct FromCapture(string Field, Place Place);

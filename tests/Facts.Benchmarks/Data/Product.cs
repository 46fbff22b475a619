using System;
using System.Collections.Immutable;

namespace Facts.Benchmarks.Data;

/// <summary>One record of the catalogue as plain data, for the peers.</summary>
public sealed record Product(
    string Key,
    string Name,
    string Description,
    string Maker,
    string Category,
    DateOnly Released,
    decimal Price,
    int Weight,
    ImmutableArray<string> Tags,
    string? Website);

/// <summary>The maker of products.</summary>
public sealed record Maker(string Key, string Name, string Country, int Founded);

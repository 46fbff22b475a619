using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;

namespace Facts.Generator;

/// <summary>An additional file that is meant as a fact file, but whose item does not say so.</summary>
/// <param name="Path">The path on this machine.</param>
/// <param name="Role">The value of FactsRole.</param>
/// <param name="IsCertain">Whether the item has a FactsPath; otherwise only the name is that of a manifest or a schema.</param>
internal sealed record UnmarkedFile(string Path, string Role, bool IsCertain);

/// <summary>All such files, compared by value.</summary>
internal sealed class UnmarkedFiles(ImmutableArray<UnmarkedFile> files) : IEquatable<UnmarkedFiles>
{
    private readonly ImmutableArray<UnmarkedFile> _files = files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));

    public static UnmarkedFiles None { get; } = new(ImmutableArray<UnmarkedFile>.Empty);

    public bool IsEmpty => _files.IsEmpty;

    /// <summary>Whether any of them is certainly meant as a fact file.</summary>
    public bool IsCertain => _files.Any(static file => file.IsCertain);

    /// <summary>One diagnostic for all files.</summary>
    public FactDiagnostic Report(HostModel host)
    {
        var first = _files[0];
        var others = _files.Skip(1).Select(file => $"'{host.Relative(file.Path)}'").ToList();
        return FactDiagnostic.Create(
            HostDiagnostics.RoleMissing,
            host.Place,
            host.Relative(first.Path),
            first.Role.Length == 0 ? "has no FactsRole" : $"has the FactsRole '{first.Role}'",
            others.Count == 0 ? "" : $", and in {(others.Count == 1 ? "that" : "those")} of {string.Join(", ", others)}");
    }

    public bool Equals(UnmarkedFiles? other) => other is not null && _files.SequenceEqual(other._files);

    public override bool Equals(object? other) => Equals(other as UnmarkedFiles);

    public override int GetHashCode() => _files.Length;
}

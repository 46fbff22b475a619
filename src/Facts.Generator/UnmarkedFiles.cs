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

/// <summary>All such files in the order of the project, compared by value.</summary>
internal sealed class UnmarkedFiles(ImmutableArray<UnmarkedFile> files) : IEquatable<UnmarkedFiles>
{
    public static UnmarkedFiles None { get; } = new(ImmutableArray<UnmarkedFile>.Empty);

    private ImmutableArray<UnmarkedFile> All => files;

    public bool IsEmpty => files.IsEmpty;

    /// <summary>Whether any of them is certainly meant as a fact file.</summary>
    public bool IsCertain => files.Any(static file => file.IsCertain);

    /// <summary>One diagnostic for all files.</summary>
    public FactDiagnostic Report(HostModel host)
    {
        var first = files[0];
        var others = files.Skip(1).Select(file => $"'{host.Relative(file.Path)}'").ToList();
        return FactDiagnostic.Create(
            HostDiagnostics.RoleMissing,
            host.Place,
            host.Relative(first.Path),
            first.Role.Length == 0 ? "has no FactsRole" : $"has the FactsRole '{first.Role}'",
            others.Count == 0 ? "" : $", and in {(others.Count == 1 ? "that" : "those")} of {string.Join(" and ", others)}");
    }

    public bool Equals(UnmarkedFiles? other) => other is not null && files.SequenceEqual(other.All);

    public override bool Equals(object? other) => Equals(other as UnmarkedFiles);

    public override int GetHashCode() => files.Length;
}

namespace Facts.Compiler.Emit;

/// <summary>The settings of the host for generated code.</summary>
/// <param name="GeneratorVersion">The version in <c>[GeneratedCode]</c>.</param>
internal sealed record EmitOptions(string GeneratorVersion)
{
    /// <summary>The version of the package, which the dataset has if <c>dataset.yaml</c> declares none; null if there is no package.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>
    /// Whether rows are written; if not, only the types are, and every table is empty. Tables whose rows have errors are always left empty.
    /// </summary>
    public bool WriteRows { get; init; } = true;

    /// <summary>Whether all generated types are <c>internal</c> instead of <c>public</c>.</summary>
    public bool IsInternal { get; init; }
}

namespace Facts.Compiler.Emit;

/// <summary>What the host decides about the generated code.</summary>
/// <param name="GeneratorVersion">What <c>[GeneratedCode]</c> names.</param>
internal sealed record EmitOptions(string GeneratorVersion)
{
    /// <summary>The version of the package, which the dataset has where <c>dataset.yaml</c> gives none; null where there is no package.</summary>
    public string? PackageVersion { get; init; }

    /// <summary>
    /// Whether rows are written; without them the types alone are, and every table is empty. Tables whose rows have errors are left empty in any
    /// case.
    /// </summary>
    public bool WriteRows { get; init; } = true;

    /// <summary>Whether every generated type is <c>internal</c> instead of <c>public</c>.</summary>
    public bool IsInternal { get; init; }
}

namespace Facts.Compiler.Emit;

/// <summary>What the host decides about the generated code.</summary>
internal sealed record EmitOptions
{
    public static EmitOptions Default { get; } = new();

    /// <summary>What <c>[GeneratedCode]</c> names; fixed by the host so that tests and builds agree on every byte.</summary>
    public string GeneratorVersion { get; init; } = "1.0.0";

    /// <summary>
    /// Whether rows are written; without them the types alone are, and every table is empty. Tables whose rows have errors are left empty in any
    /// case.
    /// </summary>
    public bool WriteRows { get; init; } = true;

    /// <summary>Whether every generated type is <c>internal</c> instead of <c>public</c>.</summary>
    public bool IsInternal { get; init; }
}

namespace Facts.Compiler.Binding;

/// <summary>The result of an attempt to bind a value as a type that may not fit. Nothing is reported during the attempt.</summary>
internal sealed class Trial
{
    public bool HasFailed { get; set; }
}

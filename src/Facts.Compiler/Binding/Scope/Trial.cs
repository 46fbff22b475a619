namespace Facts.Compiler.Binding;

/// <summary>An attempt to bind a value as a type that may not fit: nothing is reported, only whether something would have been.</summary>
internal sealed class Trial
{
    public bool HasFailed { get; set; }
}

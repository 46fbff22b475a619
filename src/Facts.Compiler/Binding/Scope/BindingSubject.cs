namespace Facts.Compiler.Binding;

/// <summary>The owner of the values that are bound, with which their paths in messages begin.</summary>
internal abstract class BindingSubject
{
    public abstract string Label { get; }
}

/// <summary>Something other than a record, such as a default.</summary>
internal sealed class NamedSubject(string label) : BindingSubject
{
    public override string Label => label;
}

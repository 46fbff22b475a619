namespace Facts.Compiler.Binding;

/// <summary>What values are read for, which messages name first: a record, or something that stands for many.</summary>
internal abstract class BindingSubject
{
    public abstract string Label { get; }
}

/// <summary>Something other than a record, such as a default.</summary>
internal sealed class NamedSubject(string label) : BindingSubject
{
    public override string Label => label;
}

using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Visits the values of a dataset in a <see cref="DatasetWalk"/>, which several visitors may share.</summary>
internal abstract class RecordVisitor
{
    /// <summary>The current position of the walk.</summary>
    protected WalkPosition At { get; private set; } = null!;

    public void Join(WalkPosition position) => At = position;

    /// <summary>Whether <see cref="OnLeaf"/> is called for the values of a field.</summary>
    public virtual bool WantsLeavesOf(FieldDeclaration field) => false;

    /// <summary>Called for a record of a table, or a value inside one.</summary>
    /// <param name="around">The annotations around a value.</param>
    public virtual void OnRecord(BoundRecord record, Annotations around)
    {
    }

    /// <summary>Called for a field that has a value, even if parts of the value are invalid.</summary>
    public virtual void OnField(FieldDeclaration field, BoundValue value)
    {
    }

    /// <summary>Called for a scalar, text or enum in a field, at any depth of wrappers, lists and maps.</summary>
    public virtual void OnLeaf(FieldDeclaration field, BoundValue value)
    {
    }

    /// <summary>Called for a reference, also in annotations.</summary>
    /// <param name="isMapKey">Whether it is the key of a map.</param>
    public virtual void OnReference(BoundReference reference, bool isMapKey)
    {
    }

    /// <summary>Called for a record, or a value inside one, that may have provenance.</summary>
    /// <param name="own">The annotations inside a record.</param>
    /// <param name="around">The annotations around it.</param>
    public virtual void OnSubject(Annotations own, Annotations around)
    {
    }
}

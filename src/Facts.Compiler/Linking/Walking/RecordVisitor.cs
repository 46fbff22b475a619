using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Is told of the values of a dataset by a <see cref="DatasetWalk"/>, which it may share with others.</summary>
internal abstract class RecordVisitor
{
    /// <summary>Where the walk stands.</summary>
    protected WalkPosition At { get; private set; } = null!;

    public void Join(WalkPosition position) => At = position;

    /// <summary>Whether <see cref="OnLeaf"/> is to be called for the values of a field.</summary>
    public virtual bool WantsLeavesOf(FieldDeclaration field) => false;

    /// <summary>A record of a table, or a value inside one.</summary>
    /// <param name="around">The annotations around the record, of a value.</param>
    public virtual void OnRecord(BoundRecord record, Annotations around)
    {
    }

    /// <summary>A field that has a value, right or partly wrong.</summary>
    public virtual void OnField(FieldDeclaration field, BoundValue value)
    {
    }

    /// <summary>A scalar, text or enum in a field, at any depth of wrappers, lists and maps.</summary>
    public virtual void OnLeaf(FieldDeclaration field, BoundValue value)
    {
    }

    /// <summary>A reference, also in annotations.</summary>
    /// <param name="isMapKey">Whether it is the key of a map.</param>
    public virtual void OnReference(BoundReference reference, bool isMapKey)
    {
    }

    /// <summary>A record, or a value inside one, that may say where it comes from.</summary>
    /// <param name="own">The annotations in it, of a record.</param>
    /// <param name="around">The annotations around it.</param>
    public virtual void OnSubject(Annotations own, Annotations around)
    {
    }
}

#if !NET
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets netstandard2.0 compile records with <c>required</c> members.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
[ComponentModel.EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
#endif

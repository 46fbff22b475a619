#if !NET
using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Makes <c>required</c> members compile for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.All)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class RequiredMemberAttribute : Attribute;

/// <summary>Makes <c>required</c> members compile for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.All)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    public string FeatureName { get; } = featureName;
}
#endif

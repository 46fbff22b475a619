#if !NET
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks an <c>out</c> parameter that is not null when the method returns the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif

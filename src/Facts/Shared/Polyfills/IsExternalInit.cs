#if !NET
using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Makes <c>init</c> accessors compile for netstandard2.0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
#endif

using System;
using System.ComponentModel;

namespace Facts.Storage;

/// <summary>
/// Gives the bytes of a chunk of stored rows, which must lie where the garbage collector moves nothing: the data of a <c>u8</c> literal.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> ChunkSource(int chunk);

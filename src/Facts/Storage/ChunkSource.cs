using System;
using System.ComponentModel;

namespace Facts.Storage;

/// <summary>
/// Provides the bytes of a chunk of stored rows. They must be in memory that the garbage collector does not move, such as the data of a
/// <c>u8</c> literal.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ReadOnlySpan<byte> ChunkSource(int chunk);

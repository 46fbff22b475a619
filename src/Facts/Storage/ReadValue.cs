using System.ComponentModel;

namespace Facts.Storage;

/// <summary>Reads one value of a row.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ReadValue<out T>(ref RowReader reader);

using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>How many records may lead to one record by a reference: <c>minItems</c> and <c>maxItems</c> of its inverse.</summary>
/// <param name="Place">Where the schema says so.</param>
internal sealed record InverseCount(int? Least, int? Most, Place Place);

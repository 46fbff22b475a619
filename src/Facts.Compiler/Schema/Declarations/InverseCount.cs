using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>The minimum and maximum number of records that may refer to one target: <c>minItems</c> and <c>maxItems</c> of an inverse.</summary>
internal sealed record InverseCount(int? Least, int? Most, Place Place);

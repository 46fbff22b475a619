namespace Facts.Compiler.Yaml;

/// <summary>The extensions of JSON (RFC 8259) that <c>dataset.yaml</c> allows.</summary>
/// <param name="Comments">Whether <c>// …</c> and <c>/* … */</c> are allowed.</param>
/// <param name="TrailingCommas">Whether a comma may follow the last item or entry.</param>
internal readonly record struct JsonSyntax(bool Comments, bool TrailingCommas);

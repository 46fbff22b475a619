namespace Facts.Compiler.Yaml;

/// <summary>What <c>dataset.yaml</c> allows in JSON files beyond RFC 8259.</summary>
/// <param name="Comments">Whether <c>// …</c> and <c>/* … */</c> are allowed.</param>
/// <param name="TrailingCommas">Whether a comma may follow the last item or entry.</param>
internal readonly record struct JsonSyntax(bool Comments, bool TrailingCommas);

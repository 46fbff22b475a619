using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A rule: a condition that every record must satisfy.</summary>
internal sealed class RuleDeclaration
{
    public required ExpressionText Check { get; init; }

    public string? Message { get; init; }

    public bool IsWarning { get; init; }

    public Place Place => Check.Place;
}

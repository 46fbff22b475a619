using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>A condition that every record must meet.</summary>
internal sealed class RuleDeclaration
{
    public required ExpressionText Check { get; init; }

    public string? Message { get; init; }

    public bool IsWarning { get; init; }

    public Place Place => Check.Place;
}

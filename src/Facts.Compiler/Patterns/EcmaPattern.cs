using System;

namespace Facts.Compiler.Patterns;

/// <summary>Whether a text matches a pattern.</summary>
internal enum PatternVerdict
{
    Matches,
    Differs,

    /// <summary>It would take more steps than any text is worth. Steps are counted, so every machine gives up alike.</summary>
    GaveUp,
}

/// <summary>
/// A regular expression as JSON Schema has them: that of ECMA 262 for Unicode. Not the one of .NET, whose <c>$</c>, <c>\d</c>, <c>\w</c> and
/// <c>.</c> mean something else, and whose time depends on the machine.
/// </summary>
internal sealed class EcmaPattern
{
    private readonly PatternMatcher _matcher;

    private EcmaPattern(string text, PatternProgram program)
    {
        Text = text;
        _matcher = new PatternMatcher(program);
    }

    public string Text { get; }

    /// <summary>The pattern; or null with what is wrong and what to write instead.</summary>
    public static EcmaPattern? Parse(string text, out string? error)
    {
        var parser = new PatternParser(text);
        if (parser.Parse() is not { } node)
        {
            error = parser.Error;
            return null;
        }

        var program = PatternCompiler.Compile(node, parser.Groups, parser.HasBackreferences);
        error = program is null ? "Its repetitions come to too many steps. Leave lengths to 'minLength' and 'maxLength'." : null;
        return program is null ? null : new EcmaPattern(text, program);
    }

    public PatternVerdict Match(string text) => _matcher.Match(text);

    public bool IsMatch(string text) => Match(text) == PatternVerdict.Matches;
}

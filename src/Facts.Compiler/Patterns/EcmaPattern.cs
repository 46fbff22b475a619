using System;

namespace Facts.Compiler.Patterns;

/// <summary>Whether a text matches a pattern.</summary>
internal enum PatternVerdict
{
    Matches,
    Differs,

    /// <summary>The match would take too many steps. Steps are counted, so that every machine gives up at the same point.</summary>
    GaveUp,
}

/// <summary>
/// A regular expression as in JSON Schema: ECMA 262 in Unicode mode. Those of .NET are not used, because <c>$</c>, <c>\d</c>, <c>\w</c> and
/// <c>.</c> mean something else, and a time limit depends on the machine.
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

    /// <summary>The parsed pattern; or null, and an error that says what to write instead.</summary>
    public static EcmaPattern? Parse(string text, out string? error)
    {
        var parser = new PatternParser(text);
        if (parser.Parse() is not { } node)
        {
            error = parser.Error;
            return null;
        }

        var program = PatternCompiler.Compile(node, parser.Groups, parser.HasBackreferences);
        error = program is null ? "Its repetitions need too many steps. Use 'minLength' and 'maxLength' for lengths." : null;
        return program is null ? null : new EcmaPattern(text, program);
    }

    public PatternVerdict Match(string text) => _matcher.Match(text);

    public bool IsMatch(string text) => Match(text) == PatternVerdict.Matches;
}

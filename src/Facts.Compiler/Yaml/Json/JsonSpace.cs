using System;
using Facts.Compiler.Confusables;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>Skips white space and comments between JSON tokens, and reports comments that are not allowed.</summary>
internal sealed class JsonSpace(JsonSource source, bool allowsComments)
{
    private int _lastCommentEnd = -1;

    public void Skip()
    {
        while (!source.IsAtEnd && !source.IsStopped)
        {
            switch (source.Next)
            {
                case ' ' or '\n' or '\r' or '\t' or '\uFFFD': // The last one replaces a character that has been reported.
                    source.At++;
                    break;
                case var space when LookAlikes.IsSpace(space):
                    source.Report(
                        FileDiagnostics.NotJson,
                        source.At,
                        source.At + 1,
                        $"a {CharacterText.UnusualSpace(space)} ({CharacterText.Code(space)}) is not a space in JSON. "
                            + "Replace it with an ordinary one");
                    source.At++;
                    break;
                case '/' when source.Peek(1) is '/' or '*':
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var start = source.At;
        var isBlock = source.Peek(1) == '*';
        var close = isBlock ? source.Text.IndexOf("*/", start + 2, StringComparison.Ordinal) : source.EndOfLine(start);
        if (close < 0)
        {
            source.Stop(start, start + 2, "the comment that begins here is not closed with '*/'");
            return;
        }

        var end = isBlock ? close + 2 : close;
        var mark = source.Next == '#' ? "#" : isBlock ? "/*" : "//";
        if ((!allowsComments || mark == "#") && !ContinuesComment(start))
        {
            source.Report(FileDiagnostics.JsonComment, start, isBlock ? start + 2 : end, mark, Advice(mark));
        }

        _lastCommentEnd = end;
        source.At = end;
    }

    private string Advice(string mark) => mark != "#" ? "Remove the comment, or write 'json: { comments: true }' in dataset.yaml to allow it."
        : allowsComments ? "Begin the comment with '//'."
        : "Remove the comment.";

    /// <summary>Whether only white space separates the comment from the previous one, which has then been reported for both.</summary>
    private bool ContinuesComment(int start) =>
        _lastCommentEnd >= 0 && source.Text.Substring(_lastCommentEnd, start - _lastCommentEnd).Trim().Length == 0;
}

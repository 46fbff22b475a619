using System;
using System.Collections.Generic;
using System.IO;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Facts.Fuzz.Accounting;

/// <summary>
/// Finds every scalar of a file without the reader of the compiler, so that what that loses is noticed. A null that has no text is left out.
/// </summary>
internal sealed class SourceScalars
{
    private readonly Stack<(SourceNode Node, SourceNode? Key)> _open = [];
    private readonly List<SourceNode> _scalars = [];
    private readonly TextPositions _positions;
    private readonly SourceTokens _tokens;

    private SourceScalars(string text) => (_positions, _tokens) = (new TextPositions(text), new SourceTokens(text));

    /// <summary>The scalars and aliases in the order of the file, up to the first error of syntax.</summary>
    public static List<SourceNode> Of(FactFile file)
    {
        var matter = FrontMatter.IsMarkdown(file.FactsPath) ? FrontMatter.Find(file.Text) : null;
        var text = matter is { } top ? file.Text[..top.End] : file.Text;
        var scalars = new SourceScalars(file.Text);
        text = CharacterCheck.Run(text, file.Path, scalars._positions, new DiagnosticBag());
        scalars.Read(text);
        if (matter is { } found && Body(file, found) is { } body)
        {
            scalars._scalars.Add(new SourceNode(null, null, SourceKind.Value, found.BodyStart, body));
        }

        return scalars._scalars;
    }

    private static string? Body(FactFile file, FrontMatter matter)
    {
        var body = file.Text[matter.BodyStart..];
        return string.IsNullOrWhiteSpace(body) ? null : body;
    }

    private void Read(string text)
    {
        var parser = new Parser(new StringReader(text.StartsWith('\uFEFF') ? text[1..] : text));
        try
        {
            while (parser.MoveNext())
            {
                Take(parser.Current!);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The compiler tells what is wrong with the syntax; what follows is not read.
        }
    }

    private void Take(ParsingEvent next)
    {
        switch (next)
        {
            case Scalar scalar:
                Add(
                    IsKeyNext ? SourceKind.Key : SourceKind.Value,
                    next,
                    Content(scalar),
                    scalar.Value,
                    scalar.Style == YamlDotNet.Core.ScalarStyle.Plain);
                break;
            case AnchorAlias alias:
                Add(SourceKind.Alias, next, _positions.Offset(alias.Start), alias.Value.Value, isPlain: false);
                break;
            case MappingStart start:
                Open(SourceKind.Map, start);
                break;
            case SequenceStart start:
                Open(SourceKind.List, start);
                break;
            case MappingEnd or SequenceEnd:
                var closed = _open.Pop().Node;
                closed.End = Math.Max(closed.End, _positions.Offset(next.Start));
                Finish(closed);
                break;
        }
    }

    private bool IsKeyNext => _open.TryPeek(out var open) && open is { Node.Kind: SourceKind.Map, Key: null };

    private int Content(NodeEvent node)
    {
        var (start, end) = (_positions.Offset(node.Start), _positions.Offset(node.End));
        return node.Anchor.IsEmpty && node.Tag.IsEmpty ? start : _tokens.SkipProperties(start, end > start ? end : int.MaxValue);
    }

    private void Add(SourceKind kind, ParsingEvent next, int start, string text, bool isPlain)
    {
        var node = Node(kind, start, text);
        node.End = Math.Max(start, _positions.Offset(next.End));
        if (text.Length > 0 || !isPlain)
        {
            _scalars.Add(node);
        }

        Finish(node);
    }

    private void Open(SourceKind kind, NodeEvent start) => _open.Push((Node(kind, _positions.Offset(start.Start), ""), null));

    private SourceNode Node(SourceKind kind, int start, string text)
    {
        var (parent, key) = _open.TryPeek(out var open) ? open : default;
        return new SourceNode(parent, key, kind, start, text);
    }

    /// <summary>In a map, keys and values take turns.</summary>
    private void Finish(SourceNode node)
    {
        if (_open.TryPop(out var owner))
        {
            if (owner.Key is not null)
            {
                owner.Key.ValueStart = node.Start;
            }

            _open.Push(owner.Node.Kind == SourceKind.Map && owner.Key is null ? (owner.Node, node) : (owner.Node, null));
        }
    }
}

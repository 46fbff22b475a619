using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Facts.Compiler.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Facts.Compiler.Yaml;

/// <summary>
/// Builds the nodes of one text from the parser's events. It has its own stack, because the object model of the parser library recurses
/// without limit.
/// </summary>
internal sealed class DocumentReading(string path, string text, TextPositions positions, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<YamlNode>.Builder _documents = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly Dictionary<string, AnchoredNode> _anchors = new(StringComparer.Ordinal);
    private readonly MappingEntries _entries = new(path, diagnostics);
    private readonly SourceTokens _tokens = new(text);
    private readonly LookAlikeCheck _lookAlikes = new(path, text, positions, diagnostics);
    private readonly SharedTexts _keys = new(text.Length);
    private readonly SharedTexts _values = new(text.Length);
    private OpenNode[] _open = new OpenNode[16];
    private YamlNode[] _items = new YamlNode[64];
    private int _depth;
    private int _itemCount;
    private long _ownNodes;
    private long _expandedNodes;
    private bool _isStopped;
    private LastToken _last = LastToken.None;

    public ImmutableArray<YamlNode> Documents => _documents.ToImmutable();

    /// <summary>Reads to the end, or to the first error that hides what follows; returns whether the end was reached.</summary>
    public bool Run(CancellationToken cancellationToken)
    {
        var hasByteOrderMark = text.Length > 0 && text[0] == '\uFEFF';
        using var reader = new StringReader(hasByteOrderMark ? text.Substring(1) : text);
        var parser = new Parser(reader);
        try
        {
            for (var events = 1; !_isStopped && parser.MoveNext(); events++)
            {
                if ((events & 0x3FF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                Take(parser.Current!);
            }
        }
        catch (YamlException exception)
        {
            Explain(exception.Message, positions.Offset(exception.Start), positions.Offset(exception.End));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The parser has bugs with mismatched brackets; whatever it throws, the file is invalid.
            Explain(null, _last.End, _last.End);
        }

        return !_isStopped;
    }

    private void Take(ParsingEvent parsingEvent)
    {
        switch (parsingEvent)
        {
            case Scalar scalar:
                TakeScalar(scalar);
                break;
            case MappingStart start:
                Open(OpenNodeKind.Mapping, start, start.Style == MappingStyle.Flow);
                break;
            case SequenceStart start:
                Open(OpenNodeKind.Sequence, start, start.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                Close(positions.Offset(parsingEvent.Start));
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
            case DocumentStart start:
                _anchors.Clear();
                Push(new OpenNode { Kind = OpenNodeKind.Document });
                _last = LastToken.None with { End = start.IsImplicit ? _last.End : positions.Offset(start.End) };
                break;
            case DocumentEnd:
                _depth--;
                break;
        }
    }

    private void TakeScalar(Scalar scalar)
    {
        var start = positions.Offset(scalar.Start);
        var end = positions.Offset(scalar.End);
        var content = HasProperties(scalar) ? _tokens.SkipProperties(start, end) : start;
        var style = Style(scalar.Style);
        var value = scalar.Value;
        if (!scalar.Tag.IsEmpty)
        {
            (value, style) = TagOf(scalar, start, end, style);
        }

        end = style is ScalarStyle.Literal or ScalarStyle.Folded ? _tokens.EndOfBlock(content, end) : Math.Max(content, end);
        if (value.Length == 0 && style == ScalarStyle.Plain)
        {
            (content, end) = start < content ? (start, _tokens.EndOfLine(start)) : _depth == 1 ? (start, start) : (content, content);
            if (_depth == 1 && scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty)
            {
                return; // An empty document.
            }
        }

        if (value.Length > YamlLimits.ScalarLength)
        {
            Stop(FileDiagnostics.TextTooLong, positions.Range(content, end), value.Length, YamlLimits.ScalarLength);
            return;
        }

        if (style == ScalarStyle.Plain && _open[_depth - 1].Kind == OpenNodeKind.Sequence)
        {
            CheckDashes(content, end);
        }

        CheckLookAlikes(content, end, style);
        value = (IsKeyNext ? _keys : _values).Share(value);
        var node = new YamlScalar(positions, content, end, value, style);
        _last = new LastToken(content, end, style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted);
        Anchor(scalar.Anchor, node, 1, 0);
        Add(node, content, 1, 0);
    }

    /// <summary>Reports lines of a multi-line text that look like items of a list.</summary>
    private void CheckDashes(int start, int end)
    {
        for (var dash = text.IndexOf("- ", start, end - start, StringComparison.Ordinal); dash >= 0; dash = text.IndexOf(
            "- ",
            dash + 1,
            end - dash - 1,
            StringComparison.Ordinal))
        {
            var before = dash - 1;
            while (before > start && text[before] is ' ' or '\t')
            {
                before--;
            }

            if (text[before] is '\n' or '\r')
            {
                diagnostics.Report(FileDiagnostics.DashContinuesText, Place(positions.Range(dash, dash + 1)));
            }
        }
    }

    private void CheckLookAlikes(int start, int end, ScalarStyle style)
    {
        ref var owner = ref _open[_depth - 1];
        if (IsKeyNext && style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
        {
            _lookAlikes.CheckQuotedKey(start, end);
        }
        else if (IsKeyNext)
        {
            _lookAlikes.CheckPlainKey(start, end);
        }
        else if (style == ScalarStyle.Plain && _lookAlikes.IsNeeded)
        {
            var isLine = owner.Key is not { } key || positions.LineOf(key.Ends.Start) < positions.LineOf(start);
            _lookAlikes.CheckPlain(start, end, isLine, owner.IsFlow);
        }

        _isStopped |= _lookAlikes.HidesStructure;
    }

    /// <summary>The value and style of a scalar with a tag. An unknown tag is reported, and becomes part of the text if it is not quoted.</summary>
    private (string Value, ScalarStyle Style) TagOf(Scalar scalar, int start, int end, ScalarStyle style)
    {
        if (CheckTag(scalar, start))
        {
            return (scalar.Value, style == ScalarStyle.Plain && StandardTags.IsText(scalar.Tag) ? ScalarStyle.SingleQuoted : style);
        }

        return style == ScalarStyle.Plain ? (_tokens.Line(start, end), style) : (scalar.Value, style);
    }

    private bool CheckTag(NodeEvent node, int start)
    {
        if (node.Tag.IsEmpty || StandardTags.Contains(node.Tag))
        {
            return true;
        }

        var (tagStart, tagEnd) = _tokens.Tag(start);
        diagnostics.Report(FileDiagnostics.Tag, Place(positions.Range(tagStart, tagEnd)), text.Substring(tagStart, tagEnd - tagStart));
        return false;
    }

    private void Open(OpenNodeKind kind, NodeEvent node, bool isFlow)
    {
        var start = positions.Offset(node.Start);
        if (HasProperties(node))
        {
            CheckTag(node, start);
            start = _tokens.SkipProperties(start, text.Length);
        }

        // The parser gives no position for the map in `[a: b]`, which has no braces; that of its key is used.
        var isBare = isFlow && kind == OpenNodeKind.Mapping && (start >= text.Length || text[start] != '{');
        if (_depth > YamlLimits.Depth)
        {
            Stop(FileDiagnostics.TooDeep, positions.Range(start, start + 1), YamlLimits.Depth);
            return;
        }

        Anchor(node.Anchor, null, 0, 0);
        _last = isBare ? _last : new LastToken(start, start + (isFlow ? 1 : 0), false);
        Push(new OpenNode
        {
            Kind = kind,
            Start = isBare ? -1 : start,
            IsFlow = isFlow && !isBare,
            First = kind == OpenNodeKind.Sequence ? _itemCount : _entries.Count,
            Anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value,
            Size = 1,
        });
    }

    private void Close(int offset)
    {
        var closed = _open[--_depth];
        var end = closed.IsFlow ? _tokens.ClosingBracket(offset, closed.Kind == OpenNodeKind.Mapping ? '}' : ']') : Math.Max(_last.End, closed.Start);
        var start = closed.Start < 0 ? end : closed.Start;
        _last = closed.IsFlow ? new LastToken(closed.Start, end, false) : _last;
        YamlNode node;
        if (closed.Kind == OpenNodeKind.Sequence)
        {
            node = new YamlSequence(positions, start, end, ImmutableArray.Create(_items, closed.First, _itemCount - closed.First));
            Array.Clear(_items, closed.First, _itemCount - closed.First);
            _itemCount = closed.First;
        }
        else
        {
            node = new YamlMapping(positions, start, end, _entries.Finish(closed.First, closed.Merged));
        }

        if (closed.Anchor is not null)
        {
            _anchors[closed.Anchor] = new AnchoredNode(node, closed.Size, closed.Height + 1);
        }

        Add(node, start, closed.Size, closed.Height + 1);
    }

    private void TakeAlias(AnchorAlias alias)
    {
        var start = positions.Offset(alias.Start);
        var end = positions.Offset(alias.End);
        var range = positions.Range(start, end);
        if (_open[_depth - 1] is { Kind: OpenNodeKind.Mapping, Key: null, IsFlow: false } && !_tokens.IsNext(end, ':'))
        {
            // The parser takes an alias behind a value for a key, and what follows for its value.
            Stop(FileDiagnostics.UnexpectedSign, range, text.Substring(start, end - start));
            return;
        }

        _last = new LastToken(start, end, false);
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var anchored) || anchored.Node is null)
        {
            ReportAlias(name, range, isKnown: anchored != default || _anchors.ContainsKey(name));
            Add(StandIn(start, end, name), start, 1, 0);
            return;
        }

        // A merged map adds no depth: its entries become those of this map.
        var height = IsMerging(_depth - 1) ? anchored.Height - 1 : anchored.Height;
        if (_depth + height - 1 > YamlLimits.Depth)
        {
            Stop(FileDiagnostics.TooDeep, range, YamlLimits.Depth);
            return;
        }

        _expandedNodes += anchored.Size - 1;
        if (_expandedNodes > Math.Max(YamlLimits.ExpandedNodes, YamlLimits.ExpansionFactor * _ownNodes))
        {
            Stop(FileDiagnostics.TooManyNodes, range, Math.Max(YamlLimits.ExpandedNodes, YamlLimits.ExpansionFactor * _ownNodes));
            return;
        }

        // A key gets the place of its alias, because diagnostics about keys concern this map.
        var node = IsKeyNext && anchored.Node is YamlScalar scalar ? new YamlScalar(positions, start, end, scalar.Text, scalar.Style) : anchored.Node;
        Add(node, start, anchored.Size, height);
    }

    private void ReportAlias(string name, TextRange range, bool isKnown)
    {
        if (isKnown)
        {
            diagnostics.Report(FileDiagnostics.AliasCycle, Place(range), name);
            return;
        }

        var near = Facts.Spelling.NearSpelling.Find(name, _anchors.Keys);
        diagnostics.Report(FileDiagnostics.UnknownAlias, Place(range), name, near is null ? "" : $" Did you mean '*{near}'?");
    }

    /// <summary>The node that replaces an unknown alias: an empty map if it is merged, otherwise a scalar with the text of the alias.</summary>
    private YamlNode StandIn(int start, int end, string name)
    {
        var isMerged = IsMerging(_depth - 1) || (_open[_depth - 1].Kind == OpenNodeKind.Sequence && IsMerging(_depth - 2));
        return isMerged
            ? new YamlMapping(positions, start, end, ImmutableArray<YamlEntry>.Empty)
            : new YamlScalar(positions, start, end, "*" + name, ScalarStyle.UnknownAlias);
    }

    private bool IsKeyNext => _open[_depth - 1] is { Kind: OpenNodeKind.Mapping, Key: null };

    private bool IsMerging(int depth) => _open[depth].Key is YamlScalar { Text: "<<", Style: ScalarStyle.Plain };

    private void Anchor(AnchorName anchor, YamlNode? node, long size, int height)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = new AnchoredNode(node, size, height);
        }
    }

    /// <summary>Adds a complete node to the node that contains it.</summary>
    private void Add(YamlNode node, int start, long size, int height)
    {
        ref var owner = ref _open[_depth - 1];
        _ownNodes++;
        _expandedNodes++;
        owner.Size = owner.Size > long.MaxValue - size ? long.MaxValue : owner.Size + size;
        owner.Height = Math.Max(owner.Height, height);
        owner.Start = owner.Start < 0 ? start : owner.Start;
        switch (owner.Kind)
        {
            case OpenNodeKind.Document:
                _documents.Add(node);
                break;
            case OpenNodeKind.Sequence:
                AddItem(node);
                break;
            case OpenNodeKind.Mapping when owner.Key is null:
                owner.Key = node;
                break;
            default:
                _entries.Add(ref owner, node);
                owner.Key = null;
                break;
        }
    }

    private void AddItem(YamlNode node)
    {
        if (_itemCount == _items.Length)
        {
            Array.Resize(ref _items, _itemCount * 2);
        }

        _items[_itemCount++] = node;
    }

    private void Push(OpenNode node)
    {
        if (_depth == _open.Length)
        {
            Array.Resize(ref _open, _depth * 2);
        }

        _open[_depth++] = node;
    }

    private void Stop(FactDescriptor descriptor, TextRange range, params object?[] arguments)
    {
        diagnostics.Report(descriptor, Place(range), arguments);
        _isStopped = true;
    }

    private void Explain(string? message, int start, int end)
    {
        if (message is not null && message.Contains("<document ") && _depth == 0 && _documents.Count > 0)
        {
            _documents.RemoveAt(_documents.Count - 1); // More text follows, so the document was incomplete.
        }

        var context = new SyntaxContext(text, positions, _last, _open.AsSpan(0, _depth).ToArray());
        var (descriptor, range, arguments) = SyntaxFault.Explain(context, message, start, end);
        Stop(descriptor, range, arguments);
    }

    private Place Place(TextRange range) => new(path, range);

    private static bool HasProperties(NodeEvent node) => !node.Anchor.IsEmpty || !node.Tag.IsEmpty;

    private static ScalarStyle Style(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };
}

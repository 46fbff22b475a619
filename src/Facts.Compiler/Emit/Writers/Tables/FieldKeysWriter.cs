using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Writes what an index over fields asks of a record: its keys, whether it has one, and its place in an order; the counterpart of
/// <see cref="IndexKeys"/>.
/// </summary>
internal sealed class FieldKeysWriter(DatasetModel dataset)
{
    private readonly IndexPartAccess _access = new(dataset);

    /// <summary>The method that gives every combination of the parts' values.</summary>
    public void Write(CodeWriter code, TableModel table, IndexModel index, ImmutableArray<IndexPart> parts)
    {
        var record = dataset.Types.Of(table.Declaration);
        var head = $"private static global::System.Collections.Generic.IEnumerable<{KeyType(parts)}> {index.KeysOf}({record} record)";
        code.Blank();
        if (parts.Length == 1 && Expression(parts[0]) is { } expression)
        {
            code.Line($"{head} => {expression};");
            return;
        }

        using (code.Block(head))
        {
            Part(code, parts, ParameterNames(parts), ImmutableArray<string>.Empty);
        }
    }

    public string KeyType(ImmutableArray<IndexPart> parts) =>
        parts.Length == 1 ? PartType(parts[0]) : $"({string.Join(", ", parts.Select(PartType))})";

    public string PartType(IndexPart part) =>
        part.KeyType is ReferenceType reference ? dataset.Types.Key(reference.Table) : dataset.Types.Of(part.KeyType);

    /// <summary>The hash of <c>key</c>.</summary>
    public string Hash(ImmutableArray<IndexPart> parts) => KeyExpressions.Combined(parts.SelectMany((part, place) =>
    {
        var value = KeyPart(parts, place);
        return part.KeyType is not ReferenceType reference ? [KeyExpressions.HashOf(part.KeyType, value)]
            : dataset.Types.KeyOf(reference.Table) is { IsComposite: true } shape
                ? shape.Leaves.Select(leaf => KeyExpressions.HashOf(leaf.Type, $"{value}.{CSharpName.Escape(leaf.Name)}"))
            : [KeyExpressions.HashOf(dataset.Types.KeyOf(reference.Table), value)];
    }));

    /// <summary>Whether <c>record</c> has <c>key</c>, where that takes no list of its keys; else through <paramref name="keysOf"/>.</summary>
    public string Has(ImmutableArray<IndexPart> parts, string keysOf)
    {
        if (parts.Any(part => part.IsEachItem))
        {
            var items = parts.Length == 1 && _access.PlainItems(parts[0]) is { } list ? list : $"{keysOf}(record)";
            return $"global::System.Linq.Enumerable.Contains({items}, key)";
        }

        var names = ParameterNames(parts);
        return string.Join(" && ", parts.Select((part, place) => _access.IsStated(part)
            ? $"{_access.Of(part)} is {Stated(names[place])} && {_access.KeyOf(part, names[place])} == {KeyPart(parts, place)}"
            : $"{_access.Of(part)} == {KeyPart(parts, place)}"));
    }

    /// <summary>The names of parameters and variables that hold the parts.</summary>
    public ImmutableArray<string> ParameterNames(ImmutableArray<IndexPart> parts)
    {
        var names = new NameScope(["record", "key"]);
        return parts.Select(part => Words.Parameter(names.TakeSuffixed(Words.LowerFirst(_access.NameOf(part)), "Other"))).ToImmutableArray();
    }

    /// <summary>The value of the only part of an ordered index, and whether a record has it.</summary>
    public (string Value, string IsPresent) Single(IndexPart part) => _access.Single(part);

    private static string KeyPart(ImmutableArray<IndexPart> parts, int place) => parts.Length == 1 ? "key" : "key.Item" + Literal.Int64(place + 1);

    private static string Stated(string name) => $"{{ HasValue: true, Value: {{ }} {name} }}";

    /// <summary>The keys as one expression, where that is simple.</summary>
    private string? Expression(IndexPart part)
    {
        if (part.IsEachItem)
        {
            return _access.PlainItems(part);
        }

        var value = _access.Of(part);
        var name = ParameterNames(ImmutableArray.Create(part))[0];
        return _access.IsStated(part) ? $"{value} is {Stated(name)} ? [{_access.KeyOf(part, name)}] : []"
            : _access.MayBeNull(part) ? $"{value} is {{ }} {name} ? [{name}] : []"
            : $"[{value}]";
    }

    private void Part(CodeWriter code, ImmutableArray<IndexPart> parts, ImmutableArray<string> names, ImmutableArray<string> values)
    {
        if (values.Length == parts.Length)
        {
            code.Line($"yield return {(values.Length == 1 ? values[0] : $"({string.Join(", ", values)})")};");
            return;
        }

        var part = parts[values.Length];
        var name = names[values.Length];
        var value = _access.Of(part);
        void Next(string key) => Part(code, parts, names, values.Add(key));
        if (part.IsEachItem)
        {
            Items(code, new Walk(part, name, Next), value, _access.TypeOf(part), 0);
        }
        else if (_access.IsStated(part))
        {
            Nested(code, $"if ({value} is {Stated(name)})", () => Next(_access.KeyOf(part, name)));
        }
        else if (_access.MayBeNull(part))
        {
            Nested(code, $"if ({value} is {{ }} {name})", () => Next(name));
        }
        else
        {
            Next(value);
        }
    }

    /// <summary>Down through lists, sets, listings and the values of maps to the keys.</summary>
    private void Items(CodeWriter code, Walk walk, string value, FieldType type, int depth)
    {
        var name = walk.Name + (depth == 0 ? "" : Literal.Int64(depth + 1));
        void Inner(FieldType item) => Items(code, walk, name, item, depth + 1);
        switch (type)
        {
            case NullableType { Inner: var inner }:
                Nested(code, $"if ({value} is {{ }} {name})", () => Inner(inner));
                break;
            case StatedType { Inner: var inner }:
                Nested(code, $"if ({value} is {Stated(name)})", () => Inner(inner));
                break;
            case MapType { Value: var item }:
                Nested(code, $"foreach (var {name} in {value}.Values)", () => Inner(item));
                break;
            default:
                if ((type as CollectionType)?.Item is { } each)
                {
                    Nested(code, $"foreach (var {name} in {value})", () => Inner(each));
                }
                else
                {
                    walk.Next(_access.KeyOf(walk.Part, value));
                }

                break;
        }
    }

    private static void Nested(CodeWriter code, string header, Action inner)
    {
        using (code.Block(header))
        {
            inner();
        }
    }

    /// <summary>What stays the same on the way down into one part.</summary>
    private sealed record Walk(IndexPart Part, string Name, Action<string> Next);
}

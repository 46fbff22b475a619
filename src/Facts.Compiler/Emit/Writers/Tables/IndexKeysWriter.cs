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

/// <summary>Writes the methods that return the keys of a record in an index; the counterpart of <see cref="IndexKeys"/>.</summary>
internal sealed class IndexKeysWriter(CodeWriter code, DatasetModel dataset)
{
    private readonly IndexKeyExpressions _keys = new(dataset);
    private readonly HashSet<string> _locals = [];

    /// <summary>Writes the method that returns the keys of the records that a record refers to.</summary>
    public void Write(IndexModel index, string record, ReferenceIndex reference)
    {
        var head = Head(index, record, dataset.Types.Key(reference.Target.Table));
        var first = dataset.Properties[reference.Paths[0][0]];
        if (first is { Reference: not null, IsNullable: false, Variant: null })
        {
            code.Line($"{head} => [record.{CSharpName.Escape(first.KeyName)}];");
            return;
        }

        using (code.Block(head))
        {
            foreach (var path in reference.Paths)
            {
                Step(new Walk(path, reference.Target, key => code.Line($"yield return {key};")), "record", 0);
            }
        }
    }

    /// <summary>Writes the method that returns every combination of the parts' values.</summary>
    public void Write(IndexModel index, string record, ImmutableArray<IndexPart> parts)
    {
        var head = Head(index, record, _keys.KeyType(parts));
        if (parts.Length == 1 && (_keys.PlainItems(parts[0]) ?? (_keys.PlainValue(parts[0]) is { } value ? $"[{value}]" : null)) is { } keys)
        {
            code.Line($"{head} => {keys};");
            return;
        }

        using (code.Block(head))
        {
            Part(parts, ImmutableArray<string>.Empty);
        }
    }

    private string Head(IndexModel index, string record, string key)
    {
        _locals.Clear();
        _locals.Add("record");
        code.Blank();
        return $"private static global::System.Collections.Generic.IEnumerable<{key}> {index.KeysOf}({record} record)";
    }

    private void Part(ImmutableArray<IndexPart> parts, ImmutableArray<string> values)
    {
        if (values.Length < parts.Length)
        {
            Step(new Walk(parts[values.Length].Path, null, value => Part(parts, values.Add(value))), "record", 0);
        }
        else
        {
            code.Line($"yield return {(values.Length == 1 ? values[0] : $"({string.Join(", ", values)})")};");
        }
    }

    /// <summary>Writes the step from a record or a value to the next field of the path.</summary>
    private void Step(Walk walk, string holder, int depth)
    {
        var property = dataset.Properties[walk.Path[depth]];
        if (property.Variant is not { } variant)
        {
            Field(walk, holder, property, depth + 1);
            return;
        }

        var local = Local(variant.TypeName);
        using (code.Block($"if ({holder} is {dataset.Types.Of(variant)} {local})"))
        {
            Field(walk, local, property, depth + 1);
        }
    }

    private void Field(Walk walk, string holder, PropertyModel property, int depth)
    {
        if (property.Reference is null)
        {
            Value(walk, $"{holder}.{CSharpName.Escape(property.Name)}", property.Type, depth, property.Name);
            return;
        }

        // The key of a single reference is read without creating the record.
        var key = $"{holder}.{CSharpName.Escape(property.KeyName)}";
        if (property.IsNullable)
        {
            var local = Local(property.KeyName);
            using (code.Block($"if ({key} is {{ }} {local})"))
            {
                walk.AtEnd(local);
            }
        }
        else
        {
            walk.AtEnd(key);
        }
    }

    /// <summary>Writes the way through wrappers, collections and unions to the keys, or to the value that has the next field.</summary>
    private void Value(Walk walk, string value, FieldType type, int depth, string word)
    {
        var isEnd = depth == walk.Path.Length;
        switch (type)
        {
            case NullableType { Inner: var inner }:
                Inside($"if ({value} is {{ }} ", inner, word, ")");
                break;
            case StatedType { Inner: var inner }:
                Inside($"if ({value} is {{ HasValue: true, Value: {{ }} ", inner, word, " })");
                break;
            case ClaimsType or MapType or CollectionType:
                var item = type.ItemType ?? type.Children[0];
                Inside("foreach (var ", item, TypeNameOf(item) ?? "item", $" in {value}{(type is CollectionType ? "" : ".Values")})");
                break;
            case OneOfType { Alternatives: var alternatives }:
                foreach (var alternative in alternatives.Where(alternative => walk.GoesThrough(alternative, depth)))
                {
                    Inside($"if ({value}.TryGet<{dataset.Types.Of(alternative)}>(out var ", alternative, TypeNameOf(alternative) ?? word, "))");
                }

                break;
            case Schema.ValueType when !isEnd:
                Step(walk, value, depth);
                break;
            case ReferenceType reference when isEnd && (walk.Target is null || walk.Target == reference):
                walk.AtEnd($"{value}.{CSharpName.Escape(dataset.KeyNameOf(reference.Table))}");
                break;
            case ScalarType or EnumType when isEnd && walk.Target is null:
                walk.AtEnd(value);
                break;
        }

        void Inside(string start, FieldType inner, string name, string end)
        {
            var local = Local(name);
            using (code.Block(start + local + end))
            {
                Value(walk, local, inner, depth, name);
            }
        }
    }

    /// <summary>The name of the dataset's own type that a value has, or null.</summary>
    private static string? TypeNameOf(FieldType type) => type switch
    {
        ReferenceType { Target.TypeName: var name } => name,
        Schema.ValueType value => value.Variant?.TypeName ?? value.Declaration.TypeName,
        _ => null,
    };

    /// <summary>A variable with a unique name.</summary>
    private string Local(string name)
    {
        var local = Words.LowerFirst(name);
        for (var number = 2; !_locals.Add(local); number++)
        {
            local = Words.LowerFirst(name) + Literal.Int64(number);
        }

        return Words.Parameter(local);
    }

    /// <summary>What remains constant along a path.</summary>
    /// <param name="Target">The target to select if a field refers to several; null if it does not matter.</param>
    /// <param name="AtEnd">Receives the expression of a key.</param>
    private sealed record Walk(ImmutableArray<FieldDeclaration> Path, ReferenceType? Target, Action<string> AtEnd)
    {
        /// <summary>Whether the path continues, or ends, in a value of the type.</summary>
        public bool GoesThrough(FieldType type, int depth) => depth == Path.Length
            ? type.References.Any(reference => reference == Target)
            : type.Values.Any(value => value.Declaration.SelfAndVariants.Any(declaration => declaration.Fields.Contains(Path[depth])));
    }
}

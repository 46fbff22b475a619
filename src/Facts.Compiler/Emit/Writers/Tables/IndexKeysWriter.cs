using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the methods that give the keys of the records that a record refers to; the counterpart of <see cref="IndexKeys"/>.</summary>
internal sealed class IndexKeysWriter(DatasetModel dataset)
{
    public void References(CodeWriter code, TableModel table, IndexModel index, ReferenceIndex reference)
    {
        var key = dataset.Types.Key(reference.Target.Table);
        using (Method(code, table, index, key))
        {
            foreach (var path in reference.Paths)
            {
                Step(code, path, 0, "record", reference.Target, level: 0);
            }
        }
    }

    private CodeWriter.Scope Method(CodeWriter code, TableModel table, IndexModel index, string key)
    {
        code.Blank();
        var record = dataset.Types.Of(table.Declaration);
        return code.Block($"private static global::System.Collections.Generic.IEnumerable<{key}> {index.KeysOf}({record} record)");
    }

    /// <summary>From a record or a value on to the next field of the path.</summary>
    private void Step(CodeWriter code, ReferencePath path, int depth, string holder, ReferenceType target, int level)
    {
        var step = path.Steps[depth];
        var name = CSharpName.Escape(dataset.Properties[step.Field].Name);
        if (step.Variant is null)
        {
            Yield(code, path, depth + 1, step.Field.Type, $"{holder}.{name}", target, level);
            return;
        }

        var variant = Numbered("variant", level);
        using (code.Block($"if ({holder} is {dataset.Types.Of(step.Variant)} {variant})"))
        {
            Yield(code, path, depth + 1, step.Field.Type, $"{variant}.{name}", target, level);
        }
    }

    private void Yield(CodeWriter code, ReferencePath path, int depth, FieldType type, string value, ReferenceType target, int level)
    {
        var name = Numbered("item", level);
        switch (type)
        {
            case ReferenceType reference when depth == path.Steps.Length && reference == target:
                code.Line($"yield return {value}.{CSharpName.Escape(dataset.KeyNameOf(target.Table))};");
                break;
            case Schema.ValueType when depth < path.Steps.Length:
                Step(code, path, depth, value, target, level);
                break;
            case NullableType { Inner: var inner }:
                Nested(code, $"if ({value} is {{ }} {name})", path, depth, inner, name, target, level);
                break;
            case ListType { Item: var item }:
                Nested(code, $"foreach (var {name} in {value})", path, depth, item, name, target, level);
                break;
            case SetType { Item: var item }:
                Nested(code, $"foreach (var {name} in {value})", path, depth, item, name, target, level);
                break;
            case ListingType { Item: var item }:
                Nested(code, $"foreach (var {name} in {value})", path, depth, item, name, target, level);
                break;
            case ClaimsType { Inner: var item }:
                Nested(code, $"foreach (var {name} in {value}.Values)", path, depth, item, name, target, level);
                break;
            case MapType { Value: var item }:
                Nested(code, $"foreach (var {name} in {value}.Values)", path, depth, item, name, target, level);
                break;
            case StatedType { Inner: var inner }:
                Nested(code, $"if ({value} is {{ HasValue: true, Value: {{ }} {name} }})", path, depth, inner, name, target, level);
                break;
            case OneOfType oneOf:
                foreach (var alternative in oneOf.Alternatives.Where(alternative => Leads(alternative, path, depth, target)))
                {
                    Nested(
                        code, $"if ({value}.TryGet<{dataset.Types.Of(alternative)}>(out var {name}))", path, depth, alternative, name, target, level);
                }

                break;
        }
    }

    private void Nested(CodeWriter code, string header, ReferencePath path, int depth, FieldType type, string name, ReferenceType target, int level)
    {
        using (code.Block(header))
        {
            Yield(code, path, depth, type, name, target, level + 1);
        }
    }

    /// <summary>Whether the path goes on, or ends, in a value of the type.</summary>
    private static bool Leads(FieldType type, ReferencePath path, int depth, ReferenceType target) => depth == path.Steps.Length
        ? type.References.Distinct().Contains(target)
        : type.Values.Select(static value => value.Declaration).Distinct().Any(value =>
            value.Fields.Contains(path.Steps[depth].Field) || value.Variants.Any(variant => variant.Fields.Contains(path.Steps[depth].Field)));

    private static string Numbered(string word, int level) => level == 0 ? word : word + Literal.Int64(level + 1);
}

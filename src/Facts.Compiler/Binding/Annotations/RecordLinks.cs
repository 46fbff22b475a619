using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads links to records of whichever table: a key, <c>{ Gift: bust }</c>, or a list of them.</summary>
internal sealed class RecordLinks(BindingContext context)
{
    public ImmutableArray<BoundReference> Read(string key, YamlNode node)
    {
        var targets = context.Plan.Schema.Tables.Select(static table => new ReferenceType(table)).ToImmutableArray();
        var links = ImmutableArray.CreateBuilder<BoundReference>();
        var items = node is YamlSequence sequence ? sequence.Items : ImmutableArray.Create(node);
        context.Path.Push(key);
        for (var index = 0; index < items.Length; index++)
        {
            context.Path.Push(index);
            if (ReferenceBinder.BindOneOf(context, targets, items[index]) is { Value: BoundReference record })
            {
                links.Add(record);
            }

            context.Path.Pop();
        }

        context.Path.Pop();
        return links.ToImmutable();
    }
}

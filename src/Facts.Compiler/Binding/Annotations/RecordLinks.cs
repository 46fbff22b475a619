using System.Collections.Immutable;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads links to records of any table: a key, <c>{ Gift: bust }</c>, or a list of them.</summary>
internal static class RecordLinks
{
    public static ImmutableArray<BoundReference> Read(in BindingScope scope, YamlNode node)
    {
        if (scope.Session.AllTargets.IsEmpty)
        {
            return ImmutableArray<BoundReference>.Empty; // That there are no tables is reported at the schema.
        }

        var inside = scope.Inside();
        var items = node is YamlSequence sequence ? sequence.Items : ImmutableArray.Create(node);
        var links = ImmutableArray.CreateBuilder<BoundReference>(items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            if (ReferenceBinder.BindOneOf(inside.At(index), scope.Session.AllTargets, items[index]) is { Value: BoundReference record })
            {
                links.Add(record);
            }
        }

        return links.ToImmutable();
    }
}

using System;
using System.Collections.Immutable;

namespace Facts.Compiler.Binding;

/// <summary>Converts a value to an object that is equal for equal values, whatever their places.</summary>
internal static class ValueIdentity
{
    public static object Of(BoundValue? value) => value switch
    {
        BoundScalar scalar => scalar.Definition.IdentityOf(scalar.Value),
        BoundEnum member => new EnumKey(member.Declaration.Name, member.Value),
        BoundReference { Key: { Count: 1 } key } => key[0],
        BoundReference { Key: { } key } => key,
        BoundReference reference => reference.Text,
        BoundStated stated => stated.Value is null ? stated.IsStated : Of(stated.Value),
        BoundOneOf oneOf => new FactKey(ImmutableArray.Create<object>(oneOf.Alternative, Of(oneOf.Value))),
        BoundList list => OfItems(list.Items),
        BoundRecord record => OfRecord(record),
        BoundMap map => OfMap(map),
        BoundText text => OfText(text),
        _ => DBNull.Value,
    };

    private static FactKey OfItems(ImmutableArray<BoundValue> items)
    {
        var parts = ImmutableArray.CreateBuilder<object>(items.Length);
        foreach (var item in items)
        {
            parts.Add(Of(item));
        }

        return new FactKey(parts.MoveToImmutable());
    }

    private static FactKey OfRecord(BoundRecord record)
    {
        var parts = ImmutableArray.CreateBuilder<object>(record.Fields.Length + 1);
        parts.Add(record.Variant?.Index ?? -1);
        foreach (var field in record.Fields)
        {
            parts.Add(Of(field));
        }

        return new FactKey(parts.MoveToImmutable());
    }

    private static FactKey OfMap(BoundMap map)
    {
        var parts = ImmutableArray.CreateBuilder<object>(map.Entries.Length * 2);
        foreach (var (key, value) in map.Entries)
        {
            parts.Add(Of(key));
            parts.Add(Of(value));
        }

        return new FactKey(parts.MoveToImmutable());
    }

    private static FactKey OfText(BoundText text)
    {
        var parts = ImmutableArray.CreateBuilder<object>(text.Texts.Length * 2);
        foreach (var (language, words) in text.Texts)
        {
            parts.Add(language);
            parts.Add(words);
        }

        return new FactKey(parts.MoveToImmutable());
    }
}

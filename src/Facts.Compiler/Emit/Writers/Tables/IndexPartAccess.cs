using System.Text;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The expressions that lead from <c>record</c> to one part of an index.</summary>
internal sealed class IndexPartAccess(DatasetModel dataset)
{
    /// <summary>The value of the part's field, or null on the way; of a single reference, its key.</summary>
    public string Of(IndexPart part) => Path(part, "?.", ".ValueOrDefault?.");

    /// <summary>The name of what the part gives: of the field, and of a reference that of its key.</summary>
    public string NameOf(IndexPart part)
    {
        var last = Last(part);
        return part.KeyType is not ReferenceType ? last.Name : last.KeyName.Length > 0 ? last.KeyName : last.Name + FieldNames.Key;
    }

    public FieldType TypeOf(IndexPart part) =>
        MayBeNullBefore(part) && Last(part).Type is not NullableType ? new NullableType(Last(part).Type) : Last(part).Type;

    public bool IsStated(IndexPart part) => Last(part).Type is StatedType;

    public bool MayBeNull(IndexPart part) => TypeOf(part) is NullableType;

    /// <summary>The key of an item: of a record its key.</summary>
    public string KeyOf(IndexPart part, string item) => part.KeyType is ReferenceType reference && item != Of(part)
        ? $"{item}.{CSharpName.Escape(dataset.KeyNameOf(reference.Table))}"
        : item;

    /// <summary>The list itself, where its items are the keys.</summary>
    public string? PlainItems(IndexPart part) =>
        TypeOf(part) is ListType or SetType or ListingType
            && part.KeyType is not ReferenceType
            && part.KeyType.Equals((TypeOf(part) as CollectionType)?.Item) ? Of(part) : null;

    /// <summary>The value of a part that a record has once at most, and whether it has it.</summary>
    public (string Value, string IsPresent) Single(IndexPart part)
    {
        var value = Path(part, "!.", ".Value.");
        return Last(part).Type switch
        {
            StatedType => (value + ".Value", MayBeNullBefore(part) ? Of(part) + " is { HasValue: true }" : value + ".HasValue"),
            NullableType { Inner: var inner } => (value + (TypeNames.IsStruct(inner) ? "!.Value" : "!"), Of(part) + " is not null"),
            _ => (value, MayBeNullBefore(part) ? Of(part) + " is not null" : "true"),
        };
    }

    private PropertyModel Last(IndexPart part) => dataset.Properties[part.Path[part.Path.Length - 1]];

    /// <summary>Whether something before the last field may be absent.</summary>
    private bool MayBeNullBefore(IndexPart part)
    {
        for (var index = 0; index < part.Path.Length; index++)
        {
            if (dataset.Properties[part.Path[index]].Variant is not null
                || (index < part.Path.Length - 1 && part.Path[index].Type is NullableType or StatedType))
            {
                return true;
            }
        }

        return false;
    }

    private string Path(IndexPart part, string ofNullable, string ofStated)
    {
        var text = new StringBuilder("record");
        FieldType? before = null;
        foreach (var field in part.Path)
        {
            var property = dataset.Properties[field];
            var separator = before switch { StatedType => ofStated, NullableType => ofNullable, _ => "." };
            if (property.Variant is { } variant)
            {
                text = new StringBuilder($"({text}{(before is StatedType ? ".ValueOrDefault" : "")} as {dataset.Types.Of(variant)})");
                separator = ofNullable;
            }

            var isKey = field == part.Path[part.Path.Length - 1] && property.KeyName.Length > 0 && part.KeyType is ReferenceType;
            text.Append(separator).Append(CSharpName.Escape(isKey ? property.KeyName : property.Name));
            before = field.Type;
        }

        return text.ToString();
    }
}

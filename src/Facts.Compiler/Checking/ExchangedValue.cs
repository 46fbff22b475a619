using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>
/// Two values of a record that were probably exchanged, such as a latitude and a longitude: each satisfies the bounds of the other's field, and one
/// does not satisfy its own.
/// </summary>
internal sealed class ExchangedValue
{
    private ExchangedValue(FieldDeclaration field, BoundScalar value, FieldDeclaration otherField, BoundScalar other, bool isFirst) =>
        (Field, Value, OtherField, Other, IsFirst) = (field, value, otherField, other, isFirst);

    public FieldDeclaration Field { get; }

    public BoundScalar Value { get; }

    public FieldDeclaration OtherField { get; }

    public BoundScalar Other { get; }

    /// <summary>Whether it is the only or the first of the two that is out of bounds, at which both are reported.</summary>
    public bool IsFirst { get; }

    public string Advice =>
        $" Exchange it with '{OtherField.Name}': write '{Field.Name}: {NodeText.Of(Other.Node)}' and '{OtherField.Name}: {NodeText.Of(Value.Node)}'.";

    /// <summary>Finds the only value that a value which is out of bounds can be exchanged with, or null.</summary>
    /// <param name="node">The node of the value that is out of bounds.</param>
    /// <param name="constraints">The constraints by field.</param>
    public static ExchangedValue? Find(BoundRow row, YamlNode node, IReadOnlyDictionary<FieldDeclaration, FieldConstraints> constraints)
    {
        if (!row.Contains(node) || OwnerOf(row.Record, node) is not var (owner, slot))
        {
            return null;
        }

        var (field, value) = (owner.Shape.Fields[slot], (BoundScalar)owner.Fields[slot]!.Unwrapped!);
        ExchangedValue? found = null;
        for (var other = 0; other < owner.Fields.Length; other++)
        {
            if (other != slot
                && owner.Fields[other]?.Unwrapped is BoundScalar candidate
                && owner.Shape.Fields[other] is var otherField
                && row.Contains(candidate.Node)
                && AreAlike(field, value, otherField, candidate)
                && Fits(otherField, value, constraints)
                && Fits(field, candidate, constraints))
            {
                if (found is not null)
                {
                    return null;
                }

                found = new ExchangedValue(field, value, otherField, candidate, slot < other || constraints[otherField].Allows(candidate));
            }
        }

        return found;
    }

    private static bool AreAlike(FieldDeclaration field, BoundScalar value, FieldDeclaration other, BoundScalar candidate) =>
        value.Definition == candidate.Definition && field.Unit == other.Unit;

    private static bool Fits(FieldDeclaration field, BoundScalar value, IReadOnlyDictionary<FieldDeclaration, FieldConstraints> constraints) =>
        constraints.TryGetValue(field, out var own) && own.Of(value.Definition) is { Bounds.IsEmpty: false } && own.Allows(value);

    /// <summary>The record, or value inside it, that has the value as a field.</summary>
    private static (BoundRecord Owner, int Slot)? OwnerOf(BoundRecord record, YamlNode node)
    {
        for (var slot = 0; slot < record.Fields.Length; slot++)
        {
            if (record.Fields[slot]?.Unwrapped is BoundScalar own && ReferenceEquals(own.Node, node))
            {
                return (record, slot);
            }
        }

        return record.Fields.Append(record.AdditionalProperties)
            .SelectMany(static value => value?.Leaves.OfType<BoundRecord>() ?? [])
            .Select(inner => OwnerOf(inner, node))
            .FirstOrDefault(static found => found is not null);
    }
}

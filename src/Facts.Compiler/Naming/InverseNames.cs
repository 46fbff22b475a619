using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Naming;

/// <summary>The names of inverses, which are members of the record that a field refers to.</summary>
internal sealed class InverseNames
{
    private readonly List<(RecordDeclaration Target, string Name, string Owner)> _taken = [];

    /// <summary>Reserves a name in the target of a reference; returns a description of what already has it, or null if it was free.</summary>
    /// <param name="owner">The field that declares the inverse, for messages.</param>
    public string? Take(string name, ReferenceType reference, string owner)
    {
        if (WhatHas(name, reference) is { } other)
        {
            return other;
        }

        _taken.Add((reference.Target, name, owner));
        return null;
    }

    private string? WhatHas(string name, ReferenceType reference)
    {
        var table = reference.Table;
        if (ReservedNames.ForFields(table).Contains(name) || table.SelfAndVariants.Any(part => part.TypeName == name))
        {
            return "every such record";
        }

        foreach (var (field, variant) in table.FieldsWithVariants)
        {
            if (!IsApart(variant ?? (RecordDeclaration)table, reference)
                && (field.PropertyName == name || FieldNames.KeyOf(field.Type, field.PropertyName) == name))
            {
                return field.PropertyName == name ? $"its field '{field.Name}'" : $"the key of its field '{field.Name}'";
            }
        }

        return _taken
            .Where(other => other.Name == name && IsOf(table, other.Target) && !IsApart(other.Target, reference))
            .Select(other => $"the inverse of {other.Owner}")
            .FirstOrDefault();
    }

    private static bool IsOf(TableDeclaration table, RecordDeclaration record) => table.SelfAndVariants.Contains(record);

    /// <summary>Whether the two never have a record in common, because they are different variants.</summary>
    private static bool IsApart(RecordDeclaration record, ReferenceType reference) =>
        record is VariantDeclaration && reference.Variant is { } variant && record != variant;
}

using System.Collections.Generic;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Tells which values their fields allow, for checks that leave out what the check of constraints has reported.</summary>
internal sealed class AllowedValues
{
    private readonly Dictionary<FieldDeclaration, FieldConstraints> _fields = [];

    public bool Allows(FieldDeclaration field, BoundValue value)
    {
        if (ReferenceEquals(field.Constraints, Constraints.None))
        {
            return true;
        }

        if (!_fields.TryGetValue(field, out var constraints))
        {
            _fields[field] = constraints = new FieldConstraints(field);
        }

        return constraints.Allows(value);
    }
}

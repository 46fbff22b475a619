using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Linking;

/// <summary>Finds the target of a reference by identity: references in two records may be equal, and many records share that of a default.</summary>
/// <remarks>A hash table of reference numbers with open addressing, because a dictionary would take three times the memory.</remarks>
internal sealed class ReferenceTargets
{
    private readonly List<Reference> _references;

    // The number of a reference plus one; 0 if the slot is empty.
    private readonly int[] _slots;

    public ReferenceTargets(List<Reference> references)
    {
        _references = references;
        var size = 2;
        while (size < references.Count * 2)
        {
            size *= 2;
        }

        _slots = new int[size];
        for (var number = 0; number < references.Count; number++)
        {
            var slot = SlotOf(references[number].Value);
            if (_slots[slot] == 0)
            {
                _slots[slot] = number + 1;
            }
        }
    }

    /// <summary>The record that a reference refers to, or null if there is none.</summary>
    public LinkedRecord? Find(BoundReference reference) => _slots[SlotOf(reference)] is > 0 and var number ? _references[number - 1].Target : null;

    private int SlotOf(BoundReference reference)
    {
        var slot = RuntimeHelpers.GetHashCode(reference) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !ReferenceEquals(_references[_slots[slot] - 1].Value, reference))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }
}

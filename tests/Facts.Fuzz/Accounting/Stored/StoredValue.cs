using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler.Schema;

namespace Facts.Fuzz.Accounting;

/// <summary>A value as it was read back, from the stored form or from the linked model.</summary>
internal abstract record StoredValue;

/// <summary>A scalar, as <see cref="Facts.Compiler.Binding.BoundScalar"/> holds it.</summary>
internal sealed record StoredScalar(object Value) : StoredValue;

/// <summary>A member of an enum, or the sum of several.</summary>
internal sealed record StoredMember(long Value) : StoredValue;

/// <summary>A record that a reference leads to.</summary>
internal sealed record StoredLink(TableDeclaration Table, int Row) : StoredValue;

/// <summary>The key of a record that is not there.</summary>
internal sealed record StoredKey(string Text) : StoredValue;

/// <summary>No value.</summary>
/// <param name="IsStated">Whether a <c>Stated</c> says so.</param>
internal sealed record StoredNothing(bool IsStated = false) : StoredValue;

internal sealed record StoredItems(ImmutableArray<StoredValue?> Items, bool IsOpen) : StoredValue;

/// <summary>A map, or the texts of each language.</summary>
internal sealed record StoredEntries(ImmutableArray<(StoredValue? Key, StoredValue? Value)> Entries) : StoredValue;

/// <summary>One of the alternatives of a union; -1 where no table has the key.</summary>
internal sealed record StoredChoice(int Alternative, StoredValue? Value) : StoredValue;

/// <summary>A record of a table or an embedded value. A field that was wrong, and is told to be, has no value.</summary>
internal sealed record StoredFields(
    RecordShape Shape, IReadOnlyDictionary<FieldDeclaration, StoredValue> Fields, StoredEntries? Additional) : StoredValue
{
    public StoredValue? this[FieldDeclaration field] => Fields.GetValueOrDefault(field);
}

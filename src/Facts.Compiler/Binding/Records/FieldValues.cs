using System.Collections.Immutable;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The values of a record that is being bound, one for each field of its shape.</summary>
internal readonly struct FieldValues
{
    // Replace a value in a slot until the record is complete; null means that the field has not been given yet.
    private static readonly BoundValue Wrong = new BoundNull(new YamlScalar(default, "", ScalarStyle.Plain));
    private static readonly BoundValue Refusal = Wrong with { };

    private readonly ImmutableArray<BoundValue?>.Builder _values;

    public FieldValues(RecordShape shape)
    {
        Shape = shape;
        _values = ImmutableArray.CreateBuilder<BoundValue?>(shape.Fields.Length);
        _values.Count = shape.Fields.Length;
    }

    public RecordShape Shape { get; }

    /// <summary>The value of a field; null if it has not been given or is invalid.</summary>
    public BoundValue? this[int slot] => IsOpen(slot) || IsWrong(slot) ? null : _values[slot];

    /// <summary>Whether the field has not been given yet.</summary>
    public bool IsOpen(int slot) => _values[slot] is null || RefusesFileDefault(slot);

    /// <summary>Whether the field has been given, but its value is invalid.</summary>
    public bool IsWrong(int slot) => ReferenceEquals(_values[slot], Wrong);

    /// <summary>Whether the record sets the field to null, so that the default of the file does not apply.</summary>
    public bool RefusesFileDefault(int slot) => ReferenceEquals(_values[slot], Refusal);

    /// <param name="value">The value, or null if it is invalid.</param>
    public void Give(int slot, BoundValue? value) => _values[slot] = value ?? Wrong;

    public void RefuseFileDefault(int slot) => _values[slot] = Refusal;

    public void GiveAllWrong()
    {
        for (var slot = 0; slot < _values.Count; slot++)
        {
            _values[slot] = Wrong;
        }
    }

    /// <summary>The values of the complete record, null for invalid ones; can be called only once.</summary>
    public ImmutableArray<BoundValue?> Take()
    {
        for (var slot = 0; slot < _values.Count; slot++)
        {
            _values[slot] = this[slot];
        }

        return _values.MoveToImmutable();
    }
}

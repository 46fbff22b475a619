using System.Collections.Immutable;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The values of a record that is being bound, one for each field of its shape.</summary>
internal readonly struct FieldValues
{
    // What stands in a slot instead of a value until the record is complete; null is a field that nothing gives yet.
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

    /// <summary>The value of a field; null where nothing gives it or what does is wrong.</summary>
    public BoundValue? this[int slot] => IsOpen(slot) || IsWrong(slot) ? null : _values[slot];

    /// <summary>Whether nothing has given the field yet.</summary>
    public bool IsOpen(int slot) => _values[slot] is null || RefusesFileDefault(slot);

    /// <summary>Whether the field was given and its value is wrong.</summary>
    public bool IsWrong(int slot) => ReferenceEquals(_values[slot], Wrong);

    /// <summary>Whether the record says with null that the default of the file does not hold.</summary>
    public bool RefusesFileDefault(int slot) => ReferenceEquals(_values[slot], Refusal);

    /// <param name="value">The value, or null where it is wrong.</param>
    public void Give(int slot, BoundValue? value) => _values[slot] = value ?? Wrong;

    public void RefuseFileDefault(int slot) => _values[slot] = Refusal;

    public void GiveAllWrong()
    {
        for (var slot = 0; slot < _values.Count; slot++)
        {
            _values[slot] = Wrong;
        }
    }

    /// <summary>The values of the complete record, null where they are wrong; to be asked for once.</summary>
    public ImmutableArray<BoundValue?> Take()
    {
        for (var slot = 0; slot < _values.Count; slot++)
        {
            _values[slot] = this[slot];
        }

        return _values.MoveToImmutable();
    }
}

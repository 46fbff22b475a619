using System.Collections.Immutable;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>
/// Fills the fields that a record leaves out: from its place (captures and the key of the map), the file's <c>$defaults</c>, the
/// field's <c>default</c>, or with what its type holds when it is absent. What the place says and the record repeats must agree.
/// </summary>
/// <param name="failed">Stands for a field that was given wrongly.</param>
/// <param name="withoutFileDefault">Fields whose default of the file the record takes away with null.</param>
internal sealed class AbsentFieldFiller(
    BindingContext context,
    RecordShape shape,
    ImmutableArray<BoundValue?>.Builder values,
    BoundValue failed,
    RecordNode? record,
    bool[]? withoutFileDefault)
{
    private BoundNull? _nothing;

    public void Fill(YamlNode node, YamlNode anchor)
    {
        if (record is not null)
        {
            FillFromPlace(record);
        }

        for (var slot = 0; slot < values.Count; slot++)
        {
            values[slot] ??= FromDefaults(slot) ?? Absent(shape.Fields[slot].Type, node) ?? Missing(shape.Fields[slot], node, anchor);
        }
    }

    // One for all that are left out, which are many where records have many fields.
    private BoundValue? Absent(FieldType type, YamlNode node) =>
        type is NullableType ? _nothing ??= new BoundNull(node) : ValueBinder.Absent(type, node);

    private void FillFromPlace(RecordNode located)
    {
        foreach (var capture in located.Captures)
        {
            if (shape.TryGetSlot(capture.Field, out var slot))
            {
                GiveFromPlace(slot, new YamlScalar(capture.Place.Range, capture.Text, ScalarStyle.SingleQuoted));
            }
        }

        if (located.KeyNode is { } key && KeySlot(located.Table) is >= 0 and var keySlot)
        {
            GiveFromPlace(keySlot, key);
        }
    }

    // The key of the map is the part of the key that nothing else gives; of a key of one part it is that part in any case.
    private int KeySlot(TableDeclaration table)
    {
        foreach (var part in table.Key)
        {
            if (part.IsField && shape.SlotOf(part.Path[0]) is >= 0 and var slot && (values[slot] is null || table.Key.Length == 1))
            {
                return slot;
            }
        }

        return -1;
    }

    private void GiveFromPlace(int slot, YamlScalar text)
    {
        var field = shape.Fields[slot];
        var given = values[slot];
        if (given is null)
        {
            values[slot] = context.BindField(field, text) ?? failed;
        }
        else if (!ReferenceEquals(given, failed) && (given.Node as YamlScalar)?.Text != text.Text)
        {
            CheckAgreement(field, given, text);
        }
    }

    private void CheckAgreement(FieldDeclaration field, BoundValue given, YamlScalar text)
    {
        context.BeginTrial();
        var placed = ValueBinder.Bind(context, field.Type, field, text);
        context.EndTrial();
        if (placed is null || !ValueIdentity.Of(placed).Equals(ValueIdentity.Of(given)))
        {
            context.Report(BindingDiagnostics.ContradictingKey, given.Node, field.Name, NodeText.Of(given.Node), text.Text);
        }
    }

    private BoundValue? FromDefaults(int slot)
    {
        var field = shape.Fields[slot];
        if (field.Computed is not null)
        {
            return null;
        }

        if (record?.Defaults?.Find(field.Name) is { } entry && withoutFileDefault?[slot] != true)
        {
            return context.FileDefault(field, entry) ?? failed;
        }

        return field.Default is null ? null : context.Plan.DefaultOf(shape.Declaration, field) ?? failed;
    }

    private BoundValue Missing(FieldDeclaration field, YamlNode node, YamlNode anchor)
    {
        if (field.Computed is not null)
        {
            return _nothing ??= new BoundNull(node);
        }

        if (!IsKeyOfRecord(field))
        {
            var record = context.Declared;
            context.Declared = (field, null);
            context.Report(anchor, () => (BindingDiagnostics.MissingField, [field.Name, TypeText.Of(field.Type)]));
            context.Declared = record;
        }

        return failed;
    }

    // A missing key is told of the record, once.
    private bool IsKeyOfRecord(FieldDeclaration field)
    {
        if (record is not null)
        {
            foreach (var part in record.Table.Key)
            {
                if (part.Path[0] == field)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using System.Collections.Generic;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>
/// Fills the fields that a record leaves out: from its place (captures and the key of the map), the <c>$defaults</c> of the file, the
/// <c>default</c> of the field, or with the absent value of its type. Reports a record that contradicts its place.
/// </summary>
internal ref struct AbsentFieldFiller(BindingScope scope, RecordInput input, FieldValues values)
{
    private BoundNull? _nothing;

    // The required fields that an empty record lacks, to be reported together.
    private List<string>? _lacking;

    /// <summary>Fills the fields; returns whether the record was reported as empty.</summary>
    /// <param name="node">The place of the record.</param>
    /// <param name="entry">The node, unwrapped from <c>$value</c>.</param>
    public bool Fill(YamlNode node, YamlNode entry)
    {
        if (input.Located is { } record)
        {
            FillFromPlace(record);
        }

        for (var slot = 0; slot < values.Shape.Fields.Length; slot++)
        {
            if (values.IsOpen(slot))
            {
                values.Give(slot, FromDefaults(slot, out var value) ? value : Absent(values.Shape.Fields[slot], node, entry));
            }
        }

        return RecordInput.IsEmpty(entry) && ReportEmpty(entry);
    }

    private readonly bool ReportEmpty(YamlNode entry)
    {
        var lacksVariant = VariantReader.Lacks(scope, input, entry);
        if (_lacking is null)
        {
            if (lacksVariant)
            {
                VariantReader.ReportMissing(scope, input, entry);
            }

            return lacksVariant;
        }

        if (lacksVariant)
        {
            _lacking.Insert(0, input.Declaration.Discriminator);
        }

        scope.Report(BindingDiagnostics.EmptyRecord, input.Anchor(entry), input.Declaration.Name, Suggestion.Fields(_lacking));
        return true;
    }

    private readonly void FillFromPlace(RecordNode record)
    {
        foreach (var capture in record.Captures)
        {
            if (values.Shape.TryGetSlot(capture.Field, out var slot))
            {
                GiveFromPlace(slot, capture.ToNode());
            }
        }

        if (record.KeyNode is { } key && KeySlot(record.Table) is >= 0 and var keySlot)
        {
            GiveFromPlace(keySlot, key);
        }
    }

    // The key of the entry is the part of the record's key that has no other value; if the key has one part, it is always that part.
    private readonly int KeySlot(TableDeclaration table)
    {
        foreach (var part in table.Key)
        {
            if (part.IsField && values.Shape.SlotOf(part.Path[0]) is >= 0 and var slot && (values.IsOpen(slot) || table.Key.Length == 1))
            {
                return slot;
            }
        }

        return -1;
    }

    private readonly void GiveFromPlace(int slot, YamlScalar text)
    {
        var field = values.Shape.Fields[slot];
        if (values.IsOpen(slot))
        {
            var at = scope.At(field);
            if (!at.IsAbsent(text))
            {
                values.Give(slot, ValueBinder.Bind(at, field.Type, text));
            }
        }
        else if (values[slot] is { } given && (given.Node as YamlScalar)?.Text != text.Text)
        {
            CheckAgreement(field, given, text);
        }
    }

    private readonly void CheckAgreement(FieldDeclaration field, BoundValue given, YamlScalar text)
    {
        var placed = ValueBinder.Try(scope.At(field), field.Type, text);
        if (placed is null || !ValueIdentity.Of(placed).Equals(ValueIdentity.Of(given)))
        {
            scope.Report(BindingDiagnostics.ContradictingKey, given.Node, field.Name, NodeText.Of(given.Node), text.Text);
            if (placed is not null)
            {
                (scope.Session.Contradictions ??= []).Add((field, placed));
            }
        }
    }

    /// <summary>Whether the field has a default; <paramref name="value"/> is the default, or null if it is invalid.</summary>
    private readonly bool FromDefaults(int slot, out BoundValue? value)
    {
        var field = values.Shape.Fields[slot];
        value = null;
        if (field.Computed is not null)
        {
            return false;
        }

        if (input.Located is not null && !values.RefusesFileDefault(slot)
            && scope.Session.FileDefaults is { } defaults && defaults.Find(field) is { } entry)
        {
            value = defaults.ValueOf(field, entry);
            return true;
        }

        value = field.Default is null ? null : scope.Session.Schema.Defaults.Of(values.Shape.Declaration, field);
        return field.Default is not null;
    }

    /// <summary>The value of a field that is not given, or null if it is required.</summary>
    private BoundValue? Absent(FieldDeclaration field, YamlNode node, YamlNode entry)
    {
        // Shared by all absent fields, because a record with many fields leaves many out.
        if (field.Type is NullableType)
        {
            return _nothing ??= new BoundNull(node);
        }

        if (ValueBinder.Absent(field.Type, node) is { } absent)
        {
            return absent;
        }

        if (field.Computed is not null)
        {
            return _nothing ??= new BoundNull(node);
        }

        if (RecordInput.IsEmpty(entry))
        {
            (_lacking ??= []).Add(field.Name);
        }
        else if (!values.Shape.IsIncomplete && !IsKeyOfRecord(field) && !IsMisspelt(field, entry))
        {
            ReportMissing(field, entry);
        }

        return null;
    }

    private readonly void ReportMissing(FieldDeclaration field, YamlNode entry)
    {
        var (at, type) = (scope.For(field), TypeText.Of(field.Type));
        if ((entry as YamlMapping)?[field.Name] is YamlScalar written && at.IsAbsent(written))
        {
            at.Report(BindingDiagnostics.AbsentText, written, field.Name, written.Text, type);
        }
        else
        {
            at.Report(BindingDiagnostics.MissingField, input.Anchor(entry), field.Name, type);
        }
    }

    private readonly bool IsMisspelt(FieldDeclaration field, YamlNode entry) =>
        entry is YamlMapping entries && new UnknownFields(input, values.Shape, entries).AnyMeans(field.Name);

    // A missing key is reported when the key of the record is built.
    private readonly bool IsKeyOfRecord(FieldDeclaration field)
    {
        if (input.Located is { } record)
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

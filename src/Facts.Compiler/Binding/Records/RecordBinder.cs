using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads one map of fields as a record of a table or as a value.</summary>
/// <param name="variant">The variant that the place or the type fixes, or null.</param>
/// <param name="record">The record of a table, or null for a value.</param>
internal sealed class RecordBinder(
    BindingContext context, TypeDeclaration declaration, VariantDeclaration? variant, YamlNode node, RecordNode? record)
{
    // Stands for a field that was given wrongly, until the record is complete.
    private static readonly BoundValue Failed = new BoundNull(new YamlScalar(default, "", ScalarStyle.Plain));

    // Made when something is put in, because few records need them.
    private ImmutableArray<(BoundValue, BoundValue)>.Builder? _additional;
    private List<string>? _withoutFileAnnotation;
    private RecordShape _shape = null!;
    private ImmutableArray<BoundValue?>.Builder _values = null!;
    private bool[]? _withoutFileDefault;
    private readonly AnnotationPlace _place = record is null ? context.ValuePlace : AnnotationPlace.Record;
    private Annotations _annotations = Annotations.None;
    private int _given;

    public RecordShape Shape => _shape;

    public BoundRecord Bind()
    {
        var outer = context.Declared;
        context.Declared = (null, declaration);
        var bound = BindFields();
        context.Declared = outer;
        return bound;
    }

    private BoundRecord BindFields()
    {
        var entry = Unwrap();
        var mapping = entry as YamlMapping;
        var place = Place();
        _shape = declaration.ShapeOf(
            declaration.Variants.IsEmpty ? null : new VariantReader(context, declaration, variant, record).Read(mapping, entry));
        _values = ImmutableArray.CreateBuilder<BoundValue?>(_shape.Fields.Length);
        _values.Count = _shape.Fields.Length;
        if (mapping is not null)
        {
            ReadEntries(mapping);
        }
        else
        {
            ReadShorthand(entry);
        }

        ReadFileAnnotations();
        new AbsentFieldFiller(context, _shape, _values, Failed, record, _withoutFileDefault).Fill(place, Anchor(entry));
        CheckCount(entry);
        return ToRecord(place);
    }

    private BoundRecord ToRecord(YamlNode place)
    {
        for (var slot = 0; slot < _values.Count; slot++)
        {
            _values[slot] = ReferenceEquals(_values[slot], Failed) ? null : _values[slot];
        }

        var additional = declaration.AdditionalProperties is null ? null
            : new BoundMap(place, _additional?.ToImmutable() ?? ImmutableArray<(BoundValue, BoundValue)>.Empty);
        var bound = new BoundRecord(place, _shape, _values.MoveToImmutable(), additional, _annotations);
        return _annotations.Derived is null ? bound : DeducedDates.MarkFields(bound);
    }

    // What the later stages are given of a record is its place, so that they do not keep all of its text; some look for the keys in it.
    private YamlNode Place() =>
        record is not null && node is YamlMapping mapping && declaration.PresenceRules.IsEmpty && !declaration.RequiresProvenance
            ? mapping.WithoutEntries()
            : node;

    private YamlNode Unwrap()
    {
        if (node is not YamlMapping mapping || mapping.Find(AnnotationReader.Value) is not { } entry)
        {
            return node;
        }

        _annotations = AnnotationReader.ReadBeside(context, mapping, _place);
        return entry.Value;
    }

    // Where a whole record is missing something, its key is the place to look at.
    private YamlNode Anchor(YamlNode entry) =>
        record?.KeyNode ?? (entry is YamlMapping { Entries.IsEmpty: false } mapping ? KeyEntry(mapping) : entry);

    private YamlScalar KeyEntry(YamlMapping mapping)
    {
        var key = record?.Table.Key.FirstOrDefault();
        return (key is null ? null : mapping.Find(key.Path[0].Name)?.Key) ?? mapping.Entries[0].Key;
    }

    private void ReadShorthand(YamlNode entry)
    {
        var isNothing = ValueBinder.IsNull(entry);
        if (declaration.Shorthand is { } field && _shape.SlotOf(field) is >= 0 and var slot
            && !(isNothing && ValueBinder.Absent(field.Type, entry) is null))
        {
            _given = 1;
            ReadField(slot, entry);
        }
        else if (!isNothing)
        {
            context.Report(BindingDiagnostics.NotRecord, entry, ValueBinder.Kind(entry), declaration.Name, RecordHint(entry));
            for (var index = 0; index < _values.Count; index++)
            {
                _values[index] = Failed;
            }
        }
    }

    private string RecordHint(YamlNode entry) => entry switch
    {
        YamlScalar when record?.KeyNode is { } key && _shape.TryGetSlot(key.Text, out _) =>
            $" '{key.Text}' is one of these fields: indent it deeper than the key of its record.",
        YamlSequence items when items.Items.All(item => item is YamlMapping) => " Write the fields without dashes.",
        _ => "",
    };

    private void ReadEntries(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            var name = entry.Name;
            if (AnnotationReader.IsReserved(name))
            {
                ReadReserved(entry);
            }
            else if (_shape.TryGetSlot(name, out var slot))
            {
                _given++;
                ReadGivenField(slot, entry);
            }
            else
            {
                ReadOther(entry);
            }
        }
    }

    private void ReadReserved(YamlEntry entry)
    {
        if (ValueBinder.IsNull(entry.Value) && record?.Defaults?.Find(entry.Name) is not null)
        {
            (_withoutFileAnnotation ??= []).Add(entry.Name);
        }
        else if (!ReferenceEquals(entry.Value, record?.Defaults))
        {
            _annotations = AnnotationReader.Read(context, _annotations, entry, _place);
        }
    }

    private void ReadGivenField(int slot, YamlEntry entry)
    {
        var field = _shape.Fields[slot];
        if (field.Computed is not null)
        {
            context.Path.Push(field.Name);
            context.Declared = (field, null);
            context.Report(BindingDiagnostics.ComputedField, entry.Key);
            context.Declared = (null, declaration);
            context.Path.Pop();
        }
        else if (ValueBinder.IsNull(entry.Value) && record?.Defaults?.Find(field.Name) is not null)
        {
            (_withoutFileDefault ??= new bool[_values.Count])[slot] = true;
        }
        else
        {
            ReadField(slot, entry.Value);
        }
    }

    private void ReadField(int slot, YamlNode value)
    {
        _values[slot] = context.BindField(_shape.Fields[slot], value) ?? Failed;
    }

    private void ReadOther(YamlEntry entry)
    {
        var name = entry.Name;
        if (!declaration.Variants.IsEmpty && name == declaration.Discriminator)
        {
            CheckDiscriminator(entry.Value);
            return;
        }

        if (declaration.Ignore.Contains(name)
            || (record is not null && (record.TakenNames.Contains(name) || record.TakenNames.Contains("*"))))
        {
            return;
        }

        if (declaration.AdditionalProperties is { } type)
        {
            ReadAdditional(type, entry);
        }
        else
        {
            ReportUnknown(entry.Key);
        }
    }

    // Which variant it is, the record as a whole answers for.
    private void CheckDiscriminator(YamlNode node)
    {
        foreach (var beside in (node as YamlMapping)?.Entries ?? ImmutableArray<YamlEntry>.Empty)
        {
            if (beside.Name != AnnotationReader.Value)
            {
                context.Report(BindingDiagnostics.MisplacedAnnotation, beside.Key, beside.Name, "the record or one of its fields");
            }
        }
    }

    private void ReadAdditional(FieldType type, YamlEntry entry)
    {
        _given++;
        context.Path.Push(entry.Name);
        if (ValueBinder.Bind(context, type, field: null, entry.Value) is { } value)
        {
            (_additional ??= ImmutableArray.CreateBuilder<(BoundValue, BoundValue)>())
                .Add((new BoundScalar(entry.Key, Scalar.String, entry.Name), value));
        }

        context.Path.Pop();
    }

    private void ReportUnknown(YamlScalar key)
    {
        var owner = declaration.Variants.FirstOrDefault(other => other.Fields.Any(field => field.Name == key.Text));
        if (owner is null)
        {
            context.Report(key, () => (BindingDiagnostics.UnknownField,
                [declaration.Name, key.Text, Suggestion.For(key.Text, _shape.Fields.Select(field => field.Name))]));
        }
        else if (!_shape.IsUndecided)
        {
            context.Report(BindingDiagnostics.FieldOfOtherVariant, key, key.Text, owner.Name, _shape.Variant!.Name, declaration.Discriminator);
        }
    }

    private void ReadFileAnnotations()
    {
        if (record?.Defaults is null)
        {
            return;
        }

        foreach (var entry in record.Defaults.Entries)
        {
            if (AnnotationReader.IsReserved(entry.Name) && _withoutFileAnnotation?.Contains(entry.Name) != true)
            {
                _annotations = AnnotationReader.Merge(_annotations, context.FileAnnotations(entry));
            }
        }
    }

    private void CheckCount(YamlNode entry)
    {
        if (declaration.MinProperties is { } least && _given < least)
        {
            ReportCount(BindingDiagnostics.TooFewFields, entry, least);
        }
        else if (declaration.MaxProperties is { } most && _given > most)
        {
            ReportCount(BindingDiagnostics.TooManyFields, entry, most);
        }
    }

    private void ReportCount(FactDescriptor descriptor, YamlNode entry, int bound) =>
        context.Report(Anchor(entry), () => (descriptor,
            [_given.ToString(System.Globalization.CultureInfo.InvariantCulture), declaration.Name,
             bound.ToString(System.Globalization.CultureInfo.InvariantCulture),
             Suggestion.Listed(_shape.Fields.Where(field => !field.IsImplicit).Select(field => field.Name))]));
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds one map of fields as a record of a table or as a value. A ref struct, so that a record costs no object besides itself.</summary>
internal ref struct RecordBinder
{
    private readonly BindingScope _scope;
    private readonly RecordInput _input;
    private readonly TypeDeclaration _declaration;
    private readonly FileDefaults? _fileDefaults;
    private FieldValues _values;
    private Annotations _annotations = Annotations.None;
    private int _given;
    private bool _hasUnknown;

    // Created on demand, because few records need them.
    private ImmutableArray<(BoundValue, BoundValue)>.Builder? _additional;
    private List<string>? _refusedAnnotations;

    private RecordBinder(in BindingScope scope, in RecordInput input)
    {
        _declaration = input.Declaration;
        _scope = scope.For(_declaration);
        _input = input;
        _fileDefaults = input.Located is null ? null : scope.Session.FileDefaults;
    }

    private readonly RecordShape Shape => _values.Shape;

    public static BoundRecord Bind(in BindingScope scope, in RecordInput input) => new RecordBinder(scope, input).Bind();

    private BoundRecord Bind()
    {
        var entry = Unwrap();
        var variant = _declaration.Variants.IsEmpty ? null : VariantReader.Read(_scope, _input, entry);
        _values = new FieldValues(_declaration.ShapeOf(variant));
        if (entry is YamlMapping mapping)
        {
            ReadEntries(mapping);
        }
        else
        {
            ReadShorthand(entry);
        }

        _annotations = _fileDefaults?.AddTo(_annotations, _refusedAnnotations) ?? _annotations;
        var place = Place();
        var isReported = new AbsentFieldFiller(_scope, _input, _values).Fill(place, entry);
        if (!isReported)
        {
            CheckCount(entry);
        }

        return ToRecord(place);
    }

    private readonly BoundRecord ToRecord(YamlNode place)
    {
        var additional = _declaration.AdditionalProperties is null ? null
            : new BoundMap(place, _additional?.ToImmutable() ?? ImmutableArray<(BoundValue, BoundValue)>.Empty);
        var bound = new BoundRecord(place, Shape, _values.Take(), additional, _annotations);
        return _annotations.Derived is null ? bound : DeducedDates.MarkFields(bound);
    }

    // Later stages get only the place of a record, so that its nodes can be freed, unless a check looks for keys in it.
    private readonly YamlNode Place() =>
        _input is { Located: not null, Node: YamlMapping mapping } && _declaration.PresenceRules.IsEmpty && !_declaration.RequiresProvenance
            ? mapping.WithoutEntries()
            : _input.Node;

    private YamlNode Unwrap()
    {
        if (_input.Node is not YamlMapping mapping || mapping.Find(AnnotationReader.Value) is not { } entry)
        {
            return _input.Node;
        }

        _annotations = AnnotationReader.ReadBeside(_scope, mapping);
        return entry.Value;
    }

    private void ReadShorthand(YamlNode entry)
    {
        var isNothing = ValueBinder.IsNull(entry)
            || (_declaration.Shorthand is { } absent && _scope.For(absent).IsAbsent(entry));
        if (_declaration.Shorthand is { } field && Shape.SlotOf(field) is >= 0 and var slot
            && !(isNothing && ValueBinder.Absent(field.Type, entry) is null))
        {
            _given = 1;
            ReadField(slot, entry);
        }
        else if (ValueBinder.IsUnknownAlias(entry))
        {
            _values.GiveAllWrong();
        }
        else if (!isNothing)
        {
            ReportNotRecord(entry);
            _values.GiveAllWrong();
        }
    }

    private readonly void ReportNotRecord(YamlNode entry)
    {
        if (!Shape.IsIncomplete)
        {
            _scope.Report(BindingDiagnostics.NotRecord, entry, ValueBinder.Kind(entry), _declaration.Name, RecordHint(entry));
        }
    }

    private readonly string RecordHint(YamlNode entry) => entry switch
    {
        YamlScalar when _input.Located?.KeyNode is { } key && Shape.TryGetSlot(key.Text, out _) =>
            $" '{key.Text}' is one of these fields: indent it deeper than the key of its record.",
        YamlSequence { Items.IsEmpty: false } items when items.Items.All(static item => item is YamlMapping) => " Write the fields without dashes.",
        _ => "",
    };

    private void ReadEntries(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (AnnotationReader.IsReserved(entry.Name))
            {
                ReadReserved(entry);
            }
            else if (Shape.TryGetSlot(entry.Name, out var slot))
            {
                if (!_scope.For(Shape.Fields[slot]).IsAbsent(entry.Value))
                {
                    _given++;
                    ReadGivenField(slot, entry);
                }
            }
            else
            {
                ReadOther(mapping, entry);
            }
        }
    }

    private void ReadReserved(YamlEntry entry)
    {
        if (ValueBinder.IsNull(entry.Value) && _fileDefaults?.Find(entry.Name) is not null)
        {
            (_refusedAnnotations ??= []).Add(entry.Name);
        }
        else if (_fileDefaults?.IsIn(entry) != true)
        {
            _annotations = AnnotationReader.Read(_scope, _annotations, entry);
        }
    }

    private readonly void ReadGivenField(int slot, YamlEntry entry)
    {
        var field = Shape.Fields[slot];
        if (field.Computed is not null)
        {
            _scope.At(field).Report(BindingDiagnostics.ComputedField, entry.Key);
        }
        else if (ValueBinder.IsNull(entry.Value) && _fileDefaults?.Find(field) is not null)
        {
            _values.RefuseFileDefault(slot);
        }
        else
        {
            ReadField(slot, entry.Value);
        }
    }

    private readonly void ReadField(int slot, YamlNode value)
    {
        var field = Shape.Fields[slot];
        _values.Give(slot, ValueBinder.Bind(_scope.At(field), field.Type, value));
    }

    private void ReadOther(YamlMapping mapping, YamlEntry entry)
    {
        var name = entry.Name;
        if (!_declaration.Variants.IsEmpty && name == _declaration.Discriminator)
        {
            CheckDiscriminator(entry.Value);
        }
        else if (_declaration.Ignore.Contains(name) || _input.Located?.IsTaken(name) == true)
        {
            return;
        }
        else if (_declaration.AdditionalProperties is { } type)
        {
            ReadAdditional(type, entry);
        }
        else
        {
            _hasUnknown = true;
            ReportUnknown(mapping, entry.Key);
        }
    }

    // The variant has no provenance of its own, only that of the record.
    private readonly void CheckDiscriminator(YamlNode node)
    {
        foreach (var beside in (node as YamlMapping)?.Entries ?? ImmutableArray<YamlEntry>.Empty)
        {
            if (beside.Name != AnnotationReader.Value)
            {
                _scope.Report(BindingDiagnostics.MisplacedAnnotation, beside.Key, beside.Name, "the record or one of its fields");
            }
        }
    }

    private void ReadAdditional(FieldType type, YamlEntry entry)
    {
        if (entry.Value is YamlScalar scalar && _declaration.Absent.Contains(scalar.Text))
        {
            return;
        }

        _given++;
        if (ValueBinder.Bind(_scope.At(entry.Name), type, entry.Value) is { } value)
        {
            (_additional ??= ImmutableArray.CreateBuilder<(BoundValue, BoundValue)>())
                .Add((new BoundScalar(entry.Key, Scalar.String, entry.Name), value));
        }
    }

    /// <summary>A hint if the name is that of an inverse of the record, or null.</summary>
    private static string? InverseOf(DatasetSchema schema, RecordInput input, string name)
    {
        foreach (var type in schema.Types)
        {
            foreach (var (field, _) in type.FieldsWithVariants)
            {
                if (field.Inverse is { } inverse && DefaultPlace.AreSame(inverse, name)
                    && field.Type.References.Any(target => target.Table == input.Declaration))
                {
                    var reference = input.Located is { Table.Key.Length: 1 } record && field.Type.Reference is not null
                        ? $"write '{field.Name}: {RecordLabel.KeyText(record)}' in"
                        : $"name this one in '{field.Name}' of";
                    return $" {inverse} is computed from '{field.Name}' of {type.Name}. Remove the entry, and {reference} each "
                        + $"{type.Name} that belongs "
                        + "to it.";
                }
            }
        }

        return null;
    }

    private readonly void ReportUnknown(YamlMapping mapping, YamlScalar key)
    {
        var owner = _declaration.Variants.FirstOrDefault(other => other.Fields.Any(field => field.Name == key.Text));
        if (Shape.IsIncomplete)
        {
            return; // The field may be declared by a part of the schema that was rejected, which has been reported.
        }

        if (owner is null)
        {
            _scope.Report(key, (_input, Shape, mapping, key.Text, _scope), static at => (BindingDiagnostics.UnknownField,
            [
                at.Shape.Declaration.Name,
                at.Text,
                InverseOf(at._scope.Session.Schema, at._input, at.Text)
                    ?? new UnknownFields(at._input, at.Shape, at.mapping).Hint(at.Text, at._scope.AnnotationPlace),
            ]));
        }
        else if (!Shape.IsUndecided && !IsAbsentIn(owner, mapping, key))
        {
            _scope.Report(BindingDiagnostics.FieldOfOtherVariant, key, key.Text, owner.Name, Shape.Variant!.Name, _declaration.Discriminator);
        }
    }

    /// <summary>Whether the text of an entry means no value for the variant that has the field.</summary>
    private readonly bool IsAbsentIn(VariantDeclaration owner, YamlMapping mapping, YamlScalar key) =>
        _scope.For(owner.Fields.First(field => field.Name == key.Text)).IsAbsent(mapping[key.Text]!);

    private readonly void CheckCount(YamlNode entry)
    {
        if (ValueBinder.IsUnknownAlias(entry))
        {
            return;
        }

        if (_declaration.MinProperties is { } least && _given < least && !_hasUnknown)
        {
            ReportCount(BindingDiagnostics.TooFewFields, entry, least);
        }
        else if (_declaration.MaxProperties is { } most && _given > most)
        {
            ReportCount(BindingDiagnostics.TooManyFields, entry, most);
        }
    }

    private readonly void ReportCount(FactDescriptor descriptor, YamlNode entry, int bound)
    {
        var takesOthers = _declaration.AdditionalProperties is not null;
        _scope.Report(
            descriptor,
            _input.Anchor(entry),
            takesOthers ? GivenEntries(entry) : GivenFields(),
            _declaration.Name,
            bound.ToString(CultureInfo.InvariantCulture),
            takesOthers ? "" : " of them");
    }

    private readonly string GivenFields()
    {
        var fields = Suggestion.Listed(Shape.Fields.Where(static field => !field.IsImplicit).Select(static field => field.Name));
        return $"{(_given == 0 ? "none" : _given.ToString(CultureInfo.InvariantCulture))} of the fields {fields}";
    }

    private readonly string GivenEntries(YamlNode entry)
    {
        var (declaration, located) = (_declaration, _input.Located);
        var names = (entry as YamlMapping)?.Entries.Select(static given => given.Name).Where(name =>
            !AnnotationReader.IsReserved(name)
            && !(name == declaration.Discriminator && !declaration.Variants.IsEmpty)
            && !declaration.Ignore.Contains(name)
            && located?.IsTaken(name) != true) ?? [];
        return _given switch
        {
            0 => "no entry",
            1 => $"1 entry ({Suggestion.Listed(names)})",
            _ => $"{_given.ToString(CultureInfo.InvariantCulture)} entries ({Suggestion.Listed(names)})",
        };
    }
}

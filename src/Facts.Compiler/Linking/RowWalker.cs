using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Storage;

namespace Facts.Compiler.Linking;

/// <summary>Goes through all values of rows and knows the way to the one at hand.</summary>
internal abstract class RowWalker(DatasetSchema schema)
{
    private string? _schemaFile;

    public DiagnosticBag Bag { get; } = new();

    /// <summary>The way to the value at hand.</summary>
    protected KeyPath Path { get; } = new();

    /// <summary>The row at hand.</summary>
    protected BoundRow Row { get; private set; } = null!;

    /// <summary>The field whose value is at hand; null in annotations, which no field declares.</summary>
    protected FieldDeclaration? Field { get; private set; }

    /// <summary>Whether the value at hand is a default of the schema, which all records share that leave it out.</summary>
    protected bool IsInDefault => _schemaFile is not null;

    public void Walk(BoundRow row)
    {
        Row = row;
        WalkRecord(row.Record, Annotations.None);
    }

    /// <summary>What has to be known of the schema's records.</summary>
    protected BindingPlan Plan { get; } = BindingPlan.Of(schema);

    /// <summary>Whether the value is the default of its field.</summary>
    public static bool IsDefault(FieldDeclaration field, BoundValue value) =>
        field.Default is not null && ReferenceEquals(value.Node, Bare(field.Default));

    protected virtual void OnField(FieldDeclaration field, BoundValue value)
    {
    }

    /// <param name="around">What stands around the record, of a value.</param>
    protected virtual void OnRecord(BoundRecord record, Annotations around)
    {
    }

    protected virtual void OnReference(BoundReference reference)
    {
    }

    protected string PathText() => Path.ToText(RecordLabel.Of(Row.Table, Row.Key.ToString()));

    protected string PathText(int item)
    {
        Path.Push(item);
        var text = PathText();
        Path.Pop();
        return text;
    }

    protected Place PlaceOf(YamlNode node) => new(_schemaFile ?? Row.File.File.Path, node.Range);

    private void WalkRecord(BoundRecord record, Annotations around)
    {
        OnRecord(record, around);
        var fields = record.Shape.Fields;
        for (var slot = 0; slot < record.Fields.Length; slot++)
        {
            if (record.Fields[slot] is { } value && (value is not BoundNull || !ReferenceEquals(value.Around, Annotations.None)))
            {
                Path.Push(fields[slot].Name);
                WalkField(fields[slot], value);
                Path.Pop();
            }
        }

        if (record.AdditionalProperties is { } additional)
        {
            WalkEntries(additional.Entries);
        }

        WalkAnnotations(record.Annotations);
    }

    private void WalkAnnotations(Annotations annotations)
    {
        if (!annotations.HasProvenance)
        {
            return;
        }

        var outer = Field;
        Field = null;
        Path.Push("$cite");
        foreach (var citation in annotations.Citations)
        {
            WalkChain(citation.By);
            Path.Push("anyOf");
            for (var index = 0; index < citation.Alternatives.Length; index++)
            {
                Path.Push(index);
                WalkChain(citation.Alternatives[index].By);
                Path.Pop();
            }

            Path.Pop();

            WalkLinks(LinkKind.Restates, citation);
            WalkLinks(LinkKind.Contradicts, citation);
            WalkLinks(LinkKind.Answers, citation);
        }

        Path.Pop();
        Path.Push("$derived");
        Path.Push("from");
        WalkReferences(annotations.Derived?.Premises ?? ImmutableArray<BoundReference>.Empty);
        Path.Pop();
        Path.Pop();
        Field = outer;
    }

    private void WalkChain(BoundList? chain)
    {
        Path.Push("by");
        WalkItems(chain?.Items ?? ImmutableArray<BoundValue>.Empty);
        Path.Pop();
    }

    private void WalkLinks(LinkKind kind, BoundCitation citation)
    {
        Path.Push(kind.ToString().ToLowerInvariant());
        WalkReferences(citation.Links.Where(link => link.Kind == kind).Select(static link => link.Record).ToImmutableArray());
        Path.Pop();
    }

    private void WalkReferences(ImmutableArray<BoundReference> references)
    {
        for (var index = 0; index < references.Length; index++)
        {
            Path.Push(index);
            OnReference(references[index]);
            Path.Pop();
        }
    }

    private void WalkField(FieldDeclaration field, BoundValue value)
    {
        var outer = (_schemaFile, Field);
        Field = field;
        if (IsDefault(field, value))
        {
            _schemaFile = field.Place.File;
        }

        if (value is not BoundNull)
        {
            OnField(field, value);
        }

        WalkValue(value, value.Around);
        (_schemaFile, Field) = outer;
    }

    /// <param name="around">What stands around the value or around what holds it alone.</param>
    private void WalkValue(BoundValue value, Annotations around)
    {
        WalkAnnotations(value.Around);
        switch (value)
        {
            case BoundReference reference:
                OnReference(reference);
                break;
            case BoundList list:
                WalkItems(list.Items);
                break;
            case BoundRecord record:
                WalkRecord(record, around);
                break;
            case BoundOneOf oneOf:
                WalkValue(oneOf.Value, AnnotationReader.Merge(oneOf.Value.Around, around));
                break;
            case BoundStated { Value: { } stated }:
                WalkValue(stated, AnnotationReader.Merge(stated.Around, around));
                break;
            case BoundMap map:
                foreach (var reference in map.References)
                {
                    OnReference(reference);
                }

                WalkEntries(map.Entries);
                break;
        }
    }

    private void WalkItems(ImmutableArray<BoundValue> items)
    {
        for (var index = 0; index < items.Length; index++)
        {
            if (items[index] is not BoundScalar || !ReferenceEquals(items[index].Around, Annotations.None))
            {
                Path.Push(index);
                WalkValue(items[index], items[index].Around);
                Path.Pop();
            }
        }
    }

    private void WalkEntries(ImmutableArray<(BoundValue Key, BoundValue Value)> entries)
    {
        foreach (var (key, value) in entries)
        {
            Path.Push((key.Node as YamlScalar)?.Text ?? "");
            WalkValue(key, key.Around);
            WalkValue(value, value.Around);
            Path.Pop();
        }
    }

    private static YamlNode Bare(YamlNode node) => node is YamlMapping mapping && mapping[AnnotationReader.Value] is { } value ? value : node;
}

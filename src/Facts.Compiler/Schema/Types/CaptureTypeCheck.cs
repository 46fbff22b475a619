using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>Reports fields that a pattern of <c>from</c> captures although a single text cannot be their value. Runs after the keys of all tables
/// have been read.</summary>
internal sealed class CaptureTypeCheck(SchemaScope scope)
{
    public void Check(IEnumerable<RecordDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            foreach (var part in draft.WithVariants)
            {
                Check(draft, part);
            }
        }
    }

    private void Check(RecordDraft owner, RecordDraft part)
    {
        foreach (var (name, place) in part.Captures)
        {
            var fields = owner.Declaration.Fields.Concat(part.Declaration.Fields);
            if (fields.FirstOrDefault(field => field.Name == name) is not { } field || IsText(field.Type, field))
            {
                continue;
            }

            var form = field.Type.References.FirstOrDefault(static reference => !IsText(reference)) is { Table: var table }
                ? $"a key of {table.Name}, which is written as {FactKeyReader.Form(table)}"
                : $"a value of the type {TypeText.Of(field.Type)}";
            scope.Report(SchemaDiagnostics.CaptureType, place, name, form);
            field.Type = new UnknownType();
            owner.Table!.Key = owner.Table.Key.Select(key => key.Path[0] == field ? key.Unknown() : key).ToImmutableArray();
        }
    }

    /// <summary>Whether a single text can be read as the type.</summary>
    private static bool IsText(FieldType type, FieldDeclaration? field = null) => type switch
    {
        MapType => false,
        CollectionType { Item: var item } => field is { Single: true } or { Delimiter: not null } && IsText(item),
        WrapperType wrapper => IsText(wrapper.Inner, field),
        OneOfType oneOf => oneOf.Alternatives.Any(alternative => IsText(alternative, field)),
        ReferenceType { Table.Key: var key } => key.Length == 1 && IsText(key[0].Type),
        ValueType value => value.Declaration.Shorthand is { } shorthand && IsText(shorthand.Type, shorthand),
        _ => true,
    };
}

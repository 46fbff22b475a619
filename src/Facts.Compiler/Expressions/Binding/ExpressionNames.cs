using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Expressions;

/// <summary>Resolves the names in a rule: parameters of lambdas, members of the record, tables and enums.</summary>
/// <param name="variant">The variant whose fields the expression may also use, or null.</param>
internal sealed class ExpressionNames(DatasetSchema schema, TypeDeclaration record, VariantDeclaration? variant = null)
{
    /// <summary>The maximum depth of nested lambdas.</summary>
    public const int MostParameters = 8;

    private readonly List<(string Name, ExpressionType Type)> _parameters = [];

    public TypeDeclaration Record { get; } = record;

    public VariantDeclaration? Variant { get; } = variant;

    /// <summary>Whether unknown names may be declared, because a part of the schema was rejected.</summary>
    public bool IsIncomplete => schema.IsIncomplete || Record.SelfAndVariants.Any(static part => part.IsIncomplete);

    public int Depth => _parameters.Count;

    public void Push(string name, ExpressionType type) => _parameters.Add((name, type));

    public void Pop() => _parameters.RemoveAt(_parameters.Count - 1);

    public (int Slot, ExpressionType Type)? Parameter(string name)
    {
        for (var slot = _parameters.Count - 1; slot >= 0; slot--)
        {
            if (_parameters[slot].Name == name)
            {
                return (slot, _parameters[slot].Type);
            }
        }

        return null;
    }

    /// <summary>The table with the name, which may be the table of a variant.</summary>
    public (TableDeclaration Table, VariantDeclaration? Variant)? Table(string name)
    {
        foreach (var table in schema.Tables)
        {
            if (table.TableName == name)
            {
                return (table, null);
            }

            if (table.Variants.FirstOrDefault(candidate => candidate.TableName == name) is { } found)
            {
                return (table, found);
            }
        }

        return null;
    }

    public EnumDeclaration? Enum(string name) => schema.Enums.FirstOrDefault(declared => declared.TypeName == name);

    public TypeDeclaration? Type(string name) =>
        schema.Tables.FirstOrDefault(table => table.TypeName == name)
        ?? (TypeDeclaration?)schema.Values.FirstOrDefault(value => value.TypeName == name);

    public static IEnumerable<FieldDeclaration> FieldsOf(TypeDeclaration declaration, VariantDeclaration? variant) =>
        variant is null ? declaration.Fields : declaration.Fields.Concat(variant.Fields);

    /// <summary>
    /// The fields with inverses to <paramref name="declaration"/>, each with the table and the variant whose records have the field.
    /// </summary>
    public IEnumerable<(FieldDeclaration Field, TableDeclaration Source, VariantDeclaration? Variant)> InversesOf(
        TypeDeclaration declaration, VariantDeclaration? variant)
    {
        foreach (var table in schema.Tables)
        {
            foreach (var (field, owner) in ReachableFields(table).Where(reachable => reachable.Field.Inverse is not null))
            {
                if (field.Type.References.Any(target => target.Table == declaration && (target.Variant is null || target.Variant == variant)))
                {
                    yield return (field, table, owner);
                }
            }
        }
    }

    /// <summary>All valid names, for spelling suggestions.</summary>
    public IEnumerable<string> Candidates() =>
        _parameters.Select(parameter => parameter.Name)
            .Concat(MembersOf(Record, Variant))
            .Concat(schema.Tables.Select(table => table.TableName))
            .Concat(schema.Enums.Select(declared => declared.TypeName));

    /// <summary>A hint for a field that is written with its name in the data instead of its C# name; null if there is no such field.</summary>
    public static string? FieldHint(TypeDeclaration declaration, VariantDeclaration? variant, string name) =>
        FieldsOf(declaration, variant).FirstOrDefault(field => field.Name == name || CSharpName.From(field.Name) == name) is { } field
            ? $" The field '{field.Name}' is '{field.PropertyName}' in C#."
            : null;

    public IEnumerable<string> MembersOf(TypeDeclaration declaration, VariantDeclaration? variant)
    {
        var members = FieldsOf(declaration, variant).Select(field => field.PropertyName)
            .Concat(InversesOf(declaration, variant).Select(inverse => inverse.Field.Inverse!));
        return declaration is TableDeclaration ? members.Append("Key") : members;
    }

    private static IEnumerable<(FieldDeclaration Field, VariantDeclaration? Variant)> ReachableFields(TableDeclaration table)
    {
        var seen = new HashSet<(RecordDeclaration, VariantDeclaration?)>();
        var waiting = new Queue<(RecordDeclaration Declaration, VariantDeclaration? Variant)>([
            (table, null),
            .. table.Variants.Select(variant => ((RecordDeclaration)variant, (VariantDeclaration?)variant)),
        ]);
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (var field in next.Declaration.Fields)
            {
                yield return (field, next.Variant);
                foreach (var value in field.Type.Values)
                {
                    waiting.Enqueue((value.Declaration, next.Variant));
                    foreach (var inner in value.Declaration.Variants)
                    {
                        waiting.Enqueue((inner, next.Variant));
                    }
                }
            }
        }
    }
}

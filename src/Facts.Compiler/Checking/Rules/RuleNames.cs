using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking.Rules;

/// <summary>What a name in a rule can mean: a parameter of a lambda, a member of the record, a table, an enum.</summary>
internal sealed class RuleNames(DatasetSchema schema, TypeDeclaration record)
{
    /// <summary>How deep lambdas may stand in each other.</summary>
    public const int MostParameters = 8;

    private readonly List<(string Name, RuleType Type)> _parameters = [];

    public TypeDeclaration Record { get; } = record;

    public int Depth => _parameters.Count;

    public void Push(string name, RuleType type) => _parameters.Add((name, type));

    public void Pop() => _parameters.RemoveAt(_parameters.Count - 1);

    public (int Slot, RuleType Type)? Parameter(string name)
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

    public TableDeclaration? Table(string name) => schema.Tables.FirstOrDefault(table => table.TableName == name);

    public EnumDeclaration? Enum(string name) => schema.Enums.FirstOrDefault(declared => declared.TypeName == name);

    public TypeDeclaration? Type(string name) =>
        schema.Tables.FirstOrDefault(table => table.TypeName == name) ?? (TypeDeclaration?)schema.Values.FirstOrDefault(value => value.TypeName == name);

    public static IEnumerable<FieldDeclaration> FieldsOf(TypeDeclaration declaration, VariantDeclaration? variant) =>
        variant is null ? declaration.Fields : declaration.Fields.Concat(variant.Fields);

    /// <summary>The fields that navigate back to records of <paramref name="declaration"/>, with the tables whose records hold them.</summary>
    public IEnumerable<(FieldDeclaration Field, TableDeclaration Source)> InversesOf(TypeDeclaration declaration, VariantDeclaration? variant)
    {
        foreach (var table in schema.Tables)
        {
            foreach (var field in ReachableFields(table).Where(field => field.Inverse is not null))
            {
                if (Targets(field.Type).Any(target => target.Table == declaration && (target.Variant is null || target.Variant == variant)))
                {
                    yield return (field, table);
                }
            }
        }
    }

    /// <summary>Everything that a name could have been, for the nearest right spelling.</summary>
    public IEnumerable<string> Candidates() =>
        _parameters.Select(parameter => parameter.Name)
            .Concat(MembersOf(Record, null))
            .Concat(schema.Tables.Select(table => table.TableName))
            .Concat(schema.Enums.Select(declared => declared.TypeName));

    public IEnumerable<string> MembersOf(TypeDeclaration declaration, VariantDeclaration? variant)
    {
        var members = FieldsOf(declaration, variant).Select(field => field.PropertyName)
            .Concat(InversesOf(declaration, variant).Select(inverse => inverse.Field.Inverse!));
        return declaration is TableDeclaration ? members.Append("Key") : members;
    }

    private static IEnumerable<FieldDeclaration> ReachableFields(TypeDeclaration declaration)
    {
        var seen = new HashSet<TypeDeclaration>();
        var waiting = new Queue<TypeDeclaration>([declaration]);
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (var field in next.Fields.Concat(next.Variants.SelectMany(variant => variant.Fields)))
            {
                yield return field;
                foreach (var value in ValuesIn(field.Type))
                {
                    waiting.Enqueue(value);
                }
            }
        }
    }

    private static IEnumerable<ValueDeclaration> ValuesIn(FieldType type) => Leaves(type).OfType<ValueType>().Select(value => value.Declaration);

    private static IEnumerable<ReferenceType> Targets(FieldType type) => Leaves(type).OfType<ReferenceType>();

    private static IEnumerable<FieldType> Leaves(FieldType type) => type switch
    {
        NullableType nullable => Leaves(nullable.Inner),
        ListType list => Leaves(list.Item),
        SetType set => Leaves(set.Item),
        ListingType listing => Leaves(listing.Item),
        MapType map => Leaves(map.Value),
        StatedType stated => Leaves(stated.Inner),
        ClaimsType claims => Leaves(claims.Inner),
        OneOfType oneOf => oneOf.Alternatives.SelectMany(Leaves),
        _ => ImmutableArray.Create(type),
    };
}

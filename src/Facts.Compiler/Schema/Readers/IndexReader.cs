using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>Reads the indexes of a table: the declared ones, then those of <c>unique</c> on the table and its fields.</summary>
internal sealed class IndexReader(RecordDraft record, SchemaScope scope)
{
    private const string ForEqual = "strings, integers, chars, enums, Guid, DateOnly and references, and lists of them";
    private const string ForOrder = "numbers, strings, dates, times, durations, quantities and versions";

    private static readonly ImmutableArray<string> Options = ImmutableArray.Create("by", "as", "unique", "ordered");

    private readonly OptionMap _options = record.Options;
    private readonly TableDeclaration _table = record.Table!;
    private readonly List<IndexDeclaration> _indexes = [];

    public void Read()
    {
        ReadDeclared();
        ReadUnique();
        foreach (var (field, variant) in _table.FieldsWithVariants.Where(pair => pair.Field.Unique))
        {
            // A reference with an inverse gets the index that the inverse needs; its uniqueness is checked without one.
            if (field.Inverse is null
                && Part(new FieldPath(ImmutableArray.Create(field), variant), field.Name, field.Place, isOrdered: false) is { } part)
            {
                Add(ImmutableArray.Create(part), name: null, isUnique: true, isOrdered: false, field.Place);
            }
        }

        _table.Indexes = _indexes.ToImmutableArray();
    }

    private void ReadDeclared()
    {
        switch (_options.Node("indexes"))
        {
            case null or YamlScalar { IsNull: true }:
                break;
            case YamlSequence indexes:
                foreach (var index in indexes.Items)
                {
                    ReadIndex(index);
                }

                break;
            case YamlScalar lone:
                ReadIndex(lone);
                break;
            case var node:
                _options.ReportShape("indexes", node, "a list of fields, or of maps with 'by'");
                break;
        }
    }

    private void ReadIndex(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } name)
        {
            Add(ImmutableArray.Create(name), null, isUnique: false, isOrdered: false);
            return;
        }

        var options = OptionMap.Of(node, _options.File, $"an index of {_options.Owner}", scope, "the name of a field, or a map with 'by'");
        options.CheckNames(Options);
        var by = options.Scalars("by", "the name of a field, or a list of them");
        var isOrdered = options.Flag("ordered");
        if (isOrdered && by.Length > 1)
        {
            options.ReportShape("by", options.Node("by")!, "one field where the index is ordered");
        }
        else if (by.IsEmpty && node is YamlMapping && !options.Has("by"))
        {
            options.ReportShape("by", node, "the name of a field, or a list of them");
        }
        else
        {
            Add(by, options.CSharpNameOf("as"), options.Flag("unique"), isOrdered);
        }
    }

    /// <summary>Reads <c>unique: [[a, b]]</c>.</summary>
    private void ReadUnique()
    {
        const string Shape = "a list of lists of fields, such as [[group, tag]]";
        if (_options.Node("unique") is not { } node)
        {
            return;
        }

        if (node is not YamlSequence sequence
            || !sequence.Items.All(item => item is YamlSequence fields && fields.Items.All(field => field is YamlScalar)))
        {
            _options.ReportShape("unique", node, Shape);
            return;
        }

        foreach (var fields in sequence.Items.Cast<YamlSequence>())
        {
            Add(fields.Items.Cast<YamlScalar>().ToImmutableArray(), null, isUnique: true, isOrdered: false);
        }
    }

    private void Add(ImmutableArray<YamlScalar> by, string? name, bool isUnique, bool isOrdered)
    {
        var parts = ImmutableArray.CreateBuilder<IndexPart>();
        foreach (var text in by)
        {
            var place = _options.PlaceOf(text);
            if (FieldPath.Follow(_table, text.Text, withVariants: true, out var reason) is not { } path)
            {
                if (reason is not null)
                {
                    scope.Report(SchemaDiagnostics.IndexPath, place, text.Text, reason);
                }
            }
            else if (Part(path, text.Text, place, isOrdered) is { } part)
            {
                parts.Add(part);
            }
        }

        if (parts.Count == by.Length && parts.Count > 0)
        {
            Add(parts.ToImmutable(), name, isUnique, isOrdered, _options.PlaceOf(by[0]));
        }
    }

    private IndexPart? Part(FieldPath path, string text, Place place, bool isOrdered)
    {
        var isMany = path.Last.Type.IsMany;
        var type = path.Last.Type is ClaimsType ? path.Last.Type : path.Last.Type.Single;
        if (type is UnknownType || path.Last.Computed is not null && ReportComputed(path, text, place))
        {
            return null;
        }

        if (isOrdered ? isMany || !type.IsOrdered : !type.IsKey && !IsReferences(type))
        {
            var kind = isOrdered ? "ordered index" : "index";
            scope.Report(SchemaDiagnostics.IndexType, place, kind, text, path.Last.Type.Description, isOrdered ? ForOrder : ForEqual);
            return null;
        }

        return new IndexPart { Path = path.Fields, KeyType = type, IsEachItem = isMany, Variant = path.Variant };
    }

    private bool ReportComputed(FieldPath path, string text, Place place)
    {
        scope.Report(SchemaDiagnostics.IndexPath, place, text, $"'{path.Last.Name}' is computed, and no part of the data");
        return true;
    }

    private static bool HaveSameFields(IndexDeclaration one, IndexDeclaration other) =>
        one.Parts.Length == other.Parts.Length && one.Parts.Zip(other.Parts, (left, right) => left.Path.SequenceEqual(right.Path)).All(same => same);

    private static string Texts(IndexDeclaration index) => string.Join(", ", index.Parts.Select(part => part.Text));

    private static bool IsReferences(FieldType type) =>
        type is OneOfType oneOf && oneOf.Alternatives.All(alternative => alternative is ReferenceType);

    private void Add(ImmutableArray<IndexPart> parts, string? name, bool isUnique, bool isOrdered, Place place)
    {
        var index = new IndexDeclaration
        {
            Parts = parts,
            IsUnique = isUnique,
            IsOrdered = isOrdered,
            Name = name ?? IndexNames.Of(parts, isOrdered),
            Place = place,
        };
        if (_indexes.FirstOrDefault(other => other.Name == index.Name) is not { } twin)
        {
            _indexes.Add(index);
            return;
        }

        // An index declared on a unique field replaces the index of that field.
        if (isUnique && HaveSameFields(twin, index) && !twin.IsOrdered)
        {
            _indexes[_indexes.IndexOf(twin)] = index;
            return;
        }

        scope.ReportWithRelated(SchemaDiagnostics.NamesCollide, place, twin.Place, "The other one",
            $"An index by '{Texts(twin)}'", $"the index by '{Texts(index)}' of {_table.Name}", index.Name);
    }
}

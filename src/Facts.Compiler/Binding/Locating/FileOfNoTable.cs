using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Facts.Spelling;

namespace Facts.Compiler.Binding;

/// <summary>Reports a data file that no table reads, with a hint about where its records belong, based on its name and contents.</summary>
internal sealed class FileOfNoTable
{
    private readonly ParsedFile _file;
    private readonly string _path;
    private readonly string[] _names;
    private readonly Owner[] _owners;
    private readonly string[] _fields;

    private FileOfNoTable(DatasetSchema schema, ParsedFile file)
    {
        _file = file;
        _path = file.File.FactsPath;
        _names = DefaultPlace.WithoutExtension(_path).Split('/');
        _owners = [.. schema.Tables.SelectMany(OwnersOf)];
        _fields =
        [
            .. FirstRecord(file) is { } record
                ? record.Entries.Select(static entry => entry.Name).Where(static name => !name.StartsWith("$", StringComparison.Ordinal))
                : [],
        ];
    }

    /// <summary>A table, or a variant with a table of its own.</summary>
    private sealed record Owner(string TableName, RecordDeclaration Declaration, IReadOnlyList<FromPattern> From);

    public static void Report(DatasetSchema schema, ParsedFile file, DiagnosticBag diagnostics)
    {
        var place = new Place(file.File.Path, default);
        if (MisnamedSchema.IsSchema(file))
        {
            diagnostics.Report(FileDiagnostics.MisnamedSchema, place, MisnamedSchema.RightName(file.File.FactsPath, schema.Manifest.Name));
        }
        else if (!schema.Tables.IsEmpty && !schema.IsIncomplete)
        {
            var found = new FileOfNoTable(schema, file);
            diagnostics.Report(FileDiagnostics.FileOfNoTable, place, found._path, found.Hint(schema));
        }
    }

    private string Hint(DatasetSchema schema) =>
        OfPlural(schema)
        ?? (DatasetFiles.IsMisplacedManifest(_path)
            ? " Only dataset.yaml in the root folder describes a dataset: remove this one, or give each dataset a project of its own."
            : null)
        ?? OfSameName()
        ?? OfNearName()
        ?? OfVariant(schema)
        ?? OfEntries()
        ?? OfFields()
        ?? $" Name it like its table, write its name in the 'from' of a table, or list it under 'ignore' in dataset.yaml. The tables are: {Tables}.";

    private string Tables => string.Join(", ", _owners.Select(static owner => owner.TableName));

    private static IEnumerable<Owner> OwnersOf(TableDeclaration table) => table.Variants
        .Where(static variant => variant.TableName is not null)
        .Select(static variant => new Owner(variant.TableName!, variant, variant.From))
        .Prepend(new Owner(table.TableName, table, table.From));

    private string? OfPlural(DatasetSchema schema) =>
        schema.Tables.FirstOrDefault(table =>
            table.From.IsEmpty && table.Name.EndsWith("s", StringComparison.Ordinal) && DefaultPlace.AreSame(table.Name, _names[0])) is { } plural
            ? $" '{plural.Name}' is the name of one record, whose table is '{plural.TableName}': name it in the singular, or write 'table: "
                + $"{plural.Name}' below it."
            : null;

    /// <summary>A hint if a folder or the file has the name of a table, but is not where the records of the table are.</summary>
    private string? OfSameName() =>
        _names.SelectMany(_ => _owners, static (name, owner) => (Name: name, Owner: owner))
            .FirstOrDefault(static pair => DefaultPlace.AreSame(pair.Owner.TableName, pair.Name)).Owner is { } owner
            ? Move(owner, $" It is named like the table {owner.TableName}: move it to {Places(owner)}")
            : null;

    /// <summary>A hint if a folder or the file is named almost like a table, or like its record type.</summary>
    private string? OfNearName()
    {
        for (var index = 0; index < _names.Length; index++)
        {
            if (OwnerLike(_names[index]) is { } owner)
            {
                var isOutermost = index == 0 && _names.Length > 1;
                return Move(owner, index > 0
                    ? $" Move it to {Places(owner)}"
                    : isOutermost
                        ? $" Rename the folder '{_names[0]}' to '{DefaultPlace.FolderOf(owner.TableName)}'"
                        : $" Rename it to '{FileOf(owner)}', or move it into the folder '{DefaultPlace.FolderOf(owner.TableName)}'");
            }
        }

        return null;
    }

    private Owner? OwnerLike(string name)
    {
        if (_owners.FirstOrDefault(owner => DefaultPlace.AreSame(owner.Declaration.Name, name)) is { } exact)
        {
            return exact;
        }

        var near = NearSpelling.Find(
            name,
            _owners.Where(owner => _fields.Length == 0 || CountOfFields(owner) * 2 > _fields.Length).SelectMany(static owner => new[]
            {
                owner.TableName, DefaultPlace.FolderOf(owner.TableName), owner.Declaration.Name,
            }));
        return near is null
            ? null
            : _owners.First(owner => owner.TableName == near || DefaultPlace.FolderOf(owner.TableName) == near || owner.Declaration.Name == near);
    }

    /// <summary>The hint to move the file or to change <c>from</c>; for a table with <c>from</c>, with its current patterns.</summary>
    private string Move(Owner owner, string move)
    {
        var from = FromOf("*");
        if (owner.From.Count > 0)
        {
            var patterns = string.Join(", ", owner.From.Select(static pattern => $"'{pattern.Text}'"));
            return $" The records of {owner.TableName} are read from {patterns} alone: move it there"
                + (from is null ? "." : $", or add '{from}' to the list of 'from' under {owner.Declaration.Name} in the schema.");
        }

        return move + (from is null ? "." : $", or write 'from: {from}' under {owner.Declaration.Name} in the schema.");
    }

    private string Places(Owner owner) => $"'{FileOf(owner)}' or into the folder '{DefaultPlace.FolderOf(owner.TableName)}'";

    private string FileOf(Owner owner) => DefaultPlace.FolderOf(owner.TableName) + DefaultPlace.ExtensionOf(_path);

    private string? OfVariant(DatasetSchema schema)
    {
        var name = _names[_names.Length - 1];
        var variant = schema.Tables.SelectMany(static table => table.Variants).FirstOrDefault(variant =>
            DefaultPlace.AreSame(variant.Name, name) || DefaultPlace.AreSame(Naming.Plural.Of(variant.Name), name));
        return variant is not null && FromOf("*") is { } from
            ? $" '{variant.Name}' is a variant of {variant.Owner.Name}: write 'from: {from}' below the variant in the schema."
            : null;
    }

    /// <summary>A hint if all entries of the file are named like tables, as if it were the whole dataset.</summary>
    private string? OfEntries()
    {
        var entries = _file.Documents.OfType<YamlMapping>().SelectMany(static root => root.Entries).ToList();
        var found = entries.Select(entry => (entry.Name, Owner: _owners.FirstOrDefault(owner => DefaultPlace.AreSame(owner.TableName, entry.Name))))
            .Where(static pair => pair.Owner is { From.Count: 0 })
            .ToList();
        return found.Count > 0 && found.Count == entries.Count && FromOf(found[0].Name + "/*") is { } from
            ? $" Its entries are named like tables: write 'from: {from}' under {found[0].Owner!.Declaration.Name} in the schema"
                + (found.Count == 1 ? "." : ", and likewise for each of the others.")
            : null;
    }

    /// <summary>A hint if exactly one table has all fields of the first record.</summary>
    private string? OfFields()
    {
        var fitting = _owners.Where(owner => CountOfFields(owner) == _fields.Length).ToArray();
        return _fields.Length > 0 && fitting.Length == 1
            ? Move(fitting[0], $" Its records look like those of {fitting[0].TableName}: move it to {Places(fitting[0])}")
            : null;
    }

    /// <summary>The number of fields in the first record that the table has.</summary>
    private int CountOfFields(Owner owner)
    {
        var type = owner.Declaration as TypeDeclaration ?? ((VariantDeclaration)owner.Declaration).Owner;
        var known = new HashSet<string>(type.SelfAndVariants.SelectMany(static part => part.Fields).Select(static field => field.Name))
        {
            type.Discriminator,
        };
        return _fields.Count(known.Contains);
    }

    private static YamlMapping? FirstRecord(ParsedFile file) => file.Documents.FirstOrDefault() switch
    {
        YamlMapping root => root.Entries.Select(static entry => entry.Value).OfType<YamlMapping>().FirstOrDefault(),
        YamlSequence list => list.Items.OfType<YamlMapping>().FirstOrDefault(),
        _ => null,
    };

    /// <summary>A <c>from</c> that selects entries of this file and needs no quotes; null if the path has characters with a meaning in
    /// patterns or in YAML.</summary>
    private string? FromOf(string pointer) =>
        _path.All(IsPlain) && pointer.All(static sign => sign is '*' or '/' || IsPlain(sign)) && char.IsLetterOrDigit(_path[0])
            ? $"{_path}#/{pointer}"
            : null;

    private static bool IsPlain(char sign) => char.IsLetterOrDigit(sign) || sign is '/' or '.' or '-' or '_' or ' ';
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>The first pass over tables and values: declares their names and those of their variants, so that types can be resolved.</summary>
internal sealed class RecordDeclarer(SchemaScope scope)
{
    private static readonly ImmutableArray<string> ValueOptions =
    ImmutableArray.Create(
        "description", "deprecated", "fields", "variants", "discriminator", "as", "shorthand", "absent", "ignore", "additionalProperties", "rules",
        "provenance", "minProperties", "maxProperties", "validity").AddRange(PresenceReader.Groups);

    private static readonly ImmutableArray<string> TableOptions = ValueOptions.AddRange(
        "key", "table", "from", "members", "unique", "indexes").AddRange(FreshnessReader.Names);

    private static readonly ImmutableArray<string> VariantOptions = ImmutableArray.Create(
        "description", "deprecated", "fields", "as", "values", "has", "default", "table", "from").AddRange(PresenceReader.Groups);

    private readonly TypeNamer _names = new(scope);

    /// <summary>The options that a record may have.</summary>
    public static ImmutableArray<string> Options(RecordDraft record) =>
        record.Table is not null ? TableOptions : record.Type is not null ? ValueOptions : VariantOptions;

    public ImmutableArray<RecordDraft> DeclareTables(IEnumerable<SchemaEntry> entries) => Declare(entries, "table", TableOptions, (entry, options) =>
    {
        var typeName = _names.OfRecord(entry, options);
        return new TableDeclaration
        {
            Name = entry.Name,
            TypeName = typeName,
            TableName = TypeNamer.OfTable(typeName, options),
            Description = options.Text("description"),
            Deprecated = options.Deprecation(),
            Place = entry.Place,
        };
    });

    public ImmutableArray<RecordDraft> DeclareValues(IEnumerable<SchemaEntry> entries) => Declare(entries, "value", ValueOptions, (entry, options) =>
        new ValueDeclaration
        {
            Name = entry.Name,
            TypeName = _names.OfRecord(entry, options),
            Description = options.Text("description"),
            Deprecated = options.Deprecation(),
            Place = entry.Place,
        });

    private ImmutableArray<RecordDraft> Declare(
        IEnumerable<SchemaEntry> entries, string kind, ImmutableArray<string> known, Func<SchemaEntry, OptionMap, TypeDeclaration> create)
    {
        var drafts = ImmutableArray.CreateBuilder<RecordDraft>();
        foreach (var entry in entries)
        {
            var before = scope.Diagnostics.Count;
            var options = ReadOptions(entry, kind, known);
            var declaration = create(entry, options);
            declaration.IsIncomplete = scope.Diagnostics.Count > before;
            scope.HasUnknownFiles |= declaration.IsIncomplete; // A rejected option may be a misspelt 'table' or 'from'.
            FieldType type = declaration is TableDeclaration table ? new ReferenceType(table) : new ValueType((ValueDeclaration)declaration);
            if (scope.Declare(entry.Name, type, entry.Place))
            {
                drafts.Add(WithVariants(declaration, options));
            }
        }

        return drafts.ToImmutable();
    }

    private OptionMap ReadOptions(SchemaEntry entry, string kind, ImmutableArray<string> known)
    {
        var options = OptionMap.Of(entry.Value, entry.File, $"the {kind} '{entry.Name}'", scope);
        CheckNames(options, known);
        return options;
    }

    /// <summary>Reports unknown options. In a record without 'fields:', those that look like fields are reported together.</summary>
    private void CheckNames(OptionMap options, ImmutableArray<string> known)
    {
        var others = options.Mapping.Entries.Where(entry => !known.Contains(entry.Name)).ToImmutableArray();
        if (options.Has("fields") || !others.Any(entry => IsField(entry, known)))
        {
            options.CheckNames(known, FieldsHint(options));
            return;
        }

        scope.Report(
            SchemaDiagnostics.FieldsMissing,
            options.PlaceOf(others[0].Key),
            options.Owner,
            others[0].Name,
            others.Length == 1 ? "it" : $"'{string.Join("', '", others.Take(others.Length - 1).Select(Name))}' and '{others.Last().Name}'");

        static string Name(YamlEntry entry) => entry.Name;
    }

    /// <summary>Whether an entry that is not an option is written like a field: with a type, or with options of fields.</summary>
    private static bool IsField(YamlEntry entry, ImmutableArray<string> known) =>
        SchemaScope.DidYouMean(entry.Name, known).Length == 0 && entry.Value switch
        {
            YamlScalar { IsNull: false } text => IsTypeName(text.Text.TrimEnd('?', '[', ']')),
            YamlMapping options => options.Find("type") is not null || options.Find("computed") is not null,
            _ => false,
        };

    // Types of the schema may not have been declared yet, but all begin with a capital letter.
    public static bool IsTypeName(string text) =>
        Scalar.Find(text) is not null || ScalarNames.InsteadOf(text) is not null || CSharpName.IsIdentifier(text) && char.IsUpper(text[0]);

    private static string FieldsHint(OptionMap options) => options.Has("fields") ? "" : " Its fields go below 'fields:'.";

    private RecordDraft WithVariants(TypeDeclaration owner, OptionMap options)
    {
        var draft = new RecordDraft(owner, options);
        switch (options.Node("variants"))
        {
            case null or YamlScalar { IsNull: true }:
                break;
            case YamlMapping variants:
                AddVariants(draft, variants.Entries.Select(entry => (entry.Key, entry.Value)));
                break;
            case YamlSequence names when names.Items.All(item => item is YamlScalar { IsNull: false }):
                AddVariants(
                    draft,
                    names.Items.Select(item => ((YamlScalar)item, (YamlNode)new YamlMapping(item.Range, ImmutableArray<YamlEntry>.Empty))));
                break;
            case var node:
                options.ReportShape("variants", node, "a map of the variants by name");
                owner.IsIncomplete = true;
                break;
        }

        owner.Variants = draft.Variants.Select(variant => (VariantDeclaration)variant.Declaration).ToImmutableArray();
        return draft;
    }

    private void AddVariants(RecordDraft draft, IEnumerable<(YamlScalar Key, YamlNode Value)> entries)
    {
        var owner = draft.Type!;
        var isTable = draft.Table is not null;
        var known = isTable ? VariantOptions : VariantOptions.RemoveRange(ImmutableArray.Create("table", "from"));
        foreach (var (key, value) in entries)
        {
            var before = scope.Diagnostics.Count;
            var options = OptionMap.Of(value, draft.Options.File, $"the variant '{key.Text}' of '{owner.Name}'", scope);
            CheckNames(options, known);
            var variant = new VariantDeclaration
            {
                Name = key.Text,
                TypeName = _names.OfVariant(owner, key, options),
                Owner = owner,
                Index = draft.Variants.Count,
                TableName = isTable ? options.CSharpNameOf("table") : null,
                Values = options.Scalars("values").Select(static text => text.Text).ToImmutableArray(),
                IsDefault = options.Flag("default"),
                Description = options.Text("description"),
                Deprecated = options.Deprecation(),
                Place = draft.Options.PlaceOf(key),
                IsIncomplete = scope.Diagnostics.Count > before,
            };
            scope.HasUnknownFiles |= variant.IsIncomplete;
            if (draft.Variants.FirstOrDefault(other => other.Declaration.TypeName == variant.TypeName) is { } twin)
            {
                scope.ReportWithRelated(SchemaDiagnostics.NamesCollide, variant.Place, twin.Declaration.Place, "The other one",
                    $"The variant '{twin.Declaration.Name}'", $"the variant '{variant.Name}' of {owner.Name}", variant.TypeName);
                owner.IsIncomplete = true;
                continue;
            }

            draft.Variants.Add(new RecordDraft(variant, options));
        }
    }
}

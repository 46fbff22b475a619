using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Facts.Compiler.Schema;

/// <summary>What to write instead of keywords of JSON Schema, LinkML, Frictionless, SQL and similar languages.</summary>
internal static class OptionHint
{
    private const string Optional = "Every field is required; if one may be absent, write '?' after its type, such as 'string?'.";
    private const string Type = "Write 'type' with the type.";
    private const string Many = "Write '[]' after the type, such as 'string[]'.";
    private const string Key = "Write 'key' with the name of the field on the table; the default is 'id'.";
    private const string Reference = "A field whose type is a table is a reference: write 'type: Agent'.";
    private const string Variants = "Write 'variants' on the table or value whose kinds they are.";
    private const string Fields = "Write 'fields'.";
    private const string Enums = "List them under 'enums:', such as 'Stance: [supporting, opposing]'.";
    private const string Description = "Write 'description'.";
    private const string Unique = "Write 'unique: true' on a field, or 'unique: [[a, b]]' on the table for several together.";
    private const string Tables = "Write 'tables' for records with a key, and 'values' for records without one.";

    private static readonly ImmutableDictionary<string, string> Instead = new Dictionary<string, string>
    {
        ["required"] = "Remove it: every field is required; if one may be absent, write '?' after its type, such as 'string?'.",
        ["optional"] = Optional,
        ["nullable"] = Optional,
        ["range"] = Type,
        ["format"] = "Write the type that has the format, such as 'type: DateOnly' or 'type: Uri'.",
        ["datatype"] = Type,
        ["dependentRequired"] = "Write 'requiredWhen' on the field that is needed, such as 'requiredWhen: lent'.",
        ["requiredIf"] = "Write 'requiredWhen' with the field that makes it needed, such as 'requiredWhen: lent'.",
        ["exactly_one_of"] = "Write 'exactlyOne' with the fields, such as 'exactlyOne: [given, lent]'.",
        ["oneOf"] = "Write the type 'OneOf<A, B>'.",
        ["anyOf"] = "Write the type 'OneOf<A, B>'.",
        ["any_of"] = "Write the type 'OneOf<A, B>'.",
        ["const"] = "Write 'enum' with one text.",
        ["items"] = Many,
        ["array"] = Many,
        ["multivalued"] = Many,
        ["list"] = Many,
        ["many"] = Many,
        ["primaryKey"] = Key,
        ["primary_key"] = Key,
        ["identifier"] = Key,
        ["id"] = Key,
        ["keys"] = Key,
        ["foreignKeys"] = Reference,
        ["foreignKey"] = Reference,
        ["foreign_key"] = Reference,
        ["references"] = Reference,
        ["reference"] = Reference,
        ["ref"] = Reference,
        ["$ref"] = "Write the name of the type, such as 'type: Size'.",
        ["is_a"] = Variants,
        ["extends"] = Variants,
        ["inherits"] = Variants,
        ["allOf"] = Variants,
        ["abstract"] = Variants,
        ["mixins"] = "Write the fields where they are used, or a value that holds them.",
        ["properties"] = Fields,
        ["attributes"] = Fields,
        ["slots"] = Fields,
        ["columns"] = Fields,
        ["permissible_values"] = Enums,
        ["enumeration"] = Enums,
        ["title"] = Description,
        ["doc"] = Description,
        ["documentation"] = Description,
        ["comment"] = Description,
        ["summary"] = Description,
        ["uniqueKeys"] = Unique,
        ["unique_keys"] = Unique,
        ["index"] = "Write 'indexes' on the table, such as 'indexes: [name]'.",
        ["indices"] = "Write 'indexes' on the table, such as 'indexes: [name]'.",
        ["constraints"] = "Write the constraints as options of the field, such as 'minimum: 0'.",
        ["min"] = "Write 'minimum'.",
        ["max"] = "Write 'maximum'.",
        ["minimum_value"] = "Write 'minimum'.",
        ["maximum_value"] = "Write 'maximum'.",
        ["regex"] = "Write 'pattern'.",
        ["separator"] = "Write 'delimiter'.",
        ["ifabsent"] = "Write 'default'.",
        ["alias"] = "Write 'as' with the C# name.",
        ["name"] = "The name is before the colon; for a different name in C# write 'as'.",
        ["typeDesignator"] = "Write 'discriminator' on the table or value.",
        ["designates_type"] = "Write 'discriminator' on the table or value.",
        ["classes"] = Tables,
        ["types"] = Tables,
        ["records"] = Tables,
        ["definitions"] = Tables,
        ["$defs"] = Tables,
        ["objects"] = Tables,
        ["source"] = "Write 'from' with the file and the path in it.",
        ["file"] = "Write 'from' with the file and the path in it.",
        ["path"] = "Write 'from' with the file and the path in it.",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A hint for keywords of other languages that mean an end of a validity, or null.</summary>
    public static string? ForValidity(string option) => option switch
    {
        "start" or "begin" or "since" => " Write 'from'.",
        "end" or "to" or "till" => " Write 'until'.",
        _ => null,
    };

    /// <summary>A sentence that says what to write instead of a keyword of another language, or null.</summary>
    public static string? For(string option) => Instead.TryGetValue(option, out var instead) ? instead : null;
}

namespace Facts.Compiler.Diagnostics;

/// <summary>What can be wrong with <c>dataset.yaml</c> and the schema files.</summary>
internal static class SchemaDiagnostics
{
    // The dataset and the files as a whole.
    internal static readonly FactDescriptor ManifestMissing = new("FACT2001", "No dataset.yaml",
        "There is no dataset.yaml in the root folder of the dataset. Write one there, with at least a line such as 'name: Gifts'.");

    internal static readonly FactDescriptor ManifestTwice = new("FACT2002", "More than one dataset.yaml",
        "A dataset has one manifest, but here are two: {0} and {1}. Move what only {1} says into {0}, and delete {1}.");

    internal static readonly FactDescriptor DatasetName = new("FACT2003", "The dataset's name is not a C# name",
        "'{0}' cannot be the name of the dataset, because a C# class is named after it. Write letters and digits only, such as 'name: {1}'.");

    internal static readonly FactDescriptor DatasetNameMissing = new("FACT2004", "The dataset has no name",
        "dataset.yaml does not name the dataset. Write a line such as 'name: Gifts'.");

    internal static readonly FactDescriptor NamespaceInvalid = new("FACT2005", "The namespace is not a C# namespace",
        "'{0}' cannot be the namespace. Write C# names joined by dots, such as 'namespace: {1}'.");

    internal static readonly FactDescriptor NoTables = new("FACT2006", "No tables",
        "No schema file declares a table. Write one in a file such as gifts.schema.yaml, under 'tables:'.");

    internal static readonly FactDescriptor WrongShape = new("FACT2007", "Wrong kind of value",
        "{0} must be {1}, but is {2}.");

    internal static readonly FactDescriptor UnknownOption = new("FACT2008", "Unknown option",
        "{1} has no option '{0}'.{2}");

    internal static readonly FactDescriptor NeighbourWord = new("FACT2009", "Keyword of another schema language",
        "'{0}' is a keyword of another schema language. {1}");

    internal static readonly FactDescriptor CutAtComma = new("FACT2010", "A text in braces is cut at a comma",
        "In braces YAML ends a text at a comma, so '{0}' is cut off from what precedes it. "
            + "Put the whole text in quotes, or on a line of its own.");

    internal static readonly FactDescriptor OptionValue = new("FACT2011", "Invalid value of an option",
        "'{0}' of {1} must be {2}, not '{3}'.");

    internal static readonly FactDescriptor MisplacedSection = new("FACT2012", "Declared in the wrong file",
        "'{0}' belongs in {1}, not in {2}.");

    internal static readonly FactDescriptor NamespaceHides = new("FACT2013", "The namespace hides a type of the runtime",
        "'{0}' cannot be the namespace, because Facts.{1} is a type that the generated code needs. "
            + "Choose another, such as 'namespace: Facts.{1}Facts'.");

    internal static readonly FactDescriptor FieldsMissing = new("FACT2014", "Fields without 'fields:'",
        "The fields of {0} go below 'fields:'. Write 'fields:' above '{1}', and indent {2} below it.");

    internal static readonly FactDescriptor OptionAmongFields = new("FACT2015", "An option among the fields",
        "'{0}' is an option of {1}, but stands among its fields. Indent it like 'fields:'.");

    // Names.
    internal static readonly FactDescriptor DeclaredTwice = new("FACT2020", "Declared twice",
        "'{0}' is declared twice: here and at {1}. Rename or remove one of the two.");

    internal static readonly FactDescriptor ReservedTypeName = new("FACT2021", "The name is a built-in type",
        "'{0}' cannot be declared, because it is a built-in type. Choose another name.");

    internal static readonly FactDescriptor NotCSharpName = new("FACT2022", "Not a C# name",
        "'{0}' cannot be the C# name of {1}. Write letters and digits, starting with a letter, such as '{2}'.");

    internal static readonly FactDescriptor NamesCollide = new("FACT2023", "Two things have the same C# name",
        "{0} and {1} would both have the C# name {2}. Give one of them another name with 'as: OtherName'.");

    internal static readonly FactDescriptor TableNamesCollide = new("FACT2024", "Two tables have the same name",
        "{0} and {1} are both named {2}. Give one of them another name with 'table: OtherName'.");

    internal static readonly FactDescriptor NameTaken = new("FACT2025", "The C# name is taken",
        "{0} cannot have the C# name {1}, because {2}. Give it another name with '{3}: OtherName'.");

    // Type expressions.
    internal static readonly FactDescriptor TypeMissing = new("FACT2030", "The type is missing",
        "{0} has no type. Write one, such as 'string' or 'int?', after the name or as the option 'type'.");

    internal static readonly FactDescriptor TypeSyntax = new("FACT2031", "Not a type expression",
        "'{0}' cannot be read as a type: {1}.{2}");

    internal static readonly FactDescriptor UnknownType = new("FACT2032", "Unknown type",
        "There is no type '{0}'.{1}");

    internal static readonly FactDescriptor NeighbourType = new("FACT2033", "Type of another language",
        "'{0}' is not a type of the fact language. Write {1}.");

    internal static readonly FactDescriptor IllegalType = new("FACT2034", "Invalid combination of types",
        "{0}");

    internal static readonly FactDescriptor UnknownVariant = new("FACT2035", "Unknown variant",
        "{0} has no variant '{1}'.{2}");

    internal static readonly FactDescriptor TypeTooDeep = new("FACT2036", "A type is nested too deeply",
        "This type is nested too deeply: at most {0} levels and {1} characters are allowed. Declare what is inside under 'values:', and write its "
            + "name.");

    internal static readonly FactDescriptor ValuesTooDeep = new("FACT2037", "Values are nested too deeply",
        "Here more than {0} values are nested here. Make one of them a table, and refer to its records.");

    // Enums and units.
    internal static readonly FactDescriptor EnumEmpty = new("FACT2040", "An enum without members",
        "The enum {0} has no members. List them, such as '{0}: [first, second]'.");

    internal static readonly FactDescriptor EnumMemberNull = new("FACT2041", "A member without a name",
        "A member of the enum {0} is null. If it is a name, put it in quotes.");

    internal static readonly FactDescriptor EnumValueTwice = new("FACT2042", "Two members have the same value",
        "The members '{0}' and '{1}' of {2} both have the value {3}. Give one of them another.");

    internal static readonly FactDescriptor FlagValue = new("FACT2043", "A flag is not a power of two",
        "'{0}' is a member of a flag enum, so its value must be a power of two (1, 2, 4, 8 and so on), not {1}.");

    internal static readonly FactDescriptor UnitDefinition = new("FACT2044", "Invalid definition of a unit",
        "'{0}' does not say what one {1} is. Write a number and another unit, such as '24 hour'.{2}");

    internal static readonly FactDescriptor UnitCircle = new("FACT2045", "A unit defined by itself",
        "The unit {0} is defined by itself: {1}. Leave 'is' out of one of them.");

    internal static readonly FactDescriptor UnknownUnit = new("FACT2046", "Unknown unit",
        "There is no unit '{0}'. Declare it under 'units:'.{1}");

    internal static readonly FactDescriptor UnitTaken = new("FACT2047", "The name of a unit is taken",
        "'{0}' is already a unit of {1}. Give {2} another {3}, or leave it out.");

    internal static readonly FactDescriptor UnitName = new("FACT2048", "Invalid name of a unit",
        "'{0}' cannot be the {1} of a unit, because no quantity could use it: write at least one character, and no '/', which separates the "
            + "two units of a rate.");

    internal static readonly FactDescriptor UnitTooFar = new("FACT2049", "A unit defined through too many others",
        "The unit {0} is at the end of a chain of more than {1} units, each defined by the next. "
            + "Define it by a unit that is nearer to the built-in ones.");

    // Options and constraints of fields.
    internal static readonly FactDescriptor ConstraintMisfit = new("FACT2050", "The constraint does not fit the type",
        "'{0}' does not fit {1}, which is {2}. It is for {3}.");

    internal static readonly FactDescriptor BadPattern = new("FACT2051", "Not a regular expression",
        "'{0}' is not a regular expression of JSON Schema. {1}");

    internal static readonly FactDescriptor OptionMisfit = new("FACT2052", "The option does not fit the field",
        "'{0}' does not fit {1}: it is for {2}.");

    internal static readonly FactDescriptor EmptyRange = new("FACT2053", "No value is possible",
        "'{0}: {1}' and '{2}: {3}' contradict each other, so no value of {4} is possible. {5}");

    // Records: fields by name, keys, variants, indexes.
    internal static readonly FactDescriptor UnknownField = new("FACT2060", "Unknown field",
        "'{0}' of {1} names '{2}', but {3} has no such field.{4}");

    internal static readonly FactDescriptor KeyPath = new("FACT2061", "Invalid path in a key",
        "The key '{0}' cannot be followed: {1}");

    internal static readonly FactDescriptor KeyType = new("FACT2062", "The type cannot be a key",
        "'{0}' cannot be a key, because it is {1}. A key is a string, an integer, a char, an enum, a Guid, a DateOnly or a "
            + "reference, and is always given.");

    internal static readonly FactDescriptor KeyOfNoField = new("FACT2077", "The key names no field",
        "'key: {0}' names no field of {1}, and not all records give one of that name. Did you mean '{2}'?");

    internal static readonly FactDescriptor UnknownCapture = new("FACT2063", "A path captures an unknown field",
        "'from' captures '{0}', but {1} has no such field.{2}");

    internal static readonly FactDescriptor Discriminator = new("FACT2064", "The discriminator does not fit",
        "{0} cannot tell its variants apart by '{1}': {2}.");

    internal static readonly FactDescriptor IgnoredField = new("FACT2065", "A field is declared and ignored",
        "'{0}' is a field of {1} and cannot be ignored as well. Remove one of the two.");

    internal static readonly FactDescriptor RuleWithoutCheck = new("FACT2066", "A rule without a condition",
        "This rule of {0} has no condition. Write it as 'check: …', such as 'check: Giver != Recipient'.");

    internal static readonly FactDescriptor IndexPath = new("FACT2067", "Invalid path in an index",
        "The index by '{0}' cannot be followed: {1}");

    internal static readonly FactDescriptor IndexType = new("FACT2068", "The type cannot be indexed",
        "There can be no {0} by '{1}', which is {2}. It is for {3}.");

    internal static readonly FactDescriptor CaptureType = new("FACT2069", "The type cannot be captured",
        "'from' captures one text for the field '{0}', but no single text is {1}. Capture a field of another type, such as string, or let the "
            + "records give this one.");

    internal static readonly FactDescriptor InverseWithoutReference = new("FACT2070", "An inverse needs a reference",
        "'inverse' does not fit {0}, which is {1}. It is for references: fields whose type is a table.");

    internal static readonly FactDescriptor InverseTaken = new("FACT2071", "The inverse's name is taken",
        "The inverse {0} of {1} cannot be a member of {2}, because {3} has that name. Choose another.");

    internal static readonly FactDescriptor InverseInSharedValue = new("FACT2072", "An inverse in a shared value",
        "The inverse {0} cannot lead back, because the value {1} is used in several places: {2} and {3}. "
            + "Use it in one field of one table, or leave 'inverse' out.");

    internal static readonly FactDescriptor ValidityField = new("FACT2073", "The field does not fit the validity",
        "'{0}' of {1} names '{2}', which is {3}. It must be {4}.");

    internal static readonly FactDescriptor ValidityPath = new("FACT2074", "Invalid path in a validity",
        "'per' of {0} cannot follow '{1}': {2}");

    internal static readonly FactDescriptor Attribution = new("FACT2075", "Attribution is not a table",
        "'attribution' must name a table, but '{0}' is none.{1}");

    internal static readonly FactDescriptor FreshnessField = new("FACT2076", "Freshness cannot be measured",
        "'{0}' of {1} cannot be measured by '{2}': {3}");

    internal static readonly FactDescriptor QuestionMark = new("FACT2078", "A question mark after the name of a field",
        "The question mark of '{0}' belongs to its type. Write '{1}'.");

    internal static readonly FactDescriptor AbsentMember = new("FACT2084", "A member of the enum means absent",
        "'{0}' cannot mean that {2} is absent, because it is a member of {1}. Remove it from 'absent' or from the enum.");

    internal static readonly FactDescriptor VariantValueTwice = new("FACT2085", "One text selects two variants",
        "'{0}' cannot select the variant '{1}', because it selects '{2}' already. Remove one of the two.");

    internal static readonly FactDescriptor DefaultVariantTwice = new("FACT2086", "Two default variants",
        "{0} can have only one default variant, and '{1}' is one already. Remove one 'default: true'.");

    internal static readonly FactDescriptor SpellingTwice = new("FACT2087", "One text means two values",
        "'{0}' cannot be a spelling of '{1}', because it means '{2}'. Remove one of the two.");

    internal static readonly FactDescriptor UnknownTrustedSource = new("FACT2080", "Trust in an unknown source",
        "There is no source '{0}' in dataset.yaml.{1}");
}

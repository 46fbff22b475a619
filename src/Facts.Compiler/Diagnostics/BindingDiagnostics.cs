namespace Facts.Compiler.Diagnostics;

/// <summary>What can be wrong with the values of records. <c>{0}</c> is always the path of the value: <c>gifts/bust.recipient</c>.</summary>
internal static class BindingDiagnostics
{
    internal static readonly FactDescriptor NullText = new("FACT3001", "Null where a text is needed",
        "{0}: '{1}' means no value, but the field needs a text. If it is a text, put it in quotes: \"{2}\".");

    internal static readonly FactDescriptor NullValue = new("FACT3002", "No value where one is needed",
        "{0} has no value{1} {2}");

    internal static readonly FactDescriptor NotScalar = new("FACT3003", "A list or map where one value is needed",
        "{0} is a {1}, but the field takes one value of type {2}. Write a single value.");

    internal static readonly FactDescriptor NotBoolean = new("FACT3004", "Not true or false",
        "{0}: '{1}' is not a bool. {2}");

    internal static readonly FactDescriptor NotInteger = new("FACT3005", "Not a whole number",
        "{0}: '{1}' is not a whole number ({2}). {3}");

    internal static readonly FactDescriptor OutOfRange = new("FACT3006", "Number out of range",
        "{0}: {1} does not fit {2}, which holds {3} to {4}. Correct it, or declare the field with a type that holds more.");

    internal static readonly FactDescriptor NotNumber = new("FACT3007", "Not a number",
        "{0}: '{1}' is not a number ({2}). {3}");

    internal static readonly FactDescriptor InexactDecimal = new("FACT3008", "Too many digits for a decimal",
        "{0}: {1} has more digits than a decimal can hold (28). Shorten it, or declare the field as string.");

    internal static readonly FactDescriptor NotDate = new("FACT3009", "Not a date",
        "{0}: '{1}' is not a date. {2}");

    internal static readonly FactDescriptor NotTime = new("FACT3010", "Not a time of day",
        "{0}: '{1}' is not a time of day. {2}");

    internal static readonly FactDescriptor NotInstant = new("FACT3011", "Not a date and time with offset",
        "{0}: '{1}' is not a date and time with an offset. {2}");

    internal static readonly FactDescriptor NotTimeSpan = new("FACT3012", "Not a duration",
        "{0}: '{1}' is not a duration. {2}");

    internal static readonly FactDescriptor NotScalarOfKind = new("FACT3013", "A text that is not a value of its type",
        "{0}: '{1}' is not {2}. {3}");

    internal static readonly FactDescriptor NotFactDate = new("FACT3014", "Not a FactDate",
        "{0}: {1}");

    internal static readonly FactDescriptor NotQuantity = new("FACT3015", "Not a quantity",
        "{0}: {1}");

    internal static readonly FactDescriptor UnknownUnit = new("FACT3016", "Unknown unit",
        "{0}: there is no unit '{1}'.{2}");

    internal static readonly FactDescriptor UnknownMember = new("FACT3017", "Not a member of the enum",
        "{0}: '{1}' is not {2}.{3}");

    internal static readonly FactDescriptor NotList = new("FACT3018", "One value where a list is declared",
        "{0} takes a list. {1}");

    internal static readonly FactDescriptor NotMap = new("FACT3019", "No map where one is declared",
        "{0} takes a map, not a {1}. {2}");

    internal static readonly FactDescriptor DuplicateItem = new("FACT3020", "Duplicate item in a set",
        "{0}: '{1}' occurs twice in the set. Remove one of them.");

    internal static readonly FactDescriptor DuplicateMapKey = new("FACT3021", "Duplicate key in a map",
        "{0}: the key '{1}' is the same as one before it. Remove or rename one of them.");

    internal static readonly FactDescriptor MisplacedEllipsis = new("FACT3022", "... not at the end of a listing",
        "{0}: '...' marks a listing as incomplete, so it must be its last item.");

    internal static readonly FactDescriptor BadLanguageTag = new("FACT3023", "Not a language tag",
        "{0}: '{1}' is not a language tag. {2}");

    internal static readonly FactDescriptor NoAlternative = new("FACT3024", "No alternative fits",
        "{0}: '{1}' is none of what the field accepts: {2}.{3}");

    internal static readonly FactDescriptor UnknownField = new("FACT3025", "Unknown field",
        "{0}: {1} has no field '{2}'.{3}");

    internal static readonly FactDescriptor MissingField = new("FACT3026", "A required field is missing",
        "{0}: the field '{1}' ({2}) is missing. Add it, or declare it as '{2}?' if it may be left out.");

    internal static readonly FactDescriptor AbsentText = new("FACT3070", "An absent value in a required field",
        "{0}: '{2}' means that '{1}' has no value, but it needs one. Give it one, or declare it as '{3}?' if it may be left out.");

    internal static readonly FactDescriptor SeveralVariants = new("FACT3071", "Fields of two variants tell which one it is",
        "{0}: '{2}' makes it the variant '{3}', but '{4}' makes it '{5}'. Remove one of the two, or say which variant it is with '{1}: …'.");

    internal static readonly FactDescriptor ComputedField = new("FACT3027", "A computed field is given",
        "{0} is computed by the schema. Remove the line.");

    internal static readonly FactDescriptor NotRecord = new("FACT3028", "Not a map of fields",
        "{0} is a {1}, but {2} needs a map of its fields (name: value).{3}");

    internal static readonly FactDescriptor MissingVariant = new("FACT3029", "The variant is missing",
        "{0}: say which {1} it is with '{2}: …', one of {3}.");

    internal static readonly FactDescriptor UnknownVariant = new("FACT3030", "Unknown variant",
        "{0}: '{1}' is not a variant of {2}. It is one of {3}.{4}");

    internal static readonly FactDescriptor OtherVariant = new("FACT3031", "The variant contradicts its location",
        "{0}: '{1}' contradicts its location, which only takes '{2}'. Remove the line or move the record.");

    internal static readonly FactDescriptor FieldOfOtherVariant = new("FACT3032", "A field of another variant",
        "{0}: '{1}' is a field of {2}, and this is {3}. Remove it, or change '{4}'.");

    internal static readonly FactDescriptor TooFewFields = new("FACT3033", "Too few fields",
        "{0} gives {1}; {2} needs at least {3}{4}.");

    internal static readonly FactDescriptor TooManyFields = new("FACT3034", "Too many fields",
        "{0} gives {1}; {2} takes at most {3}{4}.");

    internal static readonly FactDescriptor UnknownReservedKey = new("FACT3035", "Unknown key with $",
        "{0}: '{1}' is not a known key.{2}");

    internal static readonly FactDescriptor BesideValue = new("FACT3036", "A field beside $value",
        "{0}: beside $value only keys with $ are allowed, not '{1}'.{2}");

    internal static readonly FactDescriptor AnnotationShape = new("FACT3037", "A key with $ has the wrong kind of value",
        "{0}: {1} takes {2}.");

    internal static readonly FactDescriptor UnknownDefault = new("FACT3038", "$defaults names no field",
        "$defaults: no record of this file has a field '{0}'.{1}");

    internal static readonly FactDescriptor MissingKey = new("FACT3039", "A record has no key",
        "A record of {0} has no key: give '{1}'.{2}");

    internal static readonly FactDescriptor EmptyKey = new("FACT3040", "A key is empty",
        "A record of {0} has an empty key '{1}'. A key needs at least one character.");

    internal static readonly FactDescriptor ContradictingKey = new("FACT3041", "Contradicting keys",
        "{0}: '{1}' is '{2}' here, but the location of the record says '{3}'. Remove the line, or make them equal.");

    internal static readonly FactDescriptor NotKey = new("FACT3042", "Not a key of the table",
        "{0}: '{1}' cannot be a key of {2}. {3}");

    internal static readonly FactDescriptor NotTable = new("FACT3043", "Not one of the tables",
        "{0}: '{1}' is none of the tables that it may refer to: {2}.{3}");

    internal static readonly FactDescriptor MissingValue = new("FACT3044", "A claim without $value",
        "{0}: beside {1} the value itself is missing. Write {{ $value: …, {1}: … }}.");

    internal static readonly FactDescriptor EndlessDefault = new("FACT3045", "A default that contains itself",
        "{0}: the default contains itself endlessly. Remove it, or make the inner field nullable.");

    internal static readonly FactDescriptor MisplacedAnnotation = new("FACT3046", "A misplaced key with $",
        "{0}: {1} is for {2}, and has no meaning here. Remove it, or use $note for a remark.");

    internal static readonly FactDescriptor UnknownCitationKey = new("FACT3047", "Unknown key in a citation",
        "{0}: {1} has no '{2}'. It takes {3}.{4}");

    internal static readonly FactDescriptor NoSources = new("FACT3048", "The dataset has no sources",
        "{0}: dataset.yaml declares no sources, so nothing can be cited. Declare one there: 'sources: {{ article: {{ title: … }} }}'.");

    internal static readonly FactDescriptor SourceNotSaid = new("FACT3049", "A citation without a source",
        "{0}: say which source is meant with 'source: …', one of {1}.");

    internal static readonly FactDescriptor UnknownSource = new("FACT3050", "Unknown source",
        "{0}: there is no source '{1}' in dataset.yaml, which has {2}.{3}");

    internal static readonly FactDescriptor NotPlace = new("FACT3051", "Not a place in a source",
        "{0}: '{1}' is no {2}. Write a number such as 16, or a range such as 16-18.");

    internal static readonly FactDescriptor OutsideSource = new("FACT3052", "A place outside the source",
        "{0}: there is no {1} {2} in '{3}', which has {4} to {5}. Correct the {1}, or '{6}' of the source (dataset.yaml line {7}).");

    internal static readonly FactDescriptor UnknownStatus = new("FACT3053", "Unknown status",
        "{0}: '{1}' is not a status. It is one of {2}.{3}");

    internal static readonly FactDescriptor ChainLoops = new("FACT3054", "A circular chain of speakers",
        "{0}: '{1}' occurs twice in the chain {2}. Name everyone once, starting with whoever said it first.");

    internal static readonly FactDescriptor ByBesideAnyOf = new("FACT3055", "Both by and anyOf",
        "{0}: 'by' says who said it, and 'anyOf' that this is open. Keep one of them.");

    internal static readonly FactDescriptor NoPremise = new("FACT3056", "Derived from nothing",
        "{0}: say which records it was worked out from, with 'from: [key, key]'.");

    internal static readonly FactDescriptor WrongDimension = new("FACT3057", "A unit of the wrong dimension",
        "{0}: '{1}' is counted in {2}, but the field in {3}. Write the amount in {4}.");

    internal static readonly FactDescriptor EmptyRecord = new("FACT3062", "An empty record",
        "{0} is empty, but {1} needs {2}. Fill it in, or remove it.");

    internal static readonly FactDescriptor ImpreciseDate = new("FACT3063", "A date that is not known to the day",
        "{0}: '{1}' is not a whole date, which DateOnly requires. Write it as 2024-06-19, or declare the field as FactDate if less is known.");

    internal static readonly FactDescriptor LeadingZero = new("FACT3060", "A leading zero is dropped",
        "{0}: '{1}' is read as {2}, because leading zeros count for nothing. Write {2}, or declare the field as string if the zeros belong to it.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor DuplicateLanguage = new("FACT3061", "A language is given twice",
        "{0}: the language tag '{1}' is given twice; the first is '{2}', and neither case nor '_' for '-' makes a difference. Remove one of them.");
}

namespace Facts.Compiler.Diagnostics;

/// <summary>What can be wrong with a file as such: its characters, its YAML, and the location of its records.</summary>
internal static class FileDiagnostics
{
    public static readonly FactDescriptor NotYaml = new(
        "FACT1001",
        "Not valid YAML",
        "This is not valid YAML: {0}. Write the line like the lines around it, and put text with special characters in quotes.");

    public static readonly FactDescriptor UnclosedQuote = new(
        "FACT1002",
        "A quote is not closed",
        "The quote {0} that opens here is not closed. Close it, and write {1} for a quote inside the text.");

    public static readonly FactDescriptor TabIndentation = new(
        "FACT1003", "A tab indents a line", "This line is indented with a tab, but YAML allows only spaces. Replace the tab.");

    public static readonly FactDescriptor MissingSpaceAfterColon = new(
        "FACT1004", "A space is missing after a colon", "A space is missing after the colon of '{0}:'. Write '{0}: {1}'.");

    public static readonly FactDescriptor ReservedStart = new(
        "FACT1005",
        "A text begins with a special character",
        "A text cannot begin with '{0}', which means something else in YAML. Put the text in quotes.");

    public static readonly FactDescriptor UnexpectedColon = new(
        "FACT1006",
        "A second colon",
        "A colon and a space in this text begin another 'key: value'. Put the text in quotes, or write the inner one on a line of its own.");

    public static readonly FactDescriptor TextAfterQuote = new(
        "FACT1007",
        "Text after a closing quote",
        "A quote has ended the text, but more follows it. If the quote belongs to the text, write {0} for it; if not, move it to the end.");

    public static readonly FactDescriptor UnclosedBracket = new(
        "FACT1008",
        "A bracket is not closed",
        "The '{0}' that opens here is not closed with '{1}'. Close it, and indent its lines deeper than the line it begins on.");

    public static readonly FactDescriptor UnexpectedSign = new(
        "FACT1009", "A misplaced character", "'{0}' is out of place here. If it belongs to a text, put the text in quotes; else remove it.");

    public static readonly FactDescriptor Indentation = new(
        "FACT1010",
        "Wrong indentation",
        "This line is indented by {0}, which matches no line above it. Give it the indentation of the lines it belongs to.");

    public static readonly FactDescriptor TooDeepLine = new(
        "FACT1011",
        "A line continues the one above",
        "This line is indented deeper than the text above it and so continues that text. Give it the indentation of the lines it belongs to.");

    public static readonly FactDescriptor MissingColon = new(
        "FACT1012", "A line is not 'key: value'", "'{0}' is not 'key: value'. Add a colon and a space after the key.");

    public static readonly FactDescriptor ListInLine = new(
        "FACT1013",
        "A list begins inside a line",
        "A list of '- ' items cannot begin inside a line. Begin it on the next line, or put the text in quotes.");

    public static readonly FactDescriptor MixedItems = new(
        "FACT1014",
        "List items and keys are mixed",
        "List items ('- …') and keys ('key: …') are mixed here. Indent this line below what it belongs to.");

    public static readonly FactDescriptor MissingSpaceAfterDash = new(
        "FACT1015", "A space is missing after a dash", "A space is missing after the dash of '-{0}'. Write '- {0}'.");

    public static readonly FactDescriptor UnknownEscape = new(
        "FACT1016", "Unknown escape", "'{0}' is not a valid escape in double quotes. Write two backslashes for one, or use single quotes.");

    public static readonly FactDescriptor Directive = new(
        "FACT1017",
        "Unknown directive",
        "A line that begins with '%' is a YAML directive, and this one is unknown. If it is text, put it in quotes.");

    public static readonly FactDescriptor BlockHeader = new(
        "FACT1018",
        "A block of text begins incorrectly",
        "After '{0}' a block of text begins on the next line. If '{0}' belongs to the text, put the text in quotes.");

    public static readonly FactDescriptor KeyTooLong = new(
        "FACT1019",
        "A key is too long",
        "This key is longer than 1,024 characters, or does not end on the line it begins on. Shorten it, and write it on one line.");

    public static readonly FactDescriptor DuplicateKey = new(
        "FACT1020", "Duplicate key", "The key '{0}' is used twice here; the first is on line {1}. Rename or remove one of them.");

    public static readonly FactDescriptor KeyNotText = new(
        "FACT1021", "A key is not a text", "A key must be a text, not a list or a map. If the brackets belong to the text, put it in quotes.");

    public static readonly FactDescriptor UnknownAlias = new(
        "FACT1022",
        "Unknown alias",
        "'*{0}' refers to '&{0}', which is not defined above. If the star belongs to a text, put the text in quotes.{1}");

    public static readonly FactDescriptor AliasCycle = new(
        "FACT1023", "An alias inside itself", "'*{0}' stands inside '&{0}' itself, so it would never end. Write out the value instead.");

    public static readonly FactDescriptor Tag = new(
        "FACT1024", "A tag", "'{0}' is a YAML tag, which fact files do not use. If it belongs to a text, put the text in quotes.");

    public static readonly FactDescriptor MergeOfNoMap = new(
        "FACT1025", "A merge of something other than a map", "'<<' merges a map, or a list of maps, into this one, but this is {0}. If '<<' is a "
            + "key, put it in quotes.");

    public static readonly FactDescriptor TooDeep = new(
        "FACT1026", "Nested too deeply", "This is nested more than {0} levels deep. Flatten it, or close the bracket that is open.");

    public static readonly FactDescriptor TooManyNodes = new(
        "FACT1027", "Aliases expand to too much", "With this alias the file expands to more than {0} values. Repeat fewer aliases inside others.");

    public static readonly FactDescriptor FileTooLong = new(
        "FACT1028", "A file is too long", "The file has {0} characters; at most {1} are read. Split it into several files.");

    public static readonly FactDescriptor TextTooLong = new(
        "FACT1029", "A text is too long", "This text has {0} characters; at most {1} are allowed. Shorten it, or part it into several.");

    public static readonly FactDescriptor ControlCharacter = new(
        "FACT1030",
        "An invisible control character",
        "The invisible character U+{0} is in this text. Remove it; if it is intended, write \"\\u{0}\" in double quotes.");

    public static readonly FactDescriptor LoneSurrogate = new(
        "FACT1031", "Half a character", "Only half of a character (U+{0}) is here. Save the file as UTF-8 and retype the character.");

    public static readonly FactDescriptor UnusualLineBreak = new(
        "FACT1032",
        "An unusual line break",
        "The invisible line break U+{0} is in this text, and some programs take it for the end of the line. Remove it; "
            + "if it is intended, write \"\\u{0}\" in double quotes.");

    public static readonly FactDescriptor DirectionCharacter = new(
        "FACT1033",
        "A character changes the writing direction",
        "The invisible character U+{0} changes the writing direction, so the line may not say what it appears to say. "
            + "Write \"\\u{0}\" in double quotes if it is intended.",
        FactSeverity.Warning);

    public static readonly FactDescriptor MissingComma = new(
        "FACT1034", "A comma is missing", "A comma or '{0}' is missing here. If this belongs to the text before it, put the text in quotes.");

    public static readonly FactDescriptor DashContinuesText = new(
        "FACT1035",
        "A dash continues the text above",
        "This line is indented deeper than the text above it, so it continues that text, and its dash does not begin an item. "
            + "Give it the indentation of the other items, or put the whole text in quotes.",
        FactSeverity.Warning);

    public static readonly FactDescriptor BrokenCharacter = new(
        "FACT1036",
        "A character that could not be read",
        "{0} could not be read: the file is not UTF-8, or was damaged earlier. Open it with the encoding in which it was saved, such as "
            + "Windows-1252, and save it as UTF-8; retype what is still lost. If U+FFFD itself is intended, write \"\\uFFFD\" in double quotes.");

    public static readonly FactDescriptor InvisibleCharacter = new(
        "FACT1037",
        "An invisible character",
        "The invisible character U+{0} is in this text, so the text is not what it appears to be, and searching for it fails. Remove it; "
            + "if it is intended, write \"{1}\" in double quotes.",
        FactSeverity.Warning);

    public static readonly FactDescriptor FromWithoutHash = new(
        "FACT1040",
        "A 'from' without '#'",
        "'{0}' does not say where in the file the records are. {1}");

    public static readonly FactDescriptor FromPointer = new(
        "FACT1041", "Invalid pointer", "The part after '#' must be empty or begin with '/', as in '#/releases/*'.");

    public static readonly FactDescriptor FromEscape = new(
        "FACT1042", "Invalid escape in a pointer", "'~' is written '~0' in a pointer, and '/' inside a name '~1'; '{0}' is neither.");

    public static readonly FactDescriptor FromCapture = new(
        "FACT1043",
        "Invalid capture",
        "'{0}' is not a capture. Write '{{field}}' for the name of the entry, once per field, or '{{field=name}}' for a value in the entry, and "
            + "nothing else in the same step.");

    public static readonly FactDescriptor FromFile = new("FACT1044", "Invalid file pattern", "'{0}' is not a file pattern: {1}.");

    public static readonly FactDescriptor FromName = new("FACT1045", "Invalid name pattern", "'{0}' is not a pattern of names: {1}.");

    public static readonly FactDescriptor MisnamedSchema = new(
        "FACT1046",
        "A schema with another name",
        "This looks like a schema, but the name of a schema file ends in '.schema.yaml', so it is not read as one. Rename it to '{0}'.");

    public static readonly FactDescriptor TableWithoutFile = new(
        "FACT1047", "A table without a file", "No file holds records of {0}.{1}", FactSeverity.Warning);

    public static readonly FactDescriptor FileWithoutRecords = new(
        "FACT1048", "A file without records", "'{0}' {1}, so {2} has no records from it. {3}", FactSeverity.Warning);

    public static readonly FactDescriptor MisspelledExtension = new(
        "FACT1049",
        "A misspelled extension",
        "'{0}' is not read, because its name does not end in .yaml, .yml or .json: rename it to '{1}'. If it is not part of the dataset, list it "
            + "in dataset.yaml: 'ignore: [\"{0}\"]'.");

    public static readonly FactDescriptor FileOfNoTable = new(
        "FACT1050", "A file without a table", "The file '{0}' belongs to no table.{1}");

    public static readonly FactDescriptor PointerMissing = new(
        "FACT1051", "A pointer leads nowhere", "The records of {0} should be at '{1}', but there is no '{2}' here.{3}");

    public static readonly FactDescriptor PointerKind = new(
        "FACT1052",
        "A pointer leads to the wrong kind of value",
        "The records of {0} should be at '{1}', but this is {2}, not {3}. Correct the file, or the path after '#' in the schema.");

    public static readonly FactDescriptor PatternWithoutFile = new(
        "FACT1053", "A 'from' without files", "No file of the dataset matches '{0}'.{1} Add the file, or correct the pattern.");

    public static readonly FactDescriptor NoRecords = new(
        "FACT1054",
        "A file holds no records",
        "The records of {0} must be a map by key or a list, but this is a single text. Write each as 'key:' with its fields below.");

    public static readonly FactDescriptor LaterDefaults = new(
        "FACT1069",
        "$defaults in a later document",
        "The $defaults of a file are at the top of its first document, and hold for all of them; here they are not read. Move them there.");

    public static readonly FactDescriptor DefaultsNotMap = new(
        "FACT1055", "Defaults are not a map", "'$defaults' must be a map of fields, but this is {0}. Write {{ field: value }}.");

    public static readonly FactDescriptor NoFrontMatter = new(
        "FACT1056",
        "A Markdown file without front matter",
        "'{0}' has no front matter. Put the facts at the top, between two '---' lines; the text follows the second.");

    public static readonly FactDescriptor RecordsBelowName = new(
        "FACT1057",
        "Records are nested one level too deep",
        "'{0}' is read as a record of {1}, but the records are below it. Remove this line and unindent the others, or write 'from: "
            + "{2}#/{0}/*' in the schema.");

    public static readonly FactDescriptor NothingRead = new(
        "FACT1058",
        "Nothing is read here",
        "No table reads anything here: the records of {0} should be at '{1}', but there is no '{2}'.{3} Correct the name, or list the file under "
            + "'ignore' in dataset.yaml.",
        FactSeverity.Warning);

    public static readonly FactDescriptor UnknownWord = new(
        "FACT1059",
        "Unknown key with $ at the top of a file",
        "'{0}' is neither a record nor a word that has a meaning at the top of a file.{1}");

    public static readonly FactDescriptor MergeConflict = new(
        "FACT1060",
        "An unresolved merge conflict",
        "A merge left a conflict here ({0}), so nothing in this file is read. Keep one of the versions, or combine them, and remove the lines of "
            + "markers.")
    {
        IsExcusable = true,
    };

    public static readonly FactDescriptor NotJson = new("FACT1061", "Not valid JSON", "This is not valid JSON: {0}.");

    public static readonly FactDescriptor JsonComment = new(
        "FACT1062", "A comment in JSON", "JSON has no comments, and '{0}' begins none. {1}");

    public static readonly FactDescriptor JsonTrailingComma = new(
        "FACT1063",
        "A comma at the end of a list in JSON",
        "In JSON, no comma precedes '{0}'. Remove it, or write 'json: {{ trailingCommas: true }}' in dataset.yaml to allow it.");

    public static readonly FactDescriptor JsonQuotes = new(
        "FACT1064", "Wrong quotes in JSON", "'{0}' ({1}) is not a quote in JSON, which has only double quotes (U+0022). Write {2}.");

    public static readonly FactDescriptor JsonWithoutQuotes = new(
        "FACT1065", "A text without quotes in JSON", "'{0}' is not in double quotes, which JSON requires around keys and texts. Write {1}.");

    public static readonly FactDescriptor JsonNumber = new(
        "FACT1066", "Not a number in JSON", "JSON does not write numbers like '{0}'. Write {1}, or {2} if it is a text.");

    public static readonly FactDescriptor JsonEscape = new("FACT1067", "Unknown escape in JSON", "'{0}' is not a valid escape in JSON. {1}");

    public static readonly FactDescriptor UnusualIndentation = new(
        "FACT1070", "An unusual space indents a line", "A {0} ({1}) indents this line, but YAML allows only ordinary spaces. Replace it.");

    public static readonly FactDescriptor UnusualSpace = new(
        "FACT1071",
        "A space that is part of a text",
        "A {0} ({1}) is {2} this {3}, and part of it. Replace it with an ordinary space or remove it; if it is intended, write \"{4}\" in "
            + "double quotes.",
        FactSeverity.Warning);

    public static readonly FactDescriptor LookAlikeSign = new(
        "FACT1072",
        "A character that looks like YAML punctuation",
        "'{0}' ({1}) {2}; if it belongs to a text, put the text in quotes.",
        FactSeverity.Warning);

    public static readonly FactDescriptor LookAlikeQuotes = new(
        "FACT1073",
        "Quotes that are part of a text",
        "'{0}' ({1}) is not a quote in YAML, so it is part of the text. Write {2}; if it belongs to the text, put the whole text in quotes.",
        FactSeverity.Warning);

    public static readonly FactDescriptor NotSign = new(
        "FACT1074", "A character in place of YAML punctuation", "'{0}' ({1}) looks like {2}, but means nothing in YAML. Write {2}.");

    public static readonly FactDescriptor JsonTab = new(
        "FACT1068", "A tab in a JSON text", "A JSON text cannot contain a tab. Write \\t.");

    public static readonly FactDescriptor OpenFrontMatter = new(
        "FACT1075",
        "Front matter is not closed",
        "The front matter of '{0}' is not closed. {1}");
}

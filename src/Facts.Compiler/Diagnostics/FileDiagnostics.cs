namespace Facts.Compiler.Diagnostics;

/// <summary>What can be wrong with a file as such: its characters, its YAML, and the location of its records.</summary>
internal static class FileDiagnostics
{
    public static readonly FactDescriptor NotYaml = new(
        "FACT1001",
        "Not valid YAML",
        "This is not valid YAML: {0}. Write the line as the lines around it are written, and put a text with signs of YAML in quotes.");

    public static readonly FactDescriptor UnclosedQuote = new(
        "FACT1002",
        "A quote is not closed",
        "The quote {0} that opens here is not closed where it should be. Close it, and write {1} for a quote inside the text.");

    public static readonly FactDescriptor TabIndentation = new(
        "FACT1003", "A tab indents a line", "A tab indents this line. YAML indents with spaces alone: replace the tab.");

    public static readonly FactDescriptor MissingSpaceAfterColon = new(
        "FACT1004", "A space is missing after a colon", "A space is missing after the colon of '{0}:'. Write '{0}: {1}'.");

    public static readonly FactDescriptor ReservedStart = new(
        "FACT1005",
        "A text begins with a sign of YAML",
        "A text cannot begin with '{0}', which means something else in YAML. Put the text in quotes.");

    public static readonly FactDescriptor UnexpectedColon = new(
        "FACT1006",
        "A second colon",
        "A colon and a space stand inside a text here. Put the text in quotes, or begin the inner 'key: value' on a line of its own.");

    public static readonly FactDescriptor TextAfterQuote = new(
        "FACT1007",
        "Text after a closing quote",
        "The quoted text has ended, but more follows it. Put the whole text in quotes, and write {0} for a quote inside it.");

    public static readonly FactDescriptor UnclosedBracket = new(
        "FACT1008",
        "A bracket is not closed",
        "The '{0}' that opens here is not closed with '{1}'. Close it, and indent its lines deeper than the line it begins on.");

    public static readonly FactDescriptor UnexpectedSign = new(
        "FACT1009", "A sign out of place", "'{0}' is out of place here. If it belongs to a text, put the text in quotes; else remove it.");

    public static readonly FactDescriptor Indentation = new(
        "FACT1010",
        "Wrong indentation",
        "This line is indented by {0}, which fits no line above it. Give it the indentation of the lines it belongs to.");

    public static readonly FactDescriptor TooDeepLine = new(
        "FACT1011",
        "A line continues the one above",
        "This line is indented deeper than the text above it and so continues that text. Give it the indentation of the lines it belongs to.");

    public static readonly FactDescriptor MissingColon = new(
        "FACT1012", "A line is no 'key: value'", "'{0}' is no 'key: value'. Add a colon and a space behind the key.");

    public static readonly FactDescriptor ListInLine = new(
        "FACT1013",
        "A list begins inside a line",
        "A list of '- ' items cannot begin inside a line. Begin it on the next line, or put the text in quotes.");

    public static readonly FactDescriptor MixedItems = new(
        "FACT1014",
        "List items and keys are mixed",
        "List items ('- …') and keys ('key: …') stand side by side here. Indent this line below what it belongs to.");

    public static readonly FactDescriptor MissingSpaceAfterDash = new(
        "FACT1015", "A space is missing after a dash", "A space is missing after the dash of '-{0}'. Write '- {0}'.");

    public static readonly FactDescriptor UnknownEscape = new(
        "FACT1016", "Not an escape", "'{0}' is no valid escape inside double quotes. Write two backslashes for one, or use single quotes.");

    public static readonly FactDescriptor Directive = new(
        "FACT1017",
        "Not a directive",
        "A line that begins with '%' is a directive of YAML, and this is none that is known. If it is a text, put it in quotes.");

    public static readonly FactDescriptor BlockHeader = new(
        "FACT1018",
        "A block of text opens wrongly",
        "After '{0}' a block of text begins on the next line. If '{0}' belongs to the text, put the text in quotes.");

    public static readonly FactDescriptor KeyTooLong = new(
        "FACT1019",
        "A key is too long",
        "This key is longer than 1,024 characters, or does not end on the line it begins on. Shorten it, and write it on one line.");

    public static readonly FactDescriptor DuplicateKey = new(
        "FACT1020", "A key stands twice", "The key '{0}' stands twice here; the first is on line {1}. Remove or rename one of them.");

    public static readonly FactDescriptor KeyNotText = new(
        "FACT1021", "A key is no text", "A key must be a text, not a list or a map. If the brackets belong to the text, put it in quotes.");

    public static readonly FactDescriptor UnknownAlias = new(
        "FACT1022",
        "An unknown alias",
        "'*{0}' refers to '&{0}', which does not stand above. If the star belongs to a text, put the text in quotes.{1}");

    public static readonly FactDescriptor AliasCycle = new(
        "FACT1023", "An alias inside itself", "'*{0}' stands inside '&{0}' itself, so it would never end. Write out what is meant.");

    public static readonly FactDescriptor Tag = new(
        "FACT1024", "A tag", "'{0}' is a tag of YAML, which facts have no use for. If it belongs to a text, put the text in quotes.");

    public static readonly FactDescriptor MergeOfNoMap = new(
        "FACT1025", "A merge of no map", "'<<' merges a map, or a list of maps, into this one, but this is {0}. If '<<' is a key, put it in quotes.");

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
        "The invisible character U+{0} stands here. Remove it; where it is meant, write \"\\u{0}\" in double quotes.");

    public static readonly FactDescriptor LoneSurrogate = new(
        "FACT1031", "Half a character", "Half of a character (U+{0}) stands here. Save the file as UTF-8 and write the character anew.");

    public static readonly FactDescriptor UnusualLineBreak = new(
        "FACT1032",
        "An unusual line break",
        "The invisible line break U+{0} stands here, which some programs take for the end of the line. Remove it; "
            + "where it is meant, write \"\\u{0}\" in double quotes.");

    public static readonly FactDescriptor DirectionCharacter = new(
        "FACT1033",
        "A character turns the writing direction",
        "The invisible character U+{0} turns the direction of the writing, so the line may not say what it shows. "
            + "Write \"\\u{0}\" in double quotes where it is meant.",
        FactSeverity.Warning);

    public static readonly FactDescriptor MissingComma = new(
        "FACT1034", "A comma is missing", "A comma or '{0}' is missing here. If this belongs to the text before it, put the text in quotes.");

    public static readonly FactDescriptor DashContinuesText = new(
        "FACT1035",
        "A dash continues the text above",
        "This line is indented deeper than the text above it, so it continues that text, and its dash begins no item. "
            + "Give it the indentation of the other items, or put the whole text in quotes.",
        FactSeverity.Warning);

    public static readonly FactDescriptor BrokenCharacter = new(
        "FACT1036",
        "A character that could not be read",
        "A character was lost here and stands as U+FFFD: the file is not UTF-8 throughout, or was saved broken earlier. "
            + "Save it as UTF-8 and write the character anew; where U+FFFD itself is meant, write \"\\uFFFD\" in double quotes.");

    public static readonly FactDescriptor InvisibleCharacter = new(
        "FACT1037",
        "An invisible character",
        "The invisible character U+{0} stands here, so the text is not what it shows, and searching for it fails. Remove it; "
            + "where it is meant, write \"{1}\" in double quotes.",
        FactSeverity.Warning);

    public static readonly FactDescriptor FromWithoutHash = new(
        "FACT1040",
        "A 'from' without '#'",
        "'{0}' does not say where in the file the records stand. Write '{0}#/*' for the entries of each file, or '{0}#' where each "
            + "document is one record.");

    public static readonly FactDescriptor FromPointer = new(
        "FACT1041", "A wrong pointer", "The part after '#' must be empty or begin with '/', as in '#/releases/*'.");

    public static readonly FactDescriptor FromEscape = new(
        "FACT1042", "A wrong escape", "'~' is written '~0' in a pointer, and '/' inside a name '~1'; '{0}' is neither.");

    public static readonly FactDescriptor FromCapture = new(
        "FACT1043",
        "A wrong capture",
        "'{0}' is no capture. Write '{{field}}' for the name of the entry, once each, or '{{field=name}}' for what the entry holds under a name, and "
            + "nothing beside them.");

    public static readonly FactDescriptor FromFile = new("FACT1044", "A wrong file pattern", "'{0}' is no file pattern: {1}.");

    public static readonly FactDescriptor FromName = new("FACT1045", "A wrong pattern of names", "'{0}' is no pattern of names: {1}.");

    public static readonly FactDescriptor FileOfNoTable = new(
        "FACT1050", "A file of no table", "The file '{0}' belongs to no table.{1} The tables are: {2}.");

    public static readonly FactDescriptor PointerMissing = new(
        "FACT1051", "A pointer leads nowhere", "The records of {0} are looked for at '{1}', but there is no '{2}' here.{3}");

    public static readonly FactDescriptor PointerKind = new(
        "FACT1052",
        "A pointer meets something else",
        "The records of {0} are looked for at '{1}', but this is {2}, not {3}. Correct the file, or the path behind '#' in the schema.");

    public static readonly FactDescriptor PatternWithoutFile = new(
        "FACT1053", "A 'from' without files", "No file of the dataset matches '{0}'.{1} Add the file, or correct the pattern.");

    public static readonly FactDescriptor NoRecords = new(
        "FACT1054",
        "A file holds no records",
        "The records of {0} are a map by key or a list, but this is a single text. Write each as 'key:' with its fields below.");

    public static readonly FactDescriptor DefaultsNotMap = new(
        "FACT1055", "Defaults are no map", "'$defaults' is a map of fields, but this is {0}. Write {{ field: value }}.");

    public static readonly FactDescriptor NoFrontMatter = new(
        "FACT1056",
        "A Markdown file without front matter",
        "'{0}' has no front matter. Put the facts at its top, between two lines of '---'; the text follows the second.");

    public static readonly FactDescriptor RecordsBelowName = new(
        "FACT1057",
        "The records stand one step too deep",
        "'{0}' is taken for a record of {1} here, but the records stand below it. Remove this line and indent the others less, or write 'from: "
            + "{2}#/{0}/*' in the schema.");
}

namespace Facts.Compiler.Diagnostics;

/// <summary>Violations of constraints by values that are valid otherwise.</summary>
internal static class CheckingDiagnostics
{
    internal static readonly FactDescriptor OutOfBounds = new("FACT5001", "A value is out of bounds",
        "{0}: {1} must be {2} {3}.{4}");

    internal static readonly FactDescriptor NotMultiple = new("FACT5002", "Not a multiple",
        "{0}: {1} must be a multiple of {2}.");

    internal static readonly FactDescriptor WrongLength = new("FACT5003", "A text too short or too long",
        "{0}: '{1}' has {2} {3} and must have at {4} {5}.{6}");

    internal static readonly FactDescriptor PatternMismatch = new("FACT5004", "A text does not match its pattern",
        "{0}: '{1}' does not have the required form (pattern {2}).{3}");

    internal static readonly FactDescriptor NotListed = new("FACT5005", "A value is not in the list",
        "{0}: '{1}' is not one of {2}.{3}");

    internal static readonly FactDescriptor WrongCount = new("FACT5006", "Too few or too many items",
        "{0} has {1} {2} and must have at {3} {4}.");

    internal static readonly FactDescriptor RepeatedItem = new("FACT5007", "Duplicate item",
        "{0}: '{1}' occurs twice, but items must differ. Remove one of them.");

    internal static readonly FactDescriptor SlowPattern = new("FACT5009", "A pattern that takes too many steps",
        "{0}: the pattern {1} takes too many steps on {2}, so {3} not checked. Simplify the pattern in the schema: mostly a backreference "
            + "such as \\1 stands behind a repetition in another.");

    internal static readonly FactDescriptor BadBound = new("FACT5010", "Invalid bound",
        "'{0}' of the field '{1}' is '{2}', which is not {3}. Write it as in the data.");

    internal static readonly FactDescriptor MissingCitation = new("FACT5011", "A citation is missing",
        "{0}: say where this comes from, with '$cite: {{ at: … }}', or what it was worked out from, with $derived. The schema requires it of {1}.");

    internal static readonly FactDescriptor RequiredMissing = new("FACT5012", "A conditionally required field is missing",
        "{0}: '{1}' is needed, because {2}.");

    internal static readonly FactDescriptor GivenTogether = new("FACT5013", "Two fields exclude each other",
        "{0}: '{1}' and '{2}' are both given, and only one of {3} may be. Remove one of them.");

    internal static readonly FactDescriptor NoneGiven = new("FACT5014", "None of several fields is given",
        "{0}: {1} of {2} is needed.");

    internal static readonly FactDescriptor WrongInverseCount = new("FACT5015", "Too few or too many referring records",
        "{0} named as '{1}' by {2}, and {3}");

    internal static readonly FactDescriptor RelativeUri = new("FACT5016", "A relative reference where a whole address is needed",
        "{0}: '{1}' has no scheme, such as https://, and the field takes whole addresses.{2}");

    internal static readonly FactDescriptor NoWholeDate = new("FACT5017", "No date of a field is known to the day",
        "None of the {1} values of '{0}' is a whole date, which DateOnly requires. Write 'FactDate' instead of 'DateOnly'.");

    internal static readonly FactDescriptor ContradictingClaims = new("FACT5020", "Contradicting claims",
        "{0}: '{1}' ({2}) and '{3}' ({4}) contradict each other. {5}");

    internal static readonly FactDescriptor MisspeltUri = new("FACT5330", "An address that looks misspelled",
        "{0}: '{1}' does not look like an address.{2}", FactSeverity.Warning);

    internal static readonly FactDescriptor PerhapsRelativeUri = new("FACT5331", "An address without a scheme",
        "{0}: '{1}' has no scheme, such as https://, and can only be a relative reference.{2} Write a whole address; if the field takes relative "
            + "references, say so in the schema with 'format: uri-reference'.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor EndsBeforeItBegins = new("FACT5030", "A period ends before it begins",
        "{0} ends {1}, before it begins {2}. Swap the two dates, or correct one.");

    internal static readonly FactDescriptor Overlap = new("FACT5031", "Overlapping periods",
        "{0} overlaps {1} ({2}){3}: it {4}, and that one {5}. Let one end when the next begins.");

    internal static readonly FactDescriptor Gap = new("FACT5032", "A gap between periods",
        "Between {1} ({2}) and {0} nothing holds{3}: that one ends {5}, and this one begins {4}. Correct a date, or add what held.");
}

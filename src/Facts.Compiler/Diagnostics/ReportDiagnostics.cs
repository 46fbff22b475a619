namespace Facts.Compiler.Diagnostics;

/// <summary>Diagnostics about diagnostics: comments to ignore some, and those that are too many to list.</summary>
internal static class ReportDiagnostics
{
    internal static readonly FactDescriptor NothingIgnored = new("FACT5301", "Nothing to ignore",
        "There is no {0} on line {1}, so nothing is ignored here. Remove the comment.", FactSeverity.Warning);

    internal static readonly FactDescriptor NoReason = new("FACT5302", "An ignore without a reason",
        "The comment does not say why {0} may be ignored. Write the reason: # facts: ignore {0} because …", FactSeverity.Warning);

    internal static readonly FactDescriptor ErrorIgnored = new("FACT5303", "An error cannot be ignored",
        "{0} ({1}) is an error, and errors cannot be ignored, only warnings. Correct its cause, and remove the comment.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor WrongIgnore = new("FACT5304", "Invalid comment to ignore a warning",
        "{0} Write the number of a warning, and why: # facts: ignore FACT5121 because …", FactSeverity.Warning);

    internal static readonly FactDescriptor ManyMore = new("FACT5310", "More diagnostics of the same kind",
        "{0} more diagnostics {1} ({2}) in {3} are not listed. Correct the {4} that are{5} and build again.", FactSeverity.Warning);
}

namespace Facts.Compiler.Diagnostics;

/// <summary>What can be out of date, if the project gives a date to compare with.</summary>
internal static class FreshnessDiagnostics
{
    internal static readonly FactDescriptor Stale = new("FACT5320", "A fact is stale",
        "{0}: {1} is {2} days before {3}, and at most {4} are allowed. Check the facts again and update the date.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor ReviewDue = new("FACT5321", "A review is due",
        "{0}: a review was due by {1}, and it is {2}. Review the facts and set the next date.", FactSeverity.Warning);
}

namespace Facts.Compiler.Diagnostics;

/// <summary>Limits on the size of a dataset.</summary>
internal static class StorageDiagnostics
{
    internal static readonly FactDescriptor MuchData = new(
        "FACT7001",
        "The dataset is large",
        "The tables up to '{0}' store {1} MB; the C# compiler needs about a third of a second and 23 MB of memory for each. "
            + "Consider splitting the dataset.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor TooMuchData = new(
        "FACT7002",
        "The dataset is too large for one assembly",
        "The tables up to '{0}' store {1} MB, more than the {2} MB that one assembly can hold. Split the dataset.");

    internal static readonly FactDescriptor TooManyRecords = new(
        "FACT7003",
        "A table has too many records",
        "The table {0} has {1} records, more than the {2} that a build can hold in memory. Split the dataset.");
}

using System.Collections.Generic;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;

namespace Facts.Compiler.Checking;

/// <summary>A check of a dataset. It may take part in the walk that all checks share, and can then check the dataset as a whole.</summary>
internal abstract class DatasetCheck(LinkedDataset dataset) : RecordVisitor
{
    public DiagnosticBag Diagnostics { get; } = new();

    protected LinkedDataset Dataset { get; } = dataset;

    /// <summary>Whether the check visits the values of all records; if not, only <see cref="Finish"/> is called.</summary>
    public virtual bool JoinsWalk => true;

    /// <summary>Checks what is known only when all records have been visited.</summary>
    public virtual void Finish(CancellationToken cancellation)
    {
    }
}

/// <summary>Begins a check of a dataset; returns null if the schema has nothing for it to check.</summary>
internal delegate DatasetCheck? BeginCheck(LinkedDataset dataset, CheckOptions options);

/// <summary>The settings of the project for checks.</summary>
internal sealed record CheckOptions
{
    public static CheckOptions Default { get; } = new();

    /// <summary>The day that freshness is measured against, as the number of days from 0001-01-01; if null, freshness is not checked.</summary>
    public int? Today { get; init; }
}

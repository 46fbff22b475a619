using System.Collections.Generic;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;

namespace Facts.Compiler.Checking;

/// <summary>
/// One check of one dataset. It joins the walk that all checks share, where it wants to see values, and then says what holds of the whole.
/// </summary>
internal abstract class DatasetCheck(LinkedDataset dataset) : RecordVisitor
{
    public DiagnosticBag Diagnostics { get; } = new();

    protected LinkedDataset Dataset { get; } = dataset;

    /// <summary>Whether the check wants to see the values of all records; if not, only <see cref="Finish"/> is called.</summary>
    public virtual bool JoinsWalk => true;

    /// <summary>Checks what is known only when all records have been seen.</summary>
    public virtual void Finish(CancellationToken cancellation)
    {
    }
}

/// <summary>Begins a check of a dataset; null where the schema asks nothing that it checks.</summary>
internal delegate DatasetCheck? BeginCheck(LinkedDataset dataset, CheckOptions options);

/// <summary>What the project decides about checks.</summary>
internal sealed record CheckOptions
{
    public static CheckOptions Default { get; } = new();

    /// <summary>The day against which freshness is measured, counted from 0001-01-01 as day 0; null: it is not.</summary>
    public int? Today { get; init; }
}

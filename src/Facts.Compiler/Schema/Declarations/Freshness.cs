using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>How long the facts of a table or source are considered fresh.</summary>
internal sealed class Freshness
{
    /// <summary>The date by which everything must be reviewed.</summary>
    public DayInFile? ReviewBy { get; init; }

    /// <summary>The field that gives the review date of each record.</summary>
    public FieldPath? ReviewByField { get; init; }

    /// <summary>The maximum age in days.</summary>
    public int? MaxAge { get; init; }

    /// <summary>The field with the date from which the age of a record is counted.</summary>
    public FieldPath? SinceField { get; init; }

    /// <summary>The date from which the age of a source is counted.</summary>
    public DayInFile? Since { get; init; }

    /// <summary>The place of the maximum age or the review date in the schema.</summary>
    public required Place Place { get; init; }
}

/// <summary>A day in a file, with its place; 0001-01-01 is day 0.</summary>
internal sealed record DayInFile(long Day, string Text, Place Place);

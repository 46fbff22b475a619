using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Schema;

/// <summary>Until when facts count as fresh: those of a table, or those that a source tells.</summary>
internal sealed class Freshness
{
    /// <summary>A date by which everything is to be reviewed.</summary>
    public DayInFile? ReviewBy { get; init; }

    /// <summary>The field that says for each record by when it is to be reviewed.</summary>
    public FieldPath? ReviewByField { get; init; }

    /// <summary>How many days old facts may be.</summary>
    public int? MaxAge { get; init; }

    /// <summary>The field of a table that says from when on they age.</summary>
    public FieldPath? SinceField { get; init; }

    /// <summary>From when on a source ages.</summary>
    public DayInFile? Since { get; init; }

    /// <summary>Where the schema says how old facts may be, or by when they are to be reviewed.</summary>
    public required Place Place { get; init; }
}

/// <summary>A day, counted from 0001-01-01 as day 0, with where it stands.</summary>
internal sealed record DayInFile(long Day, string Text, Place Place);

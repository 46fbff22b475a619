namespace Facts.Compiler.Scalars;

/// <summary>The lookups of an ordered index, by the kind of its values.</summary>
internal enum OrderedQuestions
{
    /// <summary>Values in a range, and the next value.</summary>
    Exact,

    /// <summary>Values in a range, the next value, and those that applied at a given time.</summary>
    Times,

    /// <summary>Dates that are certainly, or possibly, in a range.</summary>
    Dates,

    /// <summary>Amounts that are certainly, or possibly, in a range, in any units.</summary>
    Amounts,
}

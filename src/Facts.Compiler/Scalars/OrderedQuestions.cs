namespace Facts.Compiler.Scalars;

/// <summary>What an ordered index can be asked, by what its values are.</summary>
internal enum OrderedQuestions
{
    /// <summary>What lies between two values, and what is next to one.</summary>
    Exact,

    /// <summary>The same, and what held at a time.</summary>
    Times,

    /// <summary>What certainly lies between two dates, and what possibly does.</summary>
    Dates,

    /// <summary>What certainly lies between two amounts, and what possibly does, whatever their units.</summary>
    Amounts,
}

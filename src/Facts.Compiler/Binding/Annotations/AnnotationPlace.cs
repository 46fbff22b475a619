namespace Facts.Compiler.Binding;

/// <summary>Where reserved keys are, which determines the ones that have a meaning.</summary>
internal enum AnnotationPlace
{
    /// <summary>Around a value, or among the fields of an embedded value.</summary>
    Value,

    /// <summary>The same, for one of several claims.</summary>
    Claim,

    /// <summary>Among the fields of a record of a table.</summary>
    Record,

    /// <summary>In <c>$defaults</c>.</summary>
    Defaults,
}

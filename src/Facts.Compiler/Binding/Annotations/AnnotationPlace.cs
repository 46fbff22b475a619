namespace Facts.Compiler.Binding;

/// <summary>Where reserved keys are used, which determines which of them are allowed.</summary>
internal enum AnnotationPlace
{
    /// <summary>Around a value, or among the fields of an embedded value.</summary>
    Value,

    /// <summary>Around one of several claims, or among the fields of its value.</summary>
    Claim,

    /// <summary>Among the fields of a record of a table.</summary>
    Record,

    /// <summary>In <c>$defaults</c>.</summary>
    Defaults,
}

namespace Facts.Compiler.Binding;

/// <summary>Where reserved keys stand, which decides what they can say.</summary>
internal enum AnnotationPlace
{
    /// <summary>Around a value or among the fields of an embedded one.</summary>
    Value,

    /// <summary>The same, of one of several claims.</summary>
    Claim,

    /// <summary>Among the fields of a record of a table.</summary>
    Record,

    /// <summary>In <c>$defaults</c>.</summary>
    Defaults,
}

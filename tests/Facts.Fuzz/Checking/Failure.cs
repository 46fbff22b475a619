namespace Facts.Fuzz.Checking;

/// <summary>Something that the compiler must not do with any input.</summary>
/// <param name="Kind">A short description, the same for the same fault, so that it is reported once.</param>
internal sealed record Failure(string Kind, string Detail);

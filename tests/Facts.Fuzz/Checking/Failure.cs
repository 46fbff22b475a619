namespace Facts.Fuzz.Checking;

/// <summary>What the compiler did with an input that it must do with none.</summary>
/// <param name="Kind">In a few words, the same for the same fault, so that it is told once.</param>
internal sealed record Failure(string Kind, string Detail);

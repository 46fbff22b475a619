using System;

namespace Facts.Benchmarks.Measuring;

/// <summary>One of the implementations that are compared.</summary>
/// <param name="Name">The name in the report.</param>
/// <param name="Run">Performs at least the given number of operations and returns the actual number; called repeatedly.</param>
internal sealed record Contender(string Name, Func<int, long> Run);

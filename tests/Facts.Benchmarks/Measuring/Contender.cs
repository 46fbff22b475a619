using System;

namespace Facts.Benchmarks.Measuring;

/// <summary>One way of doing the thing that is measured.</summary>
/// <param name="Name">As the report names it.</param>
/// <param name="Run">Does it this many times or a few more and says how often; called again and again.</param>
internal sealed record Contender(string Name, Func<int, long> Run);

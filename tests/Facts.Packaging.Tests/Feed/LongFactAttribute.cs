using System;

namespace Facts.Packaging.Tests;

/// <summary>A test that takes minutes; skipped unless <c>FACTS_LONG_TESTS</c> is 1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("FACTS_LONG_TESTS") != "1")
        {
            Skip = "Takes minutes: set FACTS_LONG_TESTS=1, as '.ci/run all' does.";
        }
    }
}

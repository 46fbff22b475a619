using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit;
using Facts.Fuzz.Accounting;

namespace Facts.Fuzz.Checking;

/// <summary>Whether every scalar of an input is accounted for.</summary>
internal static class Accounts
{
    private const int Most = 10;

    public static Failure? Check(StagedDataset staged, ImmutableArray<GeneratedSource> sources, bool isAccepted)
    {
        var (scalars, isStored) = DatasetAccount.Of(staged, sources);
        var lost = scalars.Where(scalar => scalar.Fate == ScalarFate.Lost).ToList();
        return lost.Count > 0 ? new Failure($"lost: {lost[0].Why}", string.Join('\n', lost.Take(Most)))
            : isAccepted && !isStored ? new Failure("nothing is stored of a dataset without an error", "")
            : null;
    }
}

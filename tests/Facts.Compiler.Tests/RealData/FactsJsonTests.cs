using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.RealData;

/// <summary>Every lookup of <c>facts.json</c> succeeds with the code generated from our schemas.</summary>
public sealed class FactsJsonTests
{
    public static IEnumerable<object[]> Sets() =>
        RealFolder.Path is null ? [["none"]] : Lookup.All().Select(lookup => lookup.Set).Distinct().Select(set => new object[] { set });

    [RealTheory]
    [MemberData(nameof(Sets))]
    public void Every_look_up_of_the_set_holds(string set)
    {
        var dataset = DatasetOf(set);

        // The bool that is written 'yes' is a mistake, and another test covers its diagnostic.
        var lookups = Lookup.All().Where(lookup => lookup.Set == set && !lookup.Place.EndsWith("disable-supported", System.StringComparison.Ordinal));

        Assert.All(lookups, lookup => Assert.Equal(lookup.Expected, lookup.Answer(dataset.Evaluate(Expressions.Of(lookup)))));
    }

    private static CompiledDataset DatasetOf(string set) => set switch
    {
        "kubernetes-keps" => KubernetesProposalTests.Right(),
        "forensic-artifacts" => ForensicArtifactTests.Right(),
        _ => RealDataset.Of(set),
    };
}

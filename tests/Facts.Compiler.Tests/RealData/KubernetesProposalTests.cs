using System;
using System.Linq;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.RealData;

/// <summary>Proposals: one file per folder, keys taken from the path, and many kinds of manual mistakes.</summary>
public sealed class KubernetesProposalTests
{
    [RealFact]
    public void Every_mistake_is_found_at_its_place()
    {
        var dataset = RealDataset.Of("kubernetes-keps");

        Assert.Equal(
        [
            "keps/sig-api-machinery/4080-generic-controlplane/kep.yaml(17,15) FACT3009",
            "keps/sig-api-machinery/4355-coordinated-leader-election/kep.yaml(10,16) FACT3009",
            "keps/sig-api-machinery/4420-retry-generate-name/kep.yaml(39,5) FACT1035",
            "keps/sig-api-machinery/4595-cel-crd-additionalprintercolumns/kep.yaml(16,15) FACT3009",
            "keps/sig-api-machinery/5000-api-linting-crd-schema-tooling/kep.yaml(19,8) FACT3017",
            "keps/sig-api-machinery/5000-api-linting-crd-schema-tooling/kep.yaml(24,19) FACT5004",
            "keps/sig-api-machinery/5000-api-linting-crd-schema-tooling/kep.yaml(8,9) FACT3017",
            "keps/sig-api-machinery/5647-stale-controller-handling/kep.yaml(7,16) FACT3009",
            "keps/sig-apps/19-Graduate-CronJob-to-Stable/kep.yaml(15,5) FACT1073",
            "keps/sig-apps/5547-integrate-workload-with-job/kep.yaml(43,4) FACT3002",
            "keps/sig-cli/3515-kubectl-explain-openapiv3/kep.yaml(16,15) FACT3009",
            "keps/sig-cloud-provider/providers/0000-cloud-provider-template/kep.yaml(17,16) FACT3009",
            "keps/sig-cloud-provider/providers/0000-cloud-provider-template/kep.yaml(18,15) FACT3009",
            "keps/sig-cloud-provider/providers/0000-cloud-provider-template/kep.yaml(2,13) FACT4008",
            "keps/sig-cluster-lifecycle/kubeadm/2503-Artifact-Generation/kep.yaml(13,5) FACT1073",
            "keps/sig-cluster-lifecycle/kubeadm/2503-Artifact-Generation/kep.yaml(14,5) FACT1073",
            "keps/sig-cluster-lifecycle/kubeadm/4214-separate-super-user-kubeconfig/kep.yaml(9,16) FACT3009",
            "keps/sig-cluster-lifecycle/kubeadm/4471-cp-join-kubelet-local-apiserver/kep.yaml(9,16) FACT3009",
            "keps/sig-contributor-experience/0000-community-forum/kep.yaml(2,13) FACT4008",
            "keps/sig-etcd/4326-downgrade/kep.yaml(7,16) FACT3009",
            "keps/sig-etcd/4331-livez-readyz/kep.yaml(8,16) FACT3009",
            "keps/sig-instrumentation/1753-logs-sanitization/kep.yaml(10,9) FACT3017",
            "keps/sig-instrumentation/1753-logs-sanitization/kep.yaml(12,8) FACT3017",
            "keps/sig-instrumentation/3077-contextual-logging/kep.yaml(39,20) FACT3004",
            "keps/sig-instrumentation/4785-resource-state-metrics/kep.yaml(28,19) FACT5004",
            "keps/sig-network/3458-remove-transient-node-predicates-from-service-controller/kep.yaml(11,15) FACT3009",
            "keps/sig-node/2133-kubelet-credential-providers/kep.yaml(2,13) FACT4008",
            "keps/sig-node/2625-cpumanager-policies-thread-placement/kep.yaml(8,9) FACT3017",
            "keps/sig-node/281-dynamic-kubelet-configuration/kep.yaml(22,8) FACT3017",
            "keps/sig-node/281-dynamic-kubelet-configuration/kep.yaml(7,9) FACT3017",
            "keps/sig-node/5304-dra-attributes-downward-api/kep.yaml(42,8) FACT3002",
            "keps/sig-release/0000-anago-to-krel-migration/kep.yaml(2,13) FACT4008",
            "keps/sig-release/1731-publishing-packages/kep.yaml(20,5) FACT1073",
            "keps/sig-scheduling/5075-dra-consumable-capacity/kep.yaml(10,16) FACT3009",
            "keps/sig-scheduling/5832-decouple-podgroup-api/kep.yaml(46,4) FACT3002",
            "keps/sig-scheduling/986-resource-quota-scope-selectors/kep.yaml(13,5) FACT1073",
            "keps/sig-storage/3141-prevent-volume-mode-conversion/kep.yaml(36,10) FACT3002",
        ], RealDataset.Diagnostics(dataset));
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData(
        "keps/sig-node/2625-cpumanager-policies-thread-placement",
        "'imlpemented' is not one of provisional, implementable, implemented, deferred, rejected, withdrawn, replaced, superseded. "
            + "Did you mean 'implemented'?")]
    [InlineData("keps/sig-instrumentation/3077-contextual-logging", "'yes' is not a bool. Write true.")]
    [InlineData("keps/sig-cluster-lifecycle/kubeadm/4214-separate-super-user-kubeconfig", "'2023-9-18' is not a date. Write 2023-09-18.")]
    public void What_to_write_instead_is_said(string folder, string expected) =>
        Assert.EndsWith(
            expected,
            Assert.Single(
                RealDataset.Of("kubernetes-keps").Diagnostics,
                found => found.Place.File.Contains(folder, StringComparison.Ordinal)).Message,
            StringComparison.Ordinal);

    [RealFact]
    public void Without_the_files_that_are_wrong_there_is_nothing_to_find() => Assert.Empty(Right().Diagnostics);

    /// <summary>The proposals whose files contain no mistake.</summary>
    internal static CompiledDataset Right()
    {
        var wrong = RealDataset.Of("kubernetes-keps").Diagnostics.Select(found => found.Place.File).ToHashSet();
        return RealDataset.Corrected("kubernetes-keps", file => wrong.Contains("/facts/" + file.Path) ? null : file.Text);
    }

    [RealTheory]
    [InlineData("Real.Proposals[\"sig-node\", \"753-sidecar-containers\"].FeatureGates[0].Components.Count", 4)]
    [InlineData("Real.Proposals[\"sig-node\", \"753-sidecar-containers\"].Replaces.Count", 0)]
    [InlineData("Real.Proposals[\"sig-cluster-lifecycle\", \"2500-kubeadm-join-control-plane-workflow\"].KepNumber", "2500")]
    [InlineData("Real.Proposals.ByKepNumber(\"0000\")!.Folder", "0000-kep-process")]
    [InlineData("Real.Proposals.ByStatus(Status.Replaced).Count", 6)]
    [InlineData("Real.Proposals.ByAuthor(\"@thockin\").Count", 9)]
    [InlineData("Real.Proposals.Count(proposal => proposal.LatestMilestone == \"1.9\")", 1)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, Right().Evaluate(expression));
}

using System.Globalization;

namespace Facts.Benchmarks.Reporting;

/// <summary>One line of the report.</summary>
/// <param name="Group">The part of the report.</param>
/// <param name="What">What was measured, and for how many records.</param>
/// <param name="Ours">The measurement of this project.</param>
/// <param name="Peer">The measurement of the peer, with its name.</param>
/// <param name="Ratio">Ours divided by the peer's, or null if it has no meaning.</param>
/// <param name="Target">The target, in words.</param>
/// <param name="Passed">Whether the target is met, or null if there is none.</param>
/// <param name="Why">Why a target is missed or a row could not be measured.</param>
internal sealed record Row(string Group, string What, string Ours, string Peer, double? Ratio, string Target, bool? Passed, string Why = "")
{
    public string RatioText => Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "";

    public string Verdict => Passed switch
    {
        true => "pass",
        false => "**miss**",
        null => "",
    };

    /// <summary>A row that could not be measured here.</summary>
    public static Row Missing(string group, string what, string why) => new(group, what, "not measured", "", null, "", null, why);
}

namespace Facts.Compiler.Tests.RealData;

/// <summary>Licences: ids that are not identifiers, numbers written as texts, and two lists with different versions.</summary>
public sealed class SpdxTests
{
    [RealFact]
    public void Ids_that_the_older_list_lacks_are_warned_of()
    {
        var dataset = RealDataset.Of("spdx");

        Assert.Equal(
        [
            "spdx-license-ids-3.0.24.json(109,2) FACT5121",
            "spdx-license-ids-3.0.24.json(111,2) FACT5121",
            "spdx-license-ids-3.0.24.json(134,2) FACT5121",
            "spdx-license-ids-3.0.24.json(247,2) FACT5121",
            "spdx-license-ids-3.0.24.json(330,2) FACT5121",
            "spdx-license-ids-3.0.24.json(344,2) FACT5121",
            "spdx-license-ids-3.0.24.json(418,2) FACT5121",
            "spdx-license-ids-3.0.24.json(59,2) FACT5121",
            "spdx-license-ids-3.0.24.json(652,2) FACT5121",
            "spdx-license-ids-3.0.24.json(71,2) FACT5121",
            "spdx-license-ids-3.0.24.json(87,2) FACT5121",
            "spdx-license-ids-3.0.24.json(88,2) FACT5121",
            "spdx-license-ids-3.0.24.json(92,2) FACT5121",
        ], RealDataset.Diagnostics(dataset));
        Assert.Empty(dataset.Problems());
    }

    [RealTheory]
    [InlineData("Real.Licenses.GPL2_0Plus.LicenseId", "GPL-2.0+")]
    [InlineData("Real.Licenses.GPL2_0.LicenseId", "GPL-2.0")]
    [InlineData("Real.Licenses._0BSD.ReferenceNumber", 338)]
    [InlineData("Real.Licenses.GroupBy(license => license.Name).Count()", 439)]
    [InlineData("Real.Licenses.ByName(\"MIT License\").Single().LicenseId", "MIT")]
    [InlineData("Real.Licenses.Count(license => license.IsFsfLibre)", 116)]
    [InlineData("Real.Licenses.Count(license => license.IsOsiApproved)", 133)]
    [InlineData("Real.Licenses.Count(license => license.IsDeprecatedLicenseId)", 30)]
    [InlineData("Real.NpmLicenses.Count", 727)]
    [InlineData("Real.NpmLicenses.Count(license => license.Url is null)", 3)]
    [InlineData("Real.NpmLicenses[\"3D-Slicer-1.0\"].OsiApproved", false)]
    [InlineData("Real.NpmIds.Count", 708)]
    [InlineData("Real.DeprecatedIds[\"AGPL-3.0\"].License.Name", "GNU Affero General Public License v3.0")]
    [InlineData("Real.DeprecatedIds.Count", 26)]
    [InlineData("Real.LicenseExceptions[\"GPL-CC-1.0\"].Name", "GPL Cooperation Commitment 1.0")]
    [InlineData("Real.NpmExceptions.Count", 66)]
    public void What_the_files_say_is_what_the_code_returns(string expression, object? expected) =>
        Assert.Equal(expected, RealDataset.Of("spdx").Evaluate(expression));
}

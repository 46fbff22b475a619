using System.Collections.Generic;

namespace Facts.Compiler.Tests.RealData;

/// <summary>What an app writes to ask for the places that <c>facts.json</c> names, with the example schemas.</summary>
internal static class ExampleExpressions
{
    private static readonly Dictionary<string, string> Expressions = new()
    {
        ["languages.yml C#/extensions"] = """Real.Languages["C#"].Extensions""",
        ["languages.yml C#/language_id"] = """Real.Languages["C#"].LanguageId""",
        ["languages.yml 1C Enterprise/language_id"] = """Real.Languages["1C Enterprise"].LanguageId""",
        ["languages.yml C/extensions"] = """Real.Languages["C"].Extensions""",
        ["languages.yml TSX/group"] = """Real.Languages["TSX"].GroupKey""",
        ["languages.yml "] = "Real.Languages",

        ["legislators-current.yaml name.last=Cantwell/id/bioguide"] = """Real.Legislators.Single(l => l.Name.Last == "Cantwell").Id.Bioguide""",
        ["legislators-current.yaml id.bioguide=K000367/bio/birthday"] = """Real.Legislators["K000367"].Bio.Birthday""",
        ["committees-current.yaml thomas_id=HSAG/name"] = """Real.Committees["HSAG"].Name""",
        ["legislators-current.yaml id.bioguide=S000033/name/nickname"] = """Real.Legislators["S000033"].Name.Nickname""",
        ["legislators-current.yaml "] = "Real.Legislators",
        ["executive.yaml 0/bio/birthday"] = "Real.Executives.At(0).Bio.Birthday",

        ["products/python.yaml releases/releaseCycle=3.10/eol"] = """Real.Releases["python", "3.10"].Eol.Match<object>(yes => yes, day => day)""",
        ["products/python.yaml releases/releaseCycle=3.1/eoas"] = """Real.Releases["python", "3.1"].Eoas!.Value.Match<object>(yes => yes, day => day)""",
        ["products/nodejs.yaml releases/releaseCycle=22/lts"] = """Real.Releases["nodejs", "22"].Lts.Match<object>(yes => yes, day => day)""",
        ["products/dotnet.yaml releases/releaseCycle=10/lts"] = """Real.Releases["dotnet", "10"].Lts.Match<object>(yes => yes, day => day)""",
        ["products/python.yaml releases/releaseCycle=3.10/pep"] = """Real.Releases["python", "3.10"].AdditionalProperties["pep"]""",
        ["products/adonisjs.yaml releases/releaseCycle=7/eol"] = """Real.Releases["adonisjs", "7"].Eol.Match<object>(yes => yes, day => day)""",

        ["json/licenses.json licenses/licenseId=MIT/isOsiApproved"] = """Real.Licenses["MIT"].IsOsiApproved""",
        ["json/licenses.json licenses/licenseId=MIT/name"] = """Real.Licenses["MIT"].Name""",
        ["json/licenses.json licenses"] = "Real.Licenses",
        ["spdx-license-list-6.12.0.json 0BSD/osiApproved"] = """Real.NpmLicenses["0BSD"].OsiApproved""",
        ["json/licenses.json licenses/licenseId=GPL-2.0+/isDeprecatedLicenseId"] = """Real.Licenses["GPL-2.0+"].IsDeprecatedLicenseId""",

        ["db.json application/json/compressible"] = """Real.MediaTypes["application/json"].Compressible""",
        ["db.json application/json/extensions"] = """Real.MediaTypes["application/json"].Extensions""",
        ["db.json text/javascript/extensions"] = """Real.MediaTypes["text/javascript"].Extensions""",
        ["db.json image/png/source"] = """Real.MediaTypes["image/png"].Source!.Value.ToText()""",
        ["db.json "] = "Real.MediaTypes",
    };

    public static string Of(Lookup lookup) =>
        Expressions.TryGetValue(lookup.Place, out var expression) ? expression : throw new KeyNotFoundException($"No expression asks for '{lookup.Place}'.");
}

using System.Collections.Generic;

namespace Facts.Compiler.Tests.RealData;

/// <summary>The C# expressions for the lookups of <c>facts.json</c>, with the schemas of these tests and with the example schemas.</summary>
internal static class Expressions
{
    private static readonly Dictionary<string, string> Asked = new()
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
        ["products/python.yaml releases/releaseCycle=3.1/eoas"] =
            """Real.Releases["python", "3.1"].Eoas!.Value.Match<object>(yes => yes, day => day)""",
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

        ["supplemental/territoryInfo.json supplemental/territoryInfo/NO/_population"] = """Real.Territories["NO"].Population""",
        ["localenames/ar/territories.json main/ar/localeDisplayNames/territories/NO"] = """Real.TerritoryNames["ar", "NO"].Name""",
        ["supplemental/currencyData.json supplemental/currencyData/fractions/JPY/_digits"] = """Real.Fractions["JPY"].Digits""",
        ["supplemental/territoryContainment.json supplemental/territoryContainment/001/_contains"] =
            """Real.TerritoryGroups["001"].Contains.Select(one => one.Match(territory => territory.Code, other => other))""",
        ["localenames/en/territories.json main/en/localeDisplayNames/territories/NO"] = """Real.TerritoryNames["en", "NO"].Name""",

        ["licenses/mit.yaml spdx-id"] = """Real.Licenses.Single(license => license.File == "mit").SpdxId""",
        ["licenses/mit.yaml permissions"] = """Real.Licenses["MIT"].Permissions.Select(permission => permission.Tag)""",
        ["licenses/mit.yaml using/.NET"] = """Real.Licenses["MIT"].Using[".NET"]""",
        ["_data/rules.yml conditions/tag=include-copyright/label"] = """Real.Conditions["include-copyright"].Label""",
        ["_data/rules.yml permissions"] = "Real.Permissions",

        ["schema/Person.yaml Person/extends"] = """Real.Schemata["Person"].Extends.Select(schema => schema.Name)""",
        ["schema/Company.yaml Company/extends"] = """Real.Schemata["Company"].Extends.Select(schema => schema.Name)""",
        ["schema/Event.yaml Event/extends"] = """Real.Schemata["Event"].Extends""",
        ["schema/Address.yaml Address/label"] = """Real.Schemata["Address"].Label""",
        ["schema/Address.yaml Address/plural"] = """Real.Schemata["Address"].Plural""",

        ["keps/sig-node/753-sidecar-containers/kep.yaml title"] = """Real.Proposals["sig-node", "753-sidecar-containers"].Title""",
        ["keps/sig-node/753-sidecar-containers/kep.yaml milestone/stable"] =
            """Real.Proposals["sig-node", "753-sidecar-containers"].Milestone!.Stable""",
        ["keps/sig-architecture/0000-kep-process/kep.yaml kep-number"] = """Real.Proposals["sig-architecture", "0000-kep-process"].KepNumber""",
        ["keps/sig-node/753-sidecar-containers/kep.yaml owning-sig"] = """Real.Proposals["sig-node", "753-sidecar-containers"].OwningSig""",

        ["conf/state_codes.yaml CA/ON"] = """Real.States["CA", "ON"].Default""",
        ["conf/country2lang.yaml NO"] = """Real.CountryLanguages["NO"].Languages.Single()""",
        ["conf/components.yaml docs"] = "Real.Components",
        ["conf/components.yaml name"] = "Real.Components.At(0).Name",
        ["conf/countries/worldwide.yaml SJ/use_country"] = """Real.Countries["SJ"].UseCountry!.Code""",

        ["artifacts/data/windows.yaml docs"] = """Real.Artifacts.ByFile("windows")""",
        ["artifacts/data/antivirus.yaml docs"] = """Real.Artifacts.ByFile("antivirus")""",
        ["artifacts/data/database_servers.yaml docs"] = """Real.Artifacts.ByFile("database_servers")""",
        ["artifacts/data/antivirus.yaml name"] = """Real.Artifacts.ByFile("antivirus")[0].Name""",
        ["artifacts/data/windows.yaml sources/0/type"] =
            """JsonDocument.Parse(JsonSerializer.Serialize<Trace>(Real.Artifacts.ByFile("windows")[0].Sources[0]))"""
                + """.RootElement.GetProperty("type").GetString()""",
    };

    public static string Of(Lookup lookup) =>
        Asked.TryGetValue(lookup.Place, out var expression)
            ? expression
            : throw new KeyNotFoundException($"No expression asks for '{lookup.Place}'.");
}

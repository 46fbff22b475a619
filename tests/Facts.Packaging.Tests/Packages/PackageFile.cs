using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace Facts.Packaging.Tests;

/// <summary>A package in a feed.</summary>
internal sealed class PackageFile
{
    private readonly Dictionary<string, byte[]> _entries;

    private PackageFile(Dictionary<string, byte[]> entries) => _entries = entries;

    public static PackageFile Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return new PackageFile(archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return copy.ToArray();
        }));
    }

    /// <summary>The names of all entries in ordinal order, one per line.</summary>
    public string Listing => string.Join('\n', _entries.Keys.Order(StringComparer.Ordinal));

    public IEnumerable<string> Names => _entries.Keys;

    public byte[] Bytes(string entry) => _entries[entry];

    public string Text(string entry)
    {
        using var reader = new StreamReader(new MemoryStream(_entries[entry]));
        return reader.ReadToEnd();
    }

    /// <summary>The metadata of the package, by local name.</summary>
    public XElement Metadata =>
        XDocument.Parse(Text(_entries.Keys.Single(name => name.EndsWith(".nuspec", StringComparison.Ordinal)))).Root!.Elements().Single();

    /// <summary>An element of the metadata.</summary>
    public XElement? Element(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    /// <summary>The dependencies, as <c>net8.0: Facts 1.0.0 without Build,Analyzers</c>; a group without dependencies has nothing after the
    /// colon.</summary>
    public IEnumerable<string> Dependencies =>
        from dependencies in Metadata.Elements().Where(element => element.Name.LocalName == "dependencies")
        from dependencyGroup in dependencies.Elements()
        let framework = dependencyGroup.Attribute("targetFramework")!.Value
        from dependency in dependencyGroup.Elements().Select(Describe).DefaultIfEmpty("nothing")
        select $"{framework}: {dependency}";

    private static string Describe(XElement dependency) =>
        $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value} without {dependency.Attribute("exclude")?.Value}";
}

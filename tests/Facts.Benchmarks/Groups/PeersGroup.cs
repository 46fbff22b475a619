using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Benchmarks.Projects;
using Facts.Benchmarks.Reporting;

namespace Facts.Benchmarks.Groups;

/// <summary>The first fact in a running process, compared with other ways of shipping the same records.</summary>
internal static class PeersGroup
{
    private const string Group = "first fact";
    private const string Initializers = "initializers";
    private const int Runs = 7;

    private const string Items = """
        <PackageReference Include="MessagePack" Version="2.5.305" />
        <PackageReference Include="Microsoft.NET.StringTools" Version="17.7.2" />
        <PackageReference Include="Microsoft.Data.Sqlite" Version="10.0.0" />
        <PackageReference Include="YamlDotNet" Version="16.3.0" />
        <EmbeddedResource Include="catalogue.*;products.yaml" LogicalName="%(Filename)%(Extension)" />
        """;

    private static readonly (string Argument, string Name)[] Peers =
    [
        (Initializers, "object initialisers and FrozenDictionary"),
        ("json", "System.Text.Json, source-generated, embedded"),
        ("messagepack", "MessagePack, embedded"),
        ("sqlite", "SQLite in memory, filled from MessagePack"),
        ("yaml", "YamlDotNet at run time"),
    ];

    public static IEnumerable<Row> Run(IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
        {
            var products = Catalogue.Products(size);
            var key = products[size / 2].Key;
            using var facts = StartupGroup.Project(size, isNative: false);
            var ours = Median(() => double.Parse(ChildProcess.Run(facts.Program, facts.Folder, "clock", key).Demanded, CultureInfo.InvariantCulture));
            using var peers = new TemporaryProject(withFacts: false, isApplication: true, moreItems: Items)
                .Write("Program.cs", LoopSource.Template("PeersApp.cs"))
                .Write("Catalogue.cs", InitializerSource.Of(Math.Min(size, InitializerSource.Most)))
                .Write("catalogue.json", PackedCatalogue.Json(size))
                .Write("catalogue.msgpack", PackedCatalogue.MessagePack(size))
                .Write("products.yaml", Catalogue.Yaml(products));
            peers.Build();
            foreach (var (argument, name) in Peers)
            {
                var what = $"in a running process, JIT, {Figures.Count(size)} records";
                if (argument == Initializers && size > InitializerSource.Most)
                {
                    yield return Row.Missing(
                        Group, what, $"the C# compiler takes no more than {Figures.Count(InitializerSource.Most)} object initialisers of this shape");
                    continue;
                }

                var theirs = Median(() =>
                    double.Parse(ChildProcess.Run(peers.Program, peers.Folder, argument, key).Demanded.Split(' ')[0], CultureInfo.InvariantCulture));
                yield return new Row(
                    Group,
                    what,
                    Figures.Milliseconds(ours / 1000),
                    $"{name} {Figures.Milliseconds(theirs / 1000)}",
                    ours / theirs,
                    "",
                    null);
            }
        }
    }

    private static double Median(Func<double> measure) => Medians.Of([.. Enumerable.Range(0, Runs).Select(_ => measure())]);
}

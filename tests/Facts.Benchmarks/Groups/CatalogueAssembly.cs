using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Facts.Benchmarks.Data;
using Facts.Benchmarks.Measuring;
using Facts.Compiler.Emit;

namespace Facts.Benchmarks.Groups;

/// <summary>The catalogue, compiled and loaded.</summary>
internal sealed class CatalogueAssembly
{
    private readonly ICatalogueLoops _loops;

    private CatalogueAssembly(ICatalogueLoops loops) => _loops = loops;

    public ICatalogueLoops Loops => _loops;

    public static CatalogueAssembly Load(ImmutableArray<GeneratedSource> sources)
    {
        var bytes = LoadedDataset.Compile(sources, [LoopSource.Template("CatalogueLoops.cs")]);
        var assembly = new AssemblyLoadContext("Catalogue").LoadFromStream(new MemoryStream(bytes));
        return new CatalogueAssembly((ICatalogueLoops)Activator.CreateInstance(assembly.GetType("Loops.CatalogueLoops", throwOnError: true)!)!);
    }

    /// <summary>The lookups, references, inverses and indexes that do not return the values that the records were generated from.</summary>
    public IEnumerable<string> Mistakes() => _loops.Mistakes(Catalogue.Products(ShortGroup.Records), Catalogue.Makers(ShortGroup.Records));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Generator.Tests;

/// <summary>A project in memory whose generator can run again after an edit, as in an editor.</summary>
internal sealed class GeneratorHost
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(FactDate).Assembly.Location);

    private readonly Dictionary<string, Text> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal)
    {
        ["build_property._FactsProjectFile"] = "%2Fproject%2Fproject.csproj",
        ["build_property._FactsFolder"] = "%2Fproject%2Ffacts%2F",
    };

    private Options _options;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public GeneratorHost(LanguageVersion language = LanguageVersion.CSharp12, bool withRuntime = true)
        : this(withRuntime ? Runtime : null, language)
    {
    }

    /// <param name="runtime">The stand-in for the package Facts, or null if the project does not reference it.</param>
    public GeneratorHost(MetadataReference? runtime, LanguageVersion language = LanguageVersion.CSharp12)
    {
        // Documentation is checked as strictly as in a library that ships it.
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var references = runtime is null ? Framework : Framework.Add(runtime);
        _compilation = CSharpCompilation.Create(
            "project",
            [CSharpSyntaxTree.ParseText("class Consumer { }", parse, "Consumer.cs")],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // The SDK also suppresses the unification of framework versions.
                specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));
        _options = new Options(this);
        _driver = CSharpGeneratorDriver.Create(
            [new FactGenerator().AsSourceGenerator()],
            additionalTexts: null,
            parse,
            _options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public CSharpCompilation Compilation => _compilation;

    public GeneratorHost WithProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(_options = new Options(this));
        return this;
    }

    /// <summary>Sets a property of the project that the compiler sees.</summary>
    public GeneratorHost WithOptions(Func<CSharpCompilationOptions, CSharpCompilationOptions> change)
    {
        _compilation = _compilation.WithOptions(change(_compilation.Options));
        return this;
    }

    /// <summary>Adds or changes a file of the dataset.</summary>
    public GeneratorHost Write(string factsPath, string text) => Write(factsPath, SourceText.From(text));

    /// <summary>Adds or changes a file of the dataset, as decoded by a host.</summary>
    public GeneratorHost Write(string factsPath, SourceText text) => Write(factsPath, () => text);

    /// <summary>The same, decoded when the generator reads it.</summary>
    public GeneratorHost Write(string factsPath, Func<SourceText> text)
    {
        var file = new Text($"/project/facts/{factsPath}", factsPath, text);
        _driver = _files.TryGetValue(factsPath, out var old)
            ? _driver.ReplaceAdditionalText(old, file)
            : _driver.AddAdditionalTexts([file]);
        _files[factsPath] = file;
        return this;
    }

    /// <summary>Adds an additional file that belongs to another tool.</summary>
    public GeneratorHost WriteForeign(string path, string text) => WriteForeign(path, text, role: "", factsPath: "");

    /// <summary>Adds an additional file with any metadata.</summary>
    public GeneratorHost WriteForeign(string path, string text, string role, string factsPath)
    {
        _driver = _driver.AddAdditionalTexts([new Text(path, factsPath, () => SourceText.From(text), role)]);
        return this;
    }

    public string TextOf(string factsPath) => _files[factsPath].GetText().ToString();

    public GeneratorHost Remove(string factsPath)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[factsPath]]);
        _files.Remove(factsPath);
        return this;
    }

    /// <summary>Changes a C# file of the project.</summary>
    public GeneratorHost EditCSharp(string text)
    {
        var old = _compilation.SyntaxTrees.Single();
        _compilation = _compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)old.Options, old.FilePath));
        return this;
    }

    public GeneratorRunResult Run(CancellationToken cancellation = default)
    {
        _driver = _driver.RunGenerators(_compilation, cancellation);
        return _driver.GetRunResult().Results.Single();
    }

    /// <summary>The names of the generated files that are added again after a change of the project, or removed.</summary>
    public IReadOnlyList<string> Rewritten(Func<GeneratorHost, GeneratorHost> change)
    {
        Run();
        var before = Texts();
        change(this).Run();
        var after = Texts();
        return
        [
            .. before.Keys.Union(after.Keys)
                .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal),
        ];
    }

    // A text that was not added again is the same object, from which an editor knows that it need not parse it.
    private Dictionary<string, SourceText> Texts() =>
        _driver.GetRunResult().Results
            .Single().GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText, StringComparer.Ordinal);

    /// <summary>The diagnostics of the C# compiler for the project with the generated code.</summary>
    public ImmutableArray<Diagnostic> Compile() => Compile(out _);

    public ImmutableArray<Diagnostic> Compile(out Compilation output)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out output, out var diagnostics);
        return [.. diagnostics, .. output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>Compiles the project, which must have no diagnostics, and loads it.</summary>
    public Assembly Load()
    {
        Assert.Empty(Compile(out var output));
        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        return Assembly.Load(image.ToArray());
    }

    private sealed class Text(string path, string factsPath, Func<SourceText> text, string role = "fact") : AdditionalText
    {
        public string Role => role;

        public override string Path => path;

        public string FactsPath => factsPath;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text();
    }

    private sealed class Options(GeneratorHost host) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(host._properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is Text { Role: var role, FactsPath: var factsPath }
            ? new Values(new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.FactsRole"] = role,
                ["build_metadata.AdditionalFiles.FactsPath"] = factsPath,
            })
            : new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Generator.Tests;

/// <summary>A project in memory whose generator run can be repeated after an edit, as an editor does.</summary>
internal sealed class GeneratorHost
{
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Dictionary<string, Text> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal)
    {
        ["build_property.MSBuildProjectFullPath"] = "/project/project.csproj",
        ["build_property.FactsDirectory"] = "/project/facts/",
    };

    private Options _options;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation;

    public GeneratorHost(LanguageVersion language = LanguageVersion.CSharp12, bool withRuntime = true)
    {
        var parse = new CSharpParseOptions(language);
        var references = withRuntime ? Framework.Add(MetadataReference.CreateFromFile(typeof(FactDate).Assembly.Location)) : Framework;
        _compilation = CSharpCompilation.Create(
            "project",
            [CSharpSyntaxTree.ParseText("class Consumer { }", parse, "Consumer.cs")],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // The SDK silences the unification of framework versions too.
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

    /// <summary>Adds a file of the dataset, or changes it.</summary>
    public GeneratorHost Write(string factsPath, string text)
    {
        var file = new Text($"/project/facts/{factsPath}", factsPath, text);
        _driver = _files.TryGetValue(factsPath, out var old)
            ? _driver.ReplaceAdditionalText(old, file)
            : _driver.AddAdditionalTexts([file]);
        _files[factsPath] = file;
        return this;
    }

    public GeneratorHost Remove(string factsPath)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[factsPath]]);
        _files.Remove(factsPath);
        return this;
    }

    /// <summary>Types into a C# file of the project.</summary>
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

    /// <summary>What the compiler would say of the project with the generated code in it.</summary>
    public ImmutableArray<Diagnostic> Compile()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out var diagnostics);
        return [.. diagnostics, .. output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    private sealed class Text(string path, string factsPath, string text) : AdditionalText
    {
        public override string Path => path;

        public string FactsPath => factsPath;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Options(GeneratorHost host) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(host._properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is Text text
            ? new Values(new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.FactsRole"] = "fact",
                ["build_metadata.AdditionalFiles.FactsPath"] = text.FactsPath,
            })
            : new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

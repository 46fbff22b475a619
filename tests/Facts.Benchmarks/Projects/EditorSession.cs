using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Facts.Benchmarks.Data;
using Facts.Compiler;
using Facts.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Benchmarks.Projects;

/// <summary>A project in memory whose generator runs again after every edit.</summary>
internal sealed class EditorSession
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp12);

    private readonly Dictionary<string, Text> _files = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public EditorSession(DatasetText dataset)
    {
        _compilation = CSharpCompilation.Create(
            "project",
            [CSharpSyntaxTree.ParseText("class Consumer { }", Parse, "Consumer.cs")],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        foreach (var file in dataset.Files)
        {
            _files.Add(file.FactsPath, new Text(file));
        }
        _driver = CSharpGeneratorDriver.Create(
            [new FactGenerator().AsSourceGenerator()],
            _files.Values,
            Parse,
            new Options(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Runs the generator and returns why each of its steps ran or did not.</summary>
    public IReadOnlyCollection<IncrementalStepRunReason> Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        var result = _driver.GetRunResult().Results.Single();
        if (result.GeneratedSources.IsEmpty || result.Exception is not null)
        {
            throw new InvalidOperationException(
                $"the generator wrote nothing: {result.Exception?.Message ?? result.Diagnostics.FirstOrDefault()?.ToString()}");
        }
        return [.. result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];
    }

    /// <summary>Changes one word of the last record in a file.</summary>
    public void EditRecord(string factsPath, int edit)
    {
        var old = _files[factsPath];
        var at = old.File.Text.LastIndexOf("weight: ", StringComparison.Ordinal);
        var changed = new Text(old.File with { Text = old.File.Text.Insert(at + "weight: ".Length, $"{(edit % 9) + 1}") });
        _driver = _driver.ReplaceAdditionalText(old, changed);
        _files[factsPath] = changed;
    }

    public void EditCSharp(string text)
    {
        var old = _compilation.SyntaxTrees.Single();
        _compilation = _compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, Parse, old.FilePath));
    }

    private sealed class Text(FactFile file) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(file.Text);

        public FactFile File => file;

        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
        {
            ["build_property._FactsProjectFile"] = "%2Fproject%2Fproject.csproj",
            ["build_property._FactsFolder"] = "%2Ffacts%2F",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is Text text
            ? new Values(new()
            {
                ["build_metadata.AdditionalFiles.FactsRole"] = "fact",
                ["build_metadata.AdditionalFiles.FactsPath"] = text.File.FactsPath,
            })
            : new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}

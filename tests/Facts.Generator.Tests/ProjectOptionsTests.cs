using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Facts.Generator.Tests;

/// <summary>The options that a project can set for the compiler, and their effect on the generated code.</summary>
public sealed class ProjectOptionsTests
{
    public static TheoryData<LanguageVersion> Versions =>
    [
        .. Enum.GetValues<LanguageVersion>().Where(version => version is >= LanguageVersion.CSharp12 or LanguageVersion.Default),
    ];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_language_from_CSharp_12_on_compiles_a_dataset_without_a_warning(LanguageVersion version) =>
        Assert.Empty(new GeneratorHost(version).Write().Compile());

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Enable)]
    public void A_dataset_compiles_without_a_warning_whatever_the_project_says_of_null(NullableContextOptions nullable) =>
        Assert.Empty(new GeneratorHost().WithOptions(options => options.WithNullableContextOptions(nullable)).Write().Compile());

    [Fact]
    public void A_dataset_compiles_without_a_warning_at_the_highest_level() =>
        Assert.Empty(new GeneratorHost().WithOptions(Strict).Write().Compile());

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void A_dataset_with_every_kind_of_declaration_compiles_without_a_warning_at_the_highest_level(string accessibility) =>
        Assert.Empty(new GeneratorHost().WithOptions(Strict).WithProperty("FactsAccessibility", accessibility).WriteSummit().Compile());

    [Fact]
    public void A_dataset_with_every_kind_of_declaration_compiles_without_a_warning_where_null_is_not_checked() =>
        Assert.Empty(
            new GeneratorHost()
                .WithOptions(options => Strict(options).WithNullableContextOptions(NullableContextOptions.Disable))
                .WriteSummit()
                .Compile());

    [Fact]
    public void An_internal_dataset_compiles_without_a_warning_at_the_highest_level_and_shows_no_type()
    {
        var assembly = new GeneratorHost().WithOptions(Strict).WithProperty("FactsAccessibility", "internal").Write().Load();

        Assert.Empty(assembly.GetExportedTypes());
    }

    [Fact]
    public void An_internal_dataset_is_seen_by_a_friend()
    {
        var host = new GeneratorHost().WithProperty("FactsAccessibility", "internal").Write()
            .EditCSharp("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"friend\")] class Consumer { }");
        Assert.Empty(host.Compile(out var dataset));

        const string code = "class Friend { Sample.Animal Rosa => Sample.Zoo.Animals.Rosa; }";
        var friend = CSharpCompilation.Create(
            "friend",
            [CSharpSyntaxTree.ParseText(code)],
            dataset.References,
            host.Compilation.Options).AddReferences(dataset.ToMetadataReference());
        var stranger = friend.WithAssemblyName("stranger");

        Assert.DoesNotContain(friend.GetDiagnostics(), IsError);
        Assert.Contains(stranger.GetDiagnostics(), IsError);
    }

    [Fact]
    public void Checked_arithmetic_changes_no_lookup_and_no_hash()
    {
        var assembly = new GeneratorHost().WithOptions(options => options.WithOverflowChecks(true)).Write()
            .EditCSharp("""
                internal static class Consumer
                {
                    public static string Ask()
                    {
                        var text = new System.Text.StringBuilder();
                        foreach (var animal in Sample.Zoo.Animals)
                        {
                            text.Append(Sample.Zoo.Animals[animal.Key].Keeper.Name).Append(animal.GetHashCode() == Sample.Zoo.Animals[animal.Key].GetHashCode()).Append(' ');
                        }

                        for (var number = 0; number < 10_000; number++)
                        {
                            if (Sample.Zoo.Animals.Find("nobody" + number) != null) text.Append(number);
                        }

                        return text.Append(Sample.Zoo.Keepers.Ines.Animals.Count).ToString();
                    }
                }
                """)
            .Load();

        Assert.Equal("InesTrue InesTrue 2", assembly.GetType("Consumer")!.GetMethod("Ask")!.Invoke(null, null));
    }

    [Theory]
    [InlineData(OutputKind.ConsoleApplication)]
    [InlineData(OutputKind.WindowsApplication)]
    public void A_dataset_may_live_in_an_application(OutputKind kind) =>
        Assert.Empty(new GeneratorHost().WithOptions(options => Strict(options).WithOutputKind(kind)).Write()
            .EditCSharp("System.Console.WriteLine(Sample.Zoo.Animals.Rosa.Keeper.Name);").Compile());

    [Fact]
    public void The_using_directives_of_the_project_are_not_needed_and_do_no_harm()
    {
        var host = new GeneratorHost().Write();
        var usings = string.Join('\n', Namespaces.Select(name => $"global using {name};"));

        Assert.Empty(host.EditCSharp(usings + "\nclass Consumer { }").Compile().Where(found => found.Id != "CS8019"));
    }

    [Fact]
    public void Types_of_the_project_that_have_the_names_of_the_framework_do_no_harm() =>
        Assert.Empty(new GeneratorHost().Write().EditCSharp("""
            namespace Sample
            {
                internal sealed class String { }
                internal sealed class Int32 { }
                internal sealed class Object { }
                internal sealed class Type { }
                internal sealed class Attribute { }
                namespace System { internal sealed class Consumer { } }
                namespace Facts { internal sealed class Consumer { } }
                namespace Collections { internal sealed class Consumer { } }
            }
            """).Compile());

    private static readonly IReadOnlyList<string> Namespaces =
        [
            "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
            "Facts",
        ];

    private static CSharpCompilationOptions Strict(CSharpCompilationOptions options) => options
        .WithWarningLevel(9999)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Error)
        .WithOverflowChecks(true);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}

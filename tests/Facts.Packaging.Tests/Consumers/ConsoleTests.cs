using System;
using System.IO;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>Apps in each .NET language that reference only the dataset package.</summary>
public sealed class ConsoleTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_CSharp_app_uses_the_records_and_lookups_at_the_highest_analysis_level(string framework)
    {
        var app = feed.NewWorkspaceWithEmptyCache($"console {framework}")
            .Write("app.csproj", ProjectText.App(ProjectText.Summit, "<AnalysisLevel>latest-all</AnalysisLevel>", framework))
            .Write("Program.cs", """
                using Facts.PyongyangSummit;

                Gift bust = Summit.Gifts["bust"];
                Console.WriteLine($"{bust.Recipient.Name} received the {bust.Name}");
                Console.WriteLine(Summit.People.KimJongUn.GiftsReceived.Count);
                Console.WriteLine(Summit.Gifts.Find("bsut") is null);
                """)
            .With("DOTNET_ROLL_FORWARD", "Major");

        var result = (await app.Dotnet("run")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("Vladimir Putin received the", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n4\nTrue\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Facts.Generator", app.Read("obj/project.assets.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_FSharp_app_uses_the_records_and_lookups()
    {
        var app = feed.NewWorkspace("console fsharp")
            .Write("app.fsproj", ProjectText.App("""<Compile Include="Program.fs" />""" + ProjectText.Summit))
            .Write("Program.fs", """
                open Facts
                open Facts.PyongyangSummit

                let bust = Summit.Gifts["bust"]
                printfn $"{bust.Recipient.Name} received the {bust.Name}"

                match bust with
                | :? Gift.Artwork as artwork -> printfn $"artwork of {artwork.Depicts.Count}"
                | _ -> printfn "something else"

                match Summit.Gifts.TryGetValue "bsut" with
                | true, gift -> printfn $"{gift.Name}"
                | _ -> printfn "no bsut"

                let given = Summit.Gifts |> Seq.filter (fun gift -> gift.Recipient = bust.Recipient) |> Seq.length
                printfn $"{given = Summit.Gifts.ByRecipient(bust.Recipient).Count}"
                """);

        var result = (await app.Dotnet("run")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("Vladimir Putin received the", result.Output, StringComparison.Ordinal);
        Assert.Contains("\nartwork of 1\nno bsut\nTrue\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Visual_Basic_app_uses_the_records_and_lookups()
    {
        var app = feed.NewWorkspace("console basic")
            .Write("app.vbproj", ProjectText.App(ProjectText.Summit, "<OptionStrict>On</OptionStrict>"))
            .Write("Program.vb", """
                Imports Facts.PyongyangSummit

                Module Program
                    Sub Main()
                        Dim bust = Summit.Gifts("bust")
                        Console.WriteLine($"{bust.Recipient.Name} received the {bust.Name}")
                        Console.WriteLine(Summit.People.KimJongUn.GiftsReceived.Count)
                        Dim gift As Gift = Nothing
                        Console.WriteLine(Summit.Gifts.TryGetValue("bsut", gift))
                        Dim cars = From car In Summit.Gifts.OfType(Of Gift.Car) Select car.Name
                        Console.WriteLine(cars.Any())
                    End Sub
                End Module
                """);

        var result = (await app.Dotnet("run")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("Vladimir Putin received the", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n4\nFalse\nTrue\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_based_app_has_a_dataset_of_its_own()
    {
        var app = feed.NewWorkspace("file based app").WriteZoo();
        Directory.Move(app.PathOf("zoo/facts"), app.PathOf("facts"));
        app.Delete("zoo/zoo.csproj").Write("app.cs", $"""
            #:package Facts@{PackageFeed.Version}
            #:package Facts.Generator@{PackageFeed.Version}
            Console.WriteLine(Zoo.Facts.Zoo.Animals.Rosa.Keeper.Name);
            """);

        Assert.Equal("Ines", (await app.Dotnet("run app.cs")).Succeeded().Output.Trim());
    }
}

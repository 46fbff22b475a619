using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

[Collection(PackageFeedCollection.Name)]
public sealed class SummitConsumerTests(PackageFeed feed)
{
    [Fact]
    public async Task A_console_app_outside_the_repository_uses_the_records_and_lookups_of_the_package()
    {
        var app = feed.NewWorkspace("console app")
            .Write("app.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <AnalysisLevel>latest-all</AnalysisLevel>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Facts.PyongyangSummit" Version="{PackageFeed.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Program.cs", """
                using Facts.PyongyangSummit;

                Gift bust = Summit.Gifts["bust"];
                Console.WriteLine($"{bust.Recipient.Name} received the {bust.Name}");
                Console.WriteLine(Summit.People.KimJongUn.GiftsReceived.Count);
                Console.WriteLine(Summit.Gifts.Find("bsut") is null);
                """);

        var result = (await app.Dotnet("run")).Succeeded();

        Assert.Empty(result.Findings());
        Assert.Contains("Vladimir Putin received the", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n4\nTrue\n", result.Output, StringComparison.Ordinal);
    }
}

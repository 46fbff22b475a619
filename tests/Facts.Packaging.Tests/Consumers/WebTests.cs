using System;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>A web app that serves records as JSON.</summary>
public sealed class WebTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_minimal_API_returns_records_and_tables_with_references_as_keys()
    {
        var app = feed.NewWorkspace("web")
            .Write("app.csproj", ProjectText.Library(ProjectText.Summit, sdk: "Microsoft.NET.Sdk.Web"))
            .Write("Program.cs", """
                using System.Text.Json.Nodes;
                using Facts.PyongyangSummit;

                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
                await using var app = builder.Build();
                app.MapGet("/gifts", () => Summit.Gifts);
                app.MapGet("/gifts/{key}", (string key) => Summit.Gifts.Find(key) is { } gift ? Results.Ok(gift) : Results.NotFound());
                app.MapGet("/people/{key}/gifts", (string key) => Summit.People[key].GiftsReceived);
                await app.StartAsync();

                using var handler = new HttpClientHandler { UseProxy = false };
                using var client = new HttpClient(handler) { BaseAddress = new Uri(app.Urls.Single()) };
                Console.WriteLine(await client.GetStringAsync("gifts/bust"));
                using var missing = await client.GetAsync("gifts/bsut");
                Console.WriteLine((int)missing.StatusCode);
                var all = JsonNode.Parse(await client.GetStringAsync("gifts"))!.AsArray();
                Console.WriteLine(all.Count == Summit.Gifts.Count);
                Console.WriteLine(JsonNode.Parse(await client.GetStringAsync("people/kim-jong-un/gifts"))!.AsArray().Count);
                await app.StopAsync();
                """);

        var result = (await app.Dotnet("run")).Succeeded();

        Assert.Empty(result.Diagnostics());
        Assert.Contains("{\"kind\":\"artwork\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"recipient\":\"putin\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"given\":{\"date\":\"deduced 2024-06-19\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n404\nTrue\n4\n", result.Output, StringComparison.Ordinal);
    }
}

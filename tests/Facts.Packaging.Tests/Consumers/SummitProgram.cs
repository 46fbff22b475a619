using System;

namespace Facts.Packaging.Tests;

/// <summary>An app that uses what trimming could break: lookups, inverses, hierarchies, messages, JSON.</summary>
internal static class SummitProgram
{
    public const string Text = """
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Facts.PyongyangSummit;

        Gift bust = Summit.Gifts["bust"];
        Console.WriteLine($"{bust.Recipient.Name} received the {bust.Name}");
        Console.WriteLine(Summit.People.KimJongUn.GiftsReceived.Count);
        Console.WriteLine(bust.Match(artwork: artwork => $"{artwork.Depicts.Count} shown", car: _ => "car", animals: _ => "animals", item: _ => "item"));
        try
        {
            _ = Summit.Gifts["bsut"];
        }
        catch (KeyNotFoundException missing)
        {
            Console.WriteLine(missing.Message);
        }

        Console.WriteLine(JsonSerializer.Serialize(bust, GiftJson.Default.Gift));

        // Two variants have the name Car, and the context names its properties only by the last part of the type name.
        [JsonSerializable(typeof(Gift.Car), TypeInfoPropertyName = "GiftCar")]
        [JsonSerializable(typeof(Gift))]
        internal sealed partial class GiftJson : JsonSerializerContext;
        """;

    /// <summary>Checks the output of the app against the facts.</summary>
    public static void Check(CommandResult result)
    {
        var output = result.Succeeded().Output;
        Assert.Contains("Vladimir Putin received the bust of Putin\n4\n1 shown\n", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'bust'?", output, StringComparison.Ordinal);
        Assert.Contains("{\"kind\":\"artwork\"", output, StringComparison.Ordinal);
        Assert.Contains("\"Recipient\":\"putin\"", output, StringComparison.Ordinal);
        Assert.Contains("\"Given\":{\"Date\":\"deduced 2024-06-19\"", output, StringComparison.Ordinal);
    }
}

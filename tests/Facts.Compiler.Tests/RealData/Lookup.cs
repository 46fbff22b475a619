using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Facts.Compiler.Tests.RealData;

/// <summary>A lookup of <c>facts.json</c>, which gives the content of a place in a file.</summary>
internal sealed record Lookup(string Set, string Place, string Operation, string Expected)
{
    public static IReadOnlyList<Lookup> All() =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(RealFolder.Path!, "realdata", "facts.json"))).RootElement.EnumerateArray().Select(Of)];

    /// <summary>The result of an expression of the generated code, in the notation of <c>facts.json</c>.</summary>
    public string Answer(object? value) => (Operation, value) switch
    {
        ("count", IEnumerable<object> items) => TextOf(items.Count()),
        ("contains", IEnumerable<object> items) =>
            items.Select(TextOf).FirstOrDefault(text => text == Expected) ?? string.Join(", ", items.Select(TextOf)),
        (_, IEnumerable<object> items) => string.Join(", ", items.Select(TextOf)),
        _ => TextOf(value),
    };

    private static Lookup Of(JsonElement fact) => new(
        fact.GetProperty("dataset").GetString()!,
        fact.GetProperty("file").GetString() + " " + PlaceOf(fact.GetProperty("path")),
        fact.GetProperty("op").GetString()!,
        TextOf(fact.GetProperty("expected")));

    private static string PlaceOf(JsonElement path) => path.ValueKind == JsonValueKind.Array
        ? string.Join('/', path.EnumerateArray().Select(step => step.ValueKind == JsonValueKind.Array ? $"{step[0]}={step[1]}" : step.ToString()))
        : path.ToString();

    private static string TextOf(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } items => string.Join(", ", items.EnumerateArray().Select(item => item.ToString())),
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } truth => TextOf(truth.GetBoolean()),
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("o", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}

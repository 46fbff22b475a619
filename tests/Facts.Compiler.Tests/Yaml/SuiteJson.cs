using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>
/// Compares what is read with the JSON that the suite gives. What JSON writes as a number, true, false or null is any scalar: a type says which.
/// </summary>
internal static class SuiteJson
{
    /// <summary>Where the two differ first, or null.</summary>
    public static string? Difference(ParsedFile file, byte[] json)
    {
        var documents = Documents(json);
        if (documents.Count != file.Documents.Length)
        {
            // A document of nothing is none, where it is the only one.
            return documents.Count == 1 && file.Documents.IsEmpty && documents[0].ValueKind == JsonValueKind.Null
                ? null
                : $"{file.Documents.Length} documents, not {documents.Count}";
        }

        return file.Documents.Zip(documents, (node, element) => Difference(node, element, "$")).FirstOrDefault(difference => difference is not null);
    }

    private static List<JsonElement> Documents(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        var documents = new List<JsonElement>();
        while (reader.Read())
        {
            documents.Add(JsonElement.ParseValue(ref reader));
        }

        return documents;
    }

    private static string? Difference(YamlNode node, JsonElement json, string path) => (node, json.ValueKind) switch
    {
        (YamlScalar scalar, JsonValueKind.String) => scalar.Text == json.GetString() ? null : $"another text at {path}",
        (YamlScalar, JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null) => null,
        (YamlSequence sequence, JsonValueKind.Array) => sequence.Items.Length != json.GetArrayLength()
            ? $"{sequence.Items.Length} items at {path}"
            : sequence.Items.Select((item, index) => Difference(item, json[index], $"{path}[{index}]")).FirstOrDefault(difference =>
                difference is not null),
        (YamlMapping mapping, JsonValueKind.Object) => mapping.Entries.Length != json.EnumerateObject().Count()
            ? $"{mapping.Entries.Length} entries at {path}"
            : mapping.Entries.Select(entry => json.TryGetProperty(entry.Key.Text, out var value)
                ? Difference(entry.Value, value, $"{path}.{entry.Key.Text}")
                : $"a key of its own at {path}")
                .FirstOrDefault(difference => difference is not null),
        _ => $"another kind of node at {path}",
    };
}

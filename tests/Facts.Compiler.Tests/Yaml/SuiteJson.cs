using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Tests.Yaml;

/// <summary>
/// Compares what is read with the JSON of the suite. A number, true, false or null in JSON may be any scalar, because only a type decides.
/// </summary>
internal static class SuiteJson
{
    /// <summary>The first difference, or null.</summary>
    public static string? Difference(ParsedFile file, byte[] json)
    {
        var documents = Documents(json);
        if (documents.Count != file.Documents.Length)
        {
            // If the only document is empty, there is none.
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

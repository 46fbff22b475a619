using System.Globalization;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>A place in words, for messages that speak of two: <c>gifts.yaml line 12</c>.</summary>
internal static class PlaceText
{
    public static string Of(FileSummary file, Place place) => Of(place.File == file.File.Path ? file.File.FactsPath : place.File, place);

    private static string Of(string file, Place place) =>
        $"{file} line {(place.Range.Start.Line + 1).ToString(CultureInfo.InvariantCulture)}";
}

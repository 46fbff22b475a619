using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Diagnostics;

/// <summary>The section of the page about one id.</summary>
/// <param name="Anchor">The end of a link to the section.</param>
/// <param name="Files">The dataset of the example, including files that the page omits; empty if there is none.</param>
internal sealed record CatalogueSection(string Id, string Anchor, string Title, string Text, ImmutableArray<FactFile> Files)
{
    /// <summary>The diagnostics of the compiler for the example; only one example is about tables that lack files.</summary>
    public ImmutableArray<FactDiagnostic> Compile() =>
        FactCompiler.Compile(
            Files,
            new CompilationOptions(new SchemaOptions(null, null), new EmitOptions("1.0.0")),
            CancellationToken.None).Diagnostics
        .RemoveAll(found => found.Descriptor == FileDiagnostics.TableWithoutFile && found.Id != Id);

    /// <summary>The diagnostics as text: the place and message as a build prints them, the marked text, and related places.</summary>
    public string Diagnostics()
    {
        var text = new StringBuilder();
        foreach (var diagnostic in Compile())
        {
            text.Append(diagnostic).Append("\n    marks: ").Append(Marked(diagnostic.Place)).Append('\n');
            foreach (var related in diagnostic.Related)
            {
                text.Append("    ")
                    .Append(related.Message)
                    .Append(": ")
                    .Append(related.Place.File)
                    .Append('(')
                    .Append(related.Place.Range.Start.Line + 1)
                    .Append(',')
                    .Append(related.Place.Range.Start.Column + 1)
                    .Append(") ")
                    .Append(Marked(related.Place))
                    .Append('\n');
            }
        }

        return text.ToString();
    }

    private string Marked(Place place)
    {
        var file = Files.FirstOrDefault(file => file.Path == place.File);
        return file is null ? "the file" : "<" + string.Concat(file.Text[place.Range.Start.Offset..place.Range.End.Offset].Select(Visible)) + ">";
    }

    private static string Visible(char character) => character switch
    {
        '\n' => "\\n",
        _ when char.IsControl(character)
            || char.IsSurrogate(character)
            || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator =>
            string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}"),
        _ => character.ToString(),
    };
}

using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Linking;

/// <summary>Says how a record gets the variant that a reference to it needs: with another discriminator, or in another file.</summary>
internal sealed class VariantAdvice(LinkedRecord record, VariantDeclaration wanted)
{
    private string Path => record.Bound.File.File.FactsPath;

    private string Kind => $"'{wanted.Owner.Discriminator}: {wanted.Name}'";

    public static string For(LinkedRecord record, BoundReference reference)
    {
        var wanted = reference.Targets.Where(target => target.Table == record.Table.Declaration).Select(static target => target.Variant!).ToList();
        return wanted.Count == 1 ? new VariantAdvice(record, wanted[0]).Text : "";
    }

    private string Text =>
        $" If it is one, {(IsPlaced(record.Shape.Variant!, Path) ? Move : $"write {Kind} in it")}; if not, refer to another record.";

    private string Move => Place is { } place ? $"move it to {place}" : $"move it to {TablePlace} and write {Kind} in it";

    /// <summary>Where records of the variant are by the schema, or in a file named like their table; null if no place is theirs alone.</summary>
    private string? Place =>
        !wanted.From.IsEmpty ? FoundBy(wanted.From[0])
        : wanted.TableName is not { } table ? null
        : record.Table.Rows.Where(row => row.Record.Variant == wanted).Select(static row => row.File.File.FactsPath)
            .FirstOrDefault(path => DefaultPlace.Holds(table, path)) ?? FileOf(table);

    private string TablePlace =>
        record.Table.Declaration is { From: { IsEmpty: false } from } ? FoundBy(from[0]) : FileOf(record.Table.Declaration.TableName);

    private static string FoundBy(FromPattern from) => $"where '{from.Text}' finds it";

    private string FileOf(string table) => DefaultPlace.FolderOf(table) + DefaultPlace.ExtensionOf(Path);

    /// <summary>Whether records in the file have the variant because of their place.</summary>
    private static bool IsPlaced(VariantDeclaration variant, string path) => variant.From.IsEmpty
        ? variant.TableName is { } table && DefaultPlace.Holds(table, path)
        : variant.From.Any(pattern => pattern.Files.Matches(path));
}

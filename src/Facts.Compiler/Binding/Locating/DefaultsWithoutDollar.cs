using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Recognizes <c>defaults:</c> at the top of a file, which reads as a record, but lacks what a record needs.</summary>
internal static class DefaultsWithoutDollar
{
    public static bool Are(YamlMapping document, in YamlEntry entry, ImmutableArray<RecordOrigin> origins) =>
        entry.Name is "defaults" or "default"
        && entry.Value is YamlMapping { Entries: { IsEmpty: false } given }
        && document.Entries.Count(static other => other.Value is YamlMapping) > 1
        && origins.All(origin => given.All(field => HasField(origin.Table, field.Name)) && Lacks(origin.Table, given));

    private static bool HasField(TableDeclaration table, string name) =>
        AnnotationReader.IsReserved(name)
        || (name == table.Discriminator && !table.Variants.IsEmpty)
        || table.SelfAndVariants.Any(part => part.Fields.Any(field => field.Name == name));

    private static bool Lacks(TableDeclaration table, ImmutableArray<YamlEntry> given) => table.Fields.Any(field =>
        field is { Computed: null, Default: null, IsImplicit: false }
        && ValueBinder.Absent(field.Type, given[0].Value) is null
        && !given.Any(entry => entry.Name == field.Name)
        && table.Key.All(part => part.Path[0] != field));
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>A table, a value or a variant between the pass that declares names and the pass that resolves what they hold.</summary>
internal sealed class RecordDraft(RecordDeclaration declaration, OptionMap options)
{
    public RecordDeclaration Declaration { get; } = declaration;

    public OptionMap Options { get; } = options;

    public List<RecordDraft> Variants { get; } = [];

    public List<FieldDraft> Fields { get; } = [];

    /// <summary>The texts of <c>key</c>; of a table without one, none.</summary>
    public ImmutableArray<YamlScalar> KeyTexts { get; set; } = ImmutableArray<YamlScalar>.Empty;

    /// <summary>The fields that paths of <c>from</c> store into.</summary>
    public List<FromCapture> Captures { get; } = [];

    public TableDeclaration? Table => Declaration as TableDeclaration;

    public TypeDeclaration? Type => Declaration as TypeDeclaration;

    /// <summary>Itself and its variants.</summary>
    public IEnumerable<RecordDraft> WithVariants => Variants.Prepend(this);
}

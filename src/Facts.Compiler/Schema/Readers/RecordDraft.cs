using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>A table, a value or a variant whose name is declared, but whose contents are not resolved yet.</summary>
internal sealed class RecordDraft(RecordDeclaration declaration, OptionMap options)
{
    public RecordDeclaration Declaration { get; } = declaration;

    public OptionMap Options { get; } = options;

    public List<RecordDraft> Variants { get; } = [];

    public List<FieldDraft> Fields { get; } = [];

    /// <summary>The texts of the option <c>key</c>; empty without one.</summary>
    public ImmutableArray<YamlScalar> KeyTexts { get; set; } = ImmutableArray<YamlScalar>.Empty;

    /// <summary>The fields that patterns of <c>from</c> capture.</summary>
    public List<FromCapture> Captures { get; } = [];

    public TableDeclaration? Table => Declaration as TableDeclaration;

    public TypeDeclaration? Type => Declaration as TypeDeclaration;

    /// <summary>Itself and its variants.</summary>
    public IEnumerable<RecordDraft> WithVariants => Variants.Prepend(this);
}

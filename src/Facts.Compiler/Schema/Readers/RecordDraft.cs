using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>A table, value or variant whose name has been declared, but whose contents have not been read yet.</summary>
internal sealed class RecordDraft(RecordDeclaration declaration, OptionMap options)
{
    public RecordDeclaration Declaration { get; } = declaration;

    public OptionMap Options { get; } = options;

    public List<RecordDraft> Variants { get; } = [];

    public List<FieldDraft> Fields { get; } = [];

    /// <summary>The texts of the option <c>key</c>; empty if there is none.</summary>
    public ImmutableArray<YamlScalar> KeyTexts { get; set; } = ImmutableArray<YamlScalar>.Empty;

    /// <summary>The fields that patterns of <c>from</c> capture.</summary>
    public List<FromCapture> Captures { get; } = [];

    public TableDeclaration? Table => Declaration as TableDeclaration;

    public TypeDeclaration? Type => Declaration as TypeDeclaration;

    /// <summary>Itself and its variants.</summary>
    public IEnumerable<RecordDraft> WithVariants => Variants.Prepend(this);
}

using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Storage;

/// <summary>The layouts of all tables and values of a schema.</summary>
internal sealed class RowLayouts(DatasetSchema schema)
{
    private readonly Dictionary<TypeDeclaration, RowLayout> _layouts =
        schema.Types.ToDictionary(static type => type, static type => new RowLayout(type));

    public RowLayout this[TypeDeclaration type] => _layouts[type];

    /// <summary>The key of a table as lookups take it.</summary>
    public KeyShape KeyOf(TableDeclaration table) => _layouts[table].Key!;
}

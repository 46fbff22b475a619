using System.Collections.Generic;
using System.Linq;

namespace Facts.Fuzz.Generation;

/// <summary>A schema as needed for generating data.</summary>
/// <param name="isCareful">Whether schema and data should have no error, so that all stages after the checks are reached.</param>
internal sealed class SchemaSketch(bool isCareful)
{
    public bool IsCareful => isCareful;

    public List<RecordSketch> Tables { get; } = [];

    public List<RecordSketch> Values { get; } = [];

    public Dictionary<string, string[]> Enums { get; } = [];

    public string[] Units { get; set; } = [];

    public bool NeedsProvenance { get; set; }

    /// <summary>The number of inverses that already have a name.</summary>
    public int Inverses { get; set; }

    public RecordSketch? Record(string name) => Tables.Concat(Values).FirstOrDefault(record => record.Name == name);
}

/// <summary>A table or a value.</summary>
internal sealed class RecordSketch(string name, bool isTable)
{
    public string Name => name;

    public bool IsTable => isTable;

    public List<FieldSketch> Fields { get; } = [];

    public Dictionary<string, List<FieldSketch>> Variants { get; } = [];

    /// <summary>The variant of records that do not say which one they are, or null.</summary>
    public string? DefaultVariant { get; set; }

    /// <summary>The keys of the records, chosen before the records are written so that references can use them.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>The fields of the key, if it is not the implicit id.</summary>
    public List<FieldSketch> KeyFields { get; } = [];

    /// <summary>The values of the key fields of each record, as YAML.</summary>
    public List<string[]> KeyValues { get; } = [];

    public IEnumerable<FieldSketch> AllFields => Fields.Concat(Variants.Values.SelectMany(fields => fields));
}

/// <summary>A field, with its type expression and its options as YAML.</summary>
internal sealed record FieldSketch(string Name, string Type, string Options)
{
    public bool Has(string option) => Options.Contains(option, System.StringComparison.Ordinal);
}

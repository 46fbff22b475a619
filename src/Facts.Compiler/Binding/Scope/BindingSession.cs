using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>The state that the values of a file share while they are bound: the schema, caches, and diagnostics.</summary>
internal sealed class BindingSession
{
    private readonly string _filePath;
    private readonly Dictionary<FieldType, ImmutableArray<ReferenceType>> _targets = [];

    /// <param name="filePath">The path that diagnostics show.</param>
    /// <param name="fileDefaults">The <c>$defaults</c> of the file, or null.</param>
    /// <param name="source">The text of the file, or null if only some values of it are bound.</param>
    public BindingSession(DatasetSchema schema, string filePath, YamlMapping? fileDefaults = null, string? source = null)
    {
        Source = source;
        Schema = schema;
        _filePath = filePath;
        FileDefaults = fileDefaults is null ? null : new FileDefaults(this, fileDefaults);
    }

    public DatasetSchema Schema { get; }

    /// <summary>The text of the file, for diagnostics; null if it is not known.</summary>
    public string? Source { get; }

    public FileDefaults? FileDefaults { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    public KnownDates Dates { get; } = new();

    public TriedUnions Tried { get; } = new();

    /// <summary>Whether anything bound so far has a citation, a derivation or a remark.</summary>
    public bool HasProvenance { get; set; }

    /// <summary>Whether it has been reported that the dataset has no sources, which concerns all citations of the file.</summary>
    public bool HasReportedNoSources { get; set; }

    /// <summary>The fields of the current record that contradict its location, with the values that the location gives; null if there are
    /// none.</summary>
    public List<(FieldDeclaration Field, BoundValue Value)>? Contradictions { get; set; }

    public Place PlaceOf(YamlNode node) => new(_filePath, node.Range);

    /// <summary>References to records of any table.</summary>
    public ImmutableArray<ReferenceType> AllTargets
    {
        get
        {
            if (field.IsDefault)
            {
                field = Schema.Tables.Select(static table => new ReferenceType(table)).ToImmutableArray();
            }

            return field;
        }
    }

    /// <summary>The targets of a reference, or of the references in a OneOf; all values of the type share them.</summary>
    public ImmutableArray<ReferenceType> TargetsOf(FieldType type)
    {
        if (!_targets.TryGetValue(type, out var targets))
        {
            targets = type is OneOfType oneOf
                ? oneOf.Alternatives.OfType<ReferenceType>().ToImmutableArray()
                : ImmutableArray.Create((ReferenceType)type);
            _targets.Add(type, targets);
        }

        return targets;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding;

/// <summary>The defaults that a schema gives its fields, bound once for all files.</summary>
internal sealed class SchemaDefaults(DatasetSchema schema)
{
    private readonly Dictionary<FieldDeclaration, BoundValue?> _values = [];
    private readonly HashSet<FieldDeclaration> _inProgress = [];

    /// <summary>What is wrong with the defaults.</summary>
    public ImmutableArray<FactDiagnostic> Diagnostics { get; private set; } = ImmutableArray<FactDiagnostic>.Empty;

    /// <summary>Whether a default has a citation, a derivation or a remark.</summary>
    public bool HasProvenance { get; private set; }

    /// <summary>Binds the defaults of all fields. The schema reader does so last; nothing changes afterwards.</summary>
    public void Bind()
    {
        foreach (var owner in schema.Types.SelectMany(static type => type.SelfAndVariants))
        {
            foreach (var field in owner.Fields.Where(static field => field.Default is not null))
            {
                Of(owner, field);
            }
        }
    }

    /// <summary>The default of a field that has one; null if it is wrong. If another default needs it before its turn, it is bound now.</summary>
    public BoundValue? Of(RecordDeclaration owner, FieldDeclaration field)
    {
        if (!_values.TryGetValue(field, out var value))
        {
            _values[field] = value = Bind(owner, field);
        }

        return value;
    }

    private BoundValue? Bind(RecordDeclaration owner, FieldDeclaration field)
    {
        var session = new BindingSession(schema, field.Place.File);
        var scope = new BindingScope(session, new NamedSubject($"{owner.Name}.{field.Name}")).ForDefaultOf(field);
        BoundValue? value = null;
        if (_inProgress.Add(field))
        {
            value = ValueBinder.Bind(scope, field.Type, field.Default!);
            _inProgress.Remove(field);
        }
        else
        {
            scope.Report(BindingDiagnostics.EndlessDefault, field.Default!);
        }

        Diagnostics = Diagnostics.AddRange(session.Diagnostics.ToImmutable());
        HasProvenance |= session.HasProvenance;
        return value;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding;

/// <summary>The default values of fields in the schema, bound once for all files.</summary>
internal sealed class SchemaDefaults(DatasetSchema schema)
{
    private readonly Dictionary<FieldDeclaration, BoundValue?> _values = [];
    private readonly HashSet<FieldDeclaration> _inProgress = [];

    /// <summary>The diagnostics about the defaults.</summary>
    public ImmutableArray<FactDiagnostic> Diagnostics { get; private set; } = ImmutableArray<FactDiagnostic>.Empty;

    /// <summary>Whether a default has a citation, a derivation or a remark.</summary>
    public bool HasProvenance { get; private set; }

    /// <summary>Binds the defaults of all fields. Called once, as the last step of reading the schema.</summary>
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

    /// <summary>The default of a field that has one; null if it is invalid. It is bound now if another default needs it before its turn.</summary>
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

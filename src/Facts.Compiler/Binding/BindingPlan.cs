using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Binding;

/// <summary>What binding needs of a schema, worked out once and shared by all files.</summary>
internal sealed class BindingPlan
{
    private static readonly ConditionalWeakTable<DatasetSchema, BindingPlan> Plans = new();

    private readonly Dictionary<EnumDeclaration, Dictionary<string, EnumMember>> _members = [];
    private readonly Dictionary<FieldDeclaration, BoundValue?> _defaults = [];
    private readonly HashSet<FieldDeclaration> _defaultsInProgress = [];
    private readonly ImmutableArray<FactDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<FactDiagnostic>();

    private BindingPlan(DatasetSchema schema)
    {
        Schema = schema;
        BindDefaults();
    }

    public DatasetSchema Schema { get; }

    /// <summary>What is wrong with the defaults of the schema.</summary>
    public ImmutableArray<FactDiagnostic> DefaultDiagnostics => _diagnostics.ToImmutable();

    /// <summary>Whether a default of the schema is cited, derived or remarked on.</summary>
    public bool HasProvenance { get; private set; }

    public static BindingPlan Of(DatasetSchema schema) => Plans.GetValue(schema, static key => new BindingPlan(key));

    public EnumMember? FindMember(EnumDeclaration declaration, string name)
    {
        lock (_members)
        {
            if (!_members.TryGetValue(declaration, out var members))
            {
                members = new Dictionary<string, EnumMember>(System.StringComparer.Ordinal);
                foreach (var member in declaration.Members)
                {
                    members[member.Name] = member;
                }

                _members.Add(declaration, members);
            }

            return members.TryGetValue(name, out var found) ? found : null;
        }
    }

    /// <summary>The default of a field that has one; null where it is wrong.</summary>
    public BoundValue? DefaultOf(RecordDeclaration owner, FieldDeclaration field)
    {
        if (_defaults.TryGetValue(field, out var known))
        {
            return known;
        }

        var context = new BindingContext(this, field.Place.File, CancellationToken.None) { Root = $"{owner.Name}.{field.Name}" };
        BoundValue? value = null;
        if (_defaultsInProgress.Add(field))
        {
            value = ValueBinder.Bind(context, field.Type, field, field.Default!);
            _defaultsInProgress.Remove(field);
        }
        else
        {
            context.Report(BindingDiagnostics.EndlessDefault, field.Default!);
        }

        _diagnostics.AddRange(context.Bag.ToImmutable());
        HasProvenance |= context.HasProvenance;
        _defaults[field] = value;
        return value;
    }

    // All at once, so that nothing is written when files are bound side by side.
    private void BindDefaults()
    {
        foreach (var declaration in Schema.Types)
        {
            foreach (var owner in declaration.SelfAndVariants)
            {
                foreach (var field in owner.Fields.Where(field => field.Default is not null))
                {
                    DefaultOf(owner, field);
                }
            }
        }
    }
}

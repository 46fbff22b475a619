using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>Resolves references during a walk, and reports those that have no target, refer to another variant, or are ambiguous.</summary>
/// <param name="isComplete">Whether every file could be read; if not, missing targets are not reported.</param>
/// <param name="capacity">The approximate number of references.</param>
internal sealed class ReferenceLinker(ReferenceResolver resolver, bool isComplete, int capacity) : RecordVisitor
{
    private readonly NearKeys _nearKeys = new(resolver);
    private readonly HashSet<YamlNode> _reported = [];

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The references that have a target, in the order of the walk.</summary>
    public List<Reference> References { get; } = new(capacity);

    /// <summary>The fields with a reference that has no target.</summary>
    public HashSet<FieldDeclaration> Uncertain { get; } = [];

    public override void OnReference(BoundReference reference, bool isMapKey)
    {
        if (resolver.Resolve(reference) is { } target)
        {
            CheckAlone(reference, target);
            if (At.Record is { } source)
            {
                References.Add(new Reference(source, At.Field, reference, target, isMapKey));
            }

            return;
        }

        if (At.Field is { } field)
        {
            Uncertain.Add(field);
        }

        if (reference.Targets.Select(type => resolver.Find(reference, type)).LastOrDefault(static found => found is not null) is { } other)
        {
            ReportWrongVariant(reference, other);
        }
        else if (isComplete)
        {
            ReportMissing(reference);
        }
    }

    /// <summary>Checks that no other table has a record with the key, too.</summary>
    private void CheckAlone(BoundReference reference, LinkedRecord target)
    {
        for (var index = 1; index < reference.Targets.Length; index++)
        {
            var type = reference.Targets[index];
            if (type.Table != target.Table.Declaration
                && resolver.Find(reference, type) is { } other
                && other.Fits(type)
                && _reported.Add(reference.Node))
            {
                Report(FactDiagnostic
                    .Create(
                        LinkingDiagnostics.AmbiguousRecord,
                        At.PlaceOf(reference.Node),
                        At.PathText,
                        reference.Text,
                        $"{target.Table.Declaration.TableName} and of {type.Table.TableName}",
                        target.Table.Declaration.Name)
                    .WithRelated(target.KeyPlace, "One record")
                    .WithRelated(other.KeyPlace, "The other record"));
            }
        }
    }

    private void ReportMissing(BoundReference reference)
    {
        if (!_reported.Add(reference.Node))
        {
            return;
        }

        var tables = reference.Targets.Length > 2 && reference.Targets.Length == resolver.TableCount
            ? "any table"
            : string.Join(" or ", reference.Targets.Select(target => target.Variant?.TableName ?? target.Table.TableName).Distinct());
        var elsewhere = resolver.FindElsewhere(reference);
        var diagnostic = FactDiagnostic.Create(
            LinkingDiagnostics.MissingRecord,
            At.PlaceOf(reference.Node),
            At.PathText,
            tables,
            reference.Text,
            elsewhere is null
                ? Hint(reference, At.Field is null ? null : At.Row)
                : $" '{reference.Text}' is a record of {elsewhere.Value.Table.Declaration.TableName}.{Hint(reference, source: null)}");
        Report(elsewhere is null ? diagnostic : diagnostic.WithRelated(elsewhere.Value.KeyPlace, "The record of another table"));
    }

    private string Hint(BoundReference reference, BoundRow? source) =>
        TextFix.BeforeComment(reference.Node) is { } before && resolver.Has(reference, before)
            ? $" {TextFix.NeedsSpace(before)}"
            : _nearKeys.Suggest(reference.Text, reference.Targets, source);

    private void ReportWrongVariant(BoundReference reference, LinkedRecord other)
    {
        if (_reported.Add(reference.Node))
        {
            Report(FactDiagnostic
                .Create(
                    LinkingDiagnostics.WrongVariant,
                    At.PlaceOf(reference.Node),
                    At.PathText,
                    reference.Text,
                    other.Shape.Variant!.Name,
                    PlaceText.Of(other.Bound.File, other.KeyPlace),
                    string.Join(" or ", reference.Targets.Select(TypeText.Of)),
                    VariantAdvice.For(other, reference))
                .WithRelated(other.KeyPlace, "The record"));
        }
    }

    private void Report(FactDiagnostic diagnostic) =>
        Diagnostics.Report(At.Field is { } field ? diagnostic.WithRelated(field.TypePlace, $"'{field.Name}' in the schema") : diagnostic);
}

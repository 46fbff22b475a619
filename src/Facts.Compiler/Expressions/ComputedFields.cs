using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds the computed fields of a schema, except those that depend on themselves or grow too large.</summary>
internal sealed class ComputedFields
{
    /// <summary>The maximum number of nodes of an expression, including the computed fields that it uses.</summary>
    private const int MostParts = 10_000;

    private readonly Dictionary<FieldDeclaration, BoundComputed> _bound = [];

    private ComputedFields()
    {
    }

    public static ComputedFields Bind(DatasetSchema schema, DiagnosticBag bag)
    {
        var fields = new ComputedFields();
        foreach (var declaration in schema.Types)
        {
            fields.Add(schema, declaration, null, bag);
            foreach (var variant in declaration.Variants)
            {
                fields.Add(schema, declaration, variant, bag);
            }
        }

        fields.RemoveEndless(bag);
        return fields;
    }

    public bool IsEmpty => _bound.Count == 0;

    public BoundComputed? this[FieldDeclaration field] => _bound.TryGetValue(field, out var bound) ? bound : null;

    private void Add(DatasetSchema schema, TypeDeclaration owner, VariantDeclaration? variant, DiagnosticBag bag)
    {
        foreach (var field in ((RecordDeclaration?)variant ?? owner).Fields)
        {
            if (field.Computed is { } expression && field.Type is not UnknownType && ExpressionParser.Parse(expression, bag) is { } syntax)
            {
                try
                {
                    _bound.Add(field, Bind(new ExpressionBinder(schema, owner, variant, isComputed: true), field, syntax));
                }
                catch (ExpressionFault fault)
                {
                    fault.Report(expression, bag);
                }
            }
        }
    }

    private static BoundComputed Bind(ExpressionBinder binder, FieldDeclaration field, ExpressionSyntax syntax)
    {
        var value = binder.Bind(syntax);
        var type = ExpressionType.Of(field.Type);
        var makesList = value.Type is { Kind: ExpressionKind.Sequence, IsNullable: false }
            && type.Kind == ExpressionKind.List
            && type.Item == value.Type.Item;
        if (type.Kind == ExpressionKind.Opaque || (!makesList && !Promotions.Converts(value, type)))
        {
            var hint = value.Type.IsNullable && !type.IsNullable && Promotions.Converts(value.Type, type.Nullable())
                ? $" Provide a value for when it is absent, as with '?? …', or make the field {type}?."
                : "";
            throw new ExpressionFault(RuleDiagnostics.ComputedType, syntax, ExpressionBinder.Excerpt(syntax), value.Type, field.Name, type, hint);
        }

        return new BoundComputed(field, syntax, binder, makesList, makesList
            ? BoundExpression.Of(type, value, static items => ((IEnumerable<object?>)items!).ToArray())
            : BoundExpression.Of(type, value, result => Numbers.Adapt(result, type)));
    }

    /// <summary>Reports and removes fields that depend on themselves or grow too large, in the order of their dependencies.</summary>
    private void RemoveEndless(DiagnosticBag bag)
    {
        var sizes = new Dictionary<FieldDeclaration, (int Parts, int Levels)>();
        var waiting = _bound.Values.ToList();
        while (true)
        {
            var ready = waiting.Where(computed => computed.Uses.All(used => sizes.ContainsKey(used) || !_bound.ContainsKey(used))).ToList();
            if (ready.Count == 0)
            {
                break;
            }

            foreach (var computed in ready)
            {
                waiting.Remove(computed);
                sizes.Add(computed.Field, Measure(computed, sizes, bag));
            }
        }

        var reported = new HashSet<FieldDeclaration>();
        foreach (var computed in waiting)
        {
            _bound.Remove(computed.Field);
            if (!reported.Contains(computed.Field) && Circle(computed, waiting) is { } circle)
            {
                reported.UnionWith(circle);
                var way = circle.Select(field => field.Name).ToList();
                bag.Report(
                    RuleDiagnostics.ComputedCircle,
                    computed.Field.Computed!.Place,
                    computed.Field.Name,
                    string.Join(" → ", way.Count <= 8 ? way : [.. way.Take(7), "…"]));
            }
        }
    }

    private (int Parts, int Levels) Measure(BoundComputed computed, Dictionary<FieldDeclaration, (int Parts, int Levels)> sizes, DiagnosticBag bag)
    {
        var used = computed.Syntax.DescendantNodes().OfType<SimpleNameSyntax>().Count();
        var parts = computed.Syntax.DescendantNodesAndSelf().Count();
        var levels = computed.Syntax.DescendantNodesAndSelf().Max(node => node.Ancestors().Count()) + 1;
        foreach (var field in computed.Uses.Where(sizes.ContainsKey))
        {
            parts = System.Math.Min(MostParts + 1, parts + (used * sizes[field].Parts));
            levels = System.Math.Max(levels, levels + sizes[field].Levels);
        }

        if (parts > MostParts || levels > 2 * ExpressionParser.MostLevels)
        {
            _bound.Remove(computed.Field);
            bag.Report(
                RuleDiagnostics.TooComplex,
                computed.Field.Computed!.Place,
                $"with the computed fields that it uses it has more than {MostParts} parts",
                $"{MostParts} are");
        }

        return (parts, levels);
    }

    /// <summary>The path from a field back to itself, or null if the field only depends on a cycle.</summary>
    private static List<FieldDeclaration>? Circle(BoundComputed start, List<BoundComputed> waiting)
    {
        var byField = waiting.ToDictionary(computed => computed.Field);
        var cameFrom = new Dictionary<FieldDeclaration, FieldDeclaration>();
        var next = new Queue<FieldDeclaration>([start.Field]);
        while (next.Count > 0)
        {
            var field = next.Dequeue();
            foreach (var used in byField[field].Uses.Where(byField.ContainsKey))
            {
                if (used == start.Field)
                {
                    var way = new List<FieldDeclaration> { used };
                    for (var step = field; step != start.Field; step = cameFrom[step])
                    {
                        way.Add(step);
                    }

                    way.Add(start.Field);
                    way.Reverse();
                    return way;
                }

                if (!cameFrom.ContainsKey(used))
                {
                    cameFrom.Add(used, field);
                    next.Enqueue(used);
                }
            }
        }

        return null;
    }
}

/// <summary>A computed field whose expression has been bound.</summary>
/// <param name="Binder">The binder, with what it recorded about the expression.</param>
/// <param name="MakesList">Whether the expression is a sequence, and the field a list.</param>
internal sealed record BoundComputed(
    FieldDeclaration Field, ExpressionSyntax Syntax, ExpressionBinder Binder, bool MakesList, BoundExpression Value)
{
    public IEnumerable<FieldDeclaration> Uses => Binder.ComputedFields;
}

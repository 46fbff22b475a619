using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds the LINQ methods that rules can use on lists, sets, tables and sequences. They are evaluated as lazily as in LINQ.</summary>
internal static class SequenceBinder
{
    public static readonly string[] Methods = ["All", "Any", "Contains", "Count", "Distinct", "Max", "Min", "Select", "Sum", "Where"];

    public static BoundExpression Call(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var item = target.Type.Element!;
        binder.UsesLinq = true;
        switch (name.Identifier.ValueText, arguments.Length)
        {
            case ("Any", 0):
                return Over(
                    ExpressionType.Boolean,
                    target,
                    static (_, items) => Any(items.Select(static value => ReferenceEquals(value, BoundExpression.Unknown) ? value : true)));
            case ("Any", 1):
                var some = BoundLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(ExpressionType.Boolean, target, (scope, items) => Any(items.Select(value => some.Of(scope, value))));
            case ("All", 1):
                var every = BoundLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(ExpressionType.Boolean, target, (scope, items) => All(items.Select(value => every.Of(scope, value))));
            case ("Count", 0):
                return Over(ExpressionType.Int32, target, static (_, items) => Count(items));
            case ("Count", 1):
                var counted = BoundLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(ExpressionType.Int32, target, (scope, items) => Count(Where(scope, items, counted)));
            case ("Where", 1):
                var kept = BoundLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(new ExpressionType(ExpressionKind.Sequence) { Item = item }, target, (scope, items) => Where(scope, items, kept));
            case ("Select", 1):
                var selected = BoundLambda.Bind(binder, item, arguments[0], condition: false);
                return Over(
                    new ExpressionType(ExpressionKind.Sequence) { Item = selected.Type },
                    target,
                    (scope, items) => items.Select(value => selected.Of(scope, value)));
            case ("Distinct", 0):
                RequireEquality(item, target, name);
                return Over(new ExpressionType(ExpressionKind.Sequence) { Item = item }, target, static (_, items) => items.Distinct());
            case ("Contains", 1):
                return Contains(binder, target, name, arguments[0]);
            case ("Sum", 0 or 1):
                return AggregateBinder.Sum(
                    target,
                    name,
                    arguments.Length == 0 ? null : BoundLambda.Bind(binder, item, arguments[0], condition: false));
            case ("Min" or "Max", 0 or 1):
                return AggregateBinder.Extreme(
                    target,
                    name,
                    arguments.Length == 0 ? null : BoundLambda.Bind(binder, item, arguments[0], condition: false));
            case ("Find" or "ContainsKey", 1) when target.Type.Kind == ExpressionKind.Table:
                return ElementBinder.TableCall(binder, target, name, arguments[0]);
            default:
                throw CallBinder.UnknownMethod(
                    target.Type,
                    name,
                    target.Type.Kind == ExpressionKind.Table ? Methods.Concat(["Find", "ContainsKey"]) : Methods);
        }
    }

    /// <summary>An expression that applies a function to the items of the target.</summary>
    public static BoundExpression Over(ExpressionType type, BoundExpression target, Func<EvaluationScope, IEnumerable<object?>, object?> function) =>
        new(type, scope =>
        {
            var value = target.Evaluate(scope);
            return ReferenceEquals(value, BoundExpression.Unknown)
                ? value
                : function(scope, value is string text ? text.Cast<object?>() : (IEnumerable<object?>)value!);
        });

    /// <summary>Returns true if any of the answers is true, otherwise unknown if any is unknown, and otherwise false.</summary>
    private static object Any(IEnumerable<object?> answers)
    {
        var isKnown = true;
        foreach (var answer in answers)
        {
            if (answer is true)
            {
                return true;
            }

            isKnown &= answer is bool;
        }

        return isKnown ? false : BoundExpression.Unknown;
    }

    private static object All(IEnumerable<object?> answers)
    {
        var isKnown = true;
        foreach (var answer in answers)
        {
            if (answer is false)
            {
                return false;
            }

            isKnown &= answer is bool;
        }

        return isKnown ? true : BoundExpression.Unknown;
    }

    private static object Count(IEnumerable<object?> items)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (ReferenceEquals(item, BoundExpression.Unknown))
            {
                return item!;
            }

            count++;
        }

        return count;
    }

    private static IEnumerable<object?> Where(EvaluationScope scope, IEnumerable<object?> items, BoundLambda test)
    {
        foreach (var item in items)
        {
            var answer = test.Of(scope, item);
            if (answer is true)
            {
                yield return item;
            }
            else if (answer is not false)
            {
                yield return BoundExpression.Unknown;
            }
        }
    }

    private static BoundExpression Contains(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax argument)
    {
        var wanted = binder.Bind(argument);
        var item = target.Type.Element!;
        RequireEquality(item, target, name);
        var isSameRecord = item.Kind == ExpressionKind.Record
            && wanted.Type.Kind == ExpressionKind.Record
            && item.Declaration == wanted.Type.Declaration;
        if (!isSameRecord && !Promotions.Converts(wanted.Type, item))
        {
            throw new ExpressionFault(RuleDiagnostics.WrongArgument, argument, ExpressionBinder.Excerpt(argument), wanted.Type, item);
        }

        if (binder.IsComputed && item.IsImprecise)
        {
            throw new ExpressionFault(
                RuleDiagnostics.ImpreciseInComputed,
                name,
                "Contains",
                item.NotNull(),
                CertainMember(name, item, wanted, argument));
        }

        var kind = item.IsNumber ? item.Kind : (ExpressionKind?)null;
        return new BoundExpression(ExpressionType.Boolean, scope =>
        {
            if (target.Evaluate(scope) is not IEnumerable<object?> items
                || wanted.Evaluate(scope) is var value && ReferenceEquals(value, BoundExpression.Unknown))
            {
                return BoundExpression.Unknown;
            }

            return Any(items.Select(candidate =>
            {
                scope.Data.Spend(1);
                return ReferenceEquals(candidate, BoundExpression.Unknown) ? candidate
                    : Numbers.IsNaN(candidate) && Numbers.IsNaN(Numbers.Adapt(value, item))
                        ? true : Comparisons.AreEqual(candidate, value, kind, binder.Units);
            }));
        });
    }

    /// <summary>How to ask whether an item is certainly the wanted one.</summary>
    private static string CertainMember(SimpleNameSyntax name, ExpressionType item, BoundExpression wanted, ExpressionSyntax argument)
    {
        var method = item.Kind == ExpressionKind.FactDate ? "CertainlyWithin" : "IsSameAmountAs";
        return name.Parent is MemberAccessExpressionSyntax access && !item.IsNullable && !wanted.Type.IsNullable
            ? $"write '{access.Expression}.Any(item => item.{method}({argument}){(method[0] == 'I' ? " == true" : "")})'"
            : $"use Any and {method}";
    }

    private static void RequireEquality(ExpressionType item, BoundExpression target, SimpleNameSyntax name)
    {
        if (!item.HasEquality)
        {
            throw new ExpressionFault(RuleDiagnostics.WrongOperand, name, name.Identifier.ValueText, target.Type);
        }
    }
}

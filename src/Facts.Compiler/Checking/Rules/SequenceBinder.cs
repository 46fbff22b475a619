using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>The methods of lists, sets, tables and sequences: those of LINQ that rules may use, read as late as LINQ reads them.</summary>
internal static class SequenceBinder
{
    public static readonly string[] Methods = ["All", "Any", "Contains", "Count", "Distinct", "Max", "Min", "Select", "Sum", "Where"];

    public static RuleExpression Call(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var item = target.Type.Element!;
        binder.UsesLinq = true;
        switch (name.Identifier.ValueText, arguments.Length)
        {
            case ("Any", 0):
                return Over(
                    RuleType.Boolean,
                    target,
                    static (_, items) => Any(items.Select(static value => ReferenceEquals(value, RuleExpression.Unknown) ? value : true)));
            case ("Any", 1):
                var some = RuleLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(RuleType.Boolean, target, (scope, items) => Any(items.Select(value => some.Of(scope, value))));
            case ("All", 1):
                var every = RuleLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(RuleType.Boolean, target, (scope, items) => All(items.Select(value => every.Of(scope, value))));
            case ("Count", 0):
                return Over(RuleType.Int32, target, static (_, items) => Count(items));
            case ("Count", 1):
                var counted = RuleLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(RuleType.Int32, target, (scope, items) => Count(Where(scope, items, counted)));
            case ("Where", 1):
                var kept = RuleLambda.Bind(binder, item, arguments[0], condition: true);
                return Over(new RuleType(RuleKind.Sequence, Item: item), target, (scope, items) => Where(scope, items, kept));
            case ("Select", 1):
                var selected = RuleLambda.Bind(binder, item, arguments[0], condition: false);
                return Over(
                    new RuleType(RuleKind.Sequence, Item: selected.Type),
                    target,
                    (scope, items) => items.Select(value => selected.Of(scope, value)));
            case ("Distinct", 0):
                RequireEquality(item, target, name);
                return Over(new RuleType(RuleKind.Sequence, Item: item), target, static (_, items) => items.Distinct());
            case ("Contains", 1):
                return Contains(binder, target, name, arguments[0]);
            case ("Sum", 0 or 1):
                return AggregateBinder.Sum(
                    target,
                    name,
                    arguments.Length == 0 ? null : RuleLambda.Bind(binder, item, arguments[0], condition: false));
            case ("Min" or "Max", 0 or 1):
                return AggregateBinder.Extreme(
                    target,
                    name,
                    arguments.Length == 0 ? null : RuleLambda.Bind(binder, item, arguments[0], condition: false));
            case ("Find" or "ContainsKey", 1) when target.Type.Kind == RuleKind.Table:
                return ElementBinder.TableCall(binder, target, name, arguments[0]);
            default:
                throw CallBinder.UnknownMethod(
                    target.Type,
                    name,
                    target.Type.Kind == RuleKind.Table ? Methods.Concat(["Find", "ContainsKey"]) : Methods);
        }
    }

    /// <summary>What a function makes of the items of the target.</summary>
    public static RuleExpression Over(RuleType type, RuleExpression target, Func<RuleScope, IEnumerable<object?>, object?> function) =>
        new(type, scope =>
        {
            var value = target.Evaluate(scope);
            return ReferenceEquals(value, RuleExpression.Unknown)
                ? value
                : function(scope, value is string text ? text.Cast<object?>() : (IEnumerable<object?>)value!);
        });

    /// <summary>Whether one of the answers is true; a true one decides, an unknown one leaves it open.</summary>
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

        return isKnown ? false : RuleExpression.Unknown;
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

        return isKnown ? true : RuleExpression.Unknown;
    }

    private static object Count(IEnumerable<object?> items)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (ReferenceEquals(item, RuleExpression.Unknown))
            {
                return item!;
            }

            count++;
        }

        return count;
    }

    private static IEnumerable<object?> Where(RuleScope scope, IEnumerable<object?> items, RuleLambda test)
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
                yield return RuleExpression.Unknown;
            }
        }
    }

    private static RuleExpression Contains(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax argument)
    {
        var wanted = binder.Bind(argument);
        var item = target.Type.Element!;
        RequireEquality(item, target, name);
        var isSameRecord = item.Kind == RuleKind.Record && wanted.Type.Kind == RuleKind.Record && item.Declaration == wanted.Type.Declaration;
        if (!isSameRecord && !Promotions.Converts(wanted.Type, item))
        {
            throw new RuleFault(RuleDiagnostics.WrongArgument, argument, RuleBinder.Excerpt(argument), wanted.Type, item);
        }

        if (binder.IsComputed && item.IsImprecise)
        {
            throw new RuleFault(RuleDiagnostics.ImpreciseInComputed, name, "Contains", item.NotNull(), "CertainlyWithin, IsSameAmountAs");
        }

        var kind = item.IsNumber ? item.Kind : (RuleKind?)null;
        return new RuleExpression(RuleType.Boolean, scope =>
        {
            if (target.Evaluate(scope) is not IEnumerable<object?> items
                || wanted.Evaluate(scope) is var value && ReferenceEquals(value, RuleExpression.Unknown))
            {
                return RuleExpression.Unknown;
            }

            return Any(items.Select(candidate =>
            {
                scope.Data.Spend(1);
                return ReferenceEquals(candidate, RuleExpression.Unknown) ? candidate
                    : Numbers.IsNaN(candidate) && Numbers.IsNaN(Numbers.Adapt(value, item))
                        ? true : Comparisons.AreEqual(candidate, value, kind, binder.Units);
            }));
        });
    }

    private static void RequireEquality(RuleType item, RuleExpression target, SimpleNameSyntax name)
    {
        if (!item.HasEquality)
        {
            throw new RuleFault(RuleDiagnostics.WrongOperand, name, name.Identifier.ValueText, target.Type);
        }
    }
}

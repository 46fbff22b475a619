using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Spelling;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Calls and element access: the methods that rules may use.</summary>
internal static class CallBinder
{
    private static readonly string[] CollectionMethods = ["All", "Any", "Contains", "Count", "Distinct", "Max", "Min", "Select", "Sum", "Where"];

    private static readonly Dictionary<string, Func<string, string, bool>> TextTests = new()
    {
        ["StartsWith"] = static (text, part) => text.StartsWith(part, StringComparison.Ordinal),
        ["EndsWith"] = static (text, part) => text.EndsWith(part, StringComparison.Ordinal),
        ["Contains"] = static (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0,
    };

    private static readonly Dictionary<string, Func<string, string>> TextChanges = new()
    {
        ["Trim"] = static text => text.Trim(),
        ["ToUpperInvariant"] = static text => text.ToUpperInvariant(),
        ["ToLowerInvariant"] = static text => text.ToLowerInvariant(),
    };

    private static readonly Dictionary<string, Func<FactDate, FactDate, bool>> DateRelations = new()
    {
        ["CertainlyBefore"] = static (date, other) => date.CertainlyBefore(other),
        ["PossiblyBefore"] = static (date, other) => date.PossiblyBefore(other),
        ["CertainlyAfter"] = static (date, other) => date.CertainlyAfter(other),
        ["PossiblyAfter"] = static (date, other) => date.PossiblyAfter(other),
        ["CertainlyWithin"] = static (date, other) => date.CertainlyWithin(other),
        ["PossiblyWithin"] = static (date, other) => date.PossiblyWithin(other),
    };

    public static RuleExpression Call(RuleBinder binder, InvocationExpressionSyntax syntax)
    {
        if (syntax.Expression is not MemberAccessExpressionSyntax member)
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.ToString());
        }

        if (member.Expression is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword })
        {
            return StaticText(binder, member.Name, syntax);
        }

        return Call(binder, binder.Bind(member.Expression), member.Name, syntax);
    }

    /// <summary>A method of a value.</summary>
    public static RuleExpression Call(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, InvocationExpressionSyntax syntax)
    {
        target = MemberBinder.Required(target, name);
        var arguments = syntax.ArgumentList.Arguments.Select(argument => argument.Expression).ToArray();
        return target.Type.Kind switch
        {
            RuleKind.List or RuleKind.Listing => Collection(binder, target, name, arguments),
            RuleKind.String => Text(binder, target, name, arguments),
            RuleKind.DateOnly => Date(binder, target, name, arguments),
            RuleKind.FactDate => Relation(binder, target, name, arguments),
            _ => throw UnknownMethod(target.Type, name, []),
        };
    }

    /// <summary><c>list[0]</c></summary>
    public static RuleExpression Element(RuleBinder binder, ElementAccessExpressionSyntax syntax)
    {
        var target = MemberBinder.Required(binder.Bind(syntax.Expression), syntax.ArgumentList);
        if (!target.Type.IsCollection || syntax.ArgumentList.Arguments.Count != 1)
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.ToString());
        }

        var index = Expect(binder, syntax.ArgumentList.Arguments[0].Expression, RuleKind.Int32);
        return new RuleExpression(target.Type.Item!, scope =>
        {
            var items = (IReadOnlyList<object?>)target.Evaluate(scope)!;
            var position = (int)index.Evaluate(scope)!;
            return position >= 0 && position < items.Count ? items[position] : throw new RuleEvaluationException($"'{syntax}' is outside a list of {items.Count}");
        });
    }

    private static RuleExpression Collection(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var item = target.Type.Item!;
        IReadOnlyList<object?> Items(RuleScope scope) => (IReadOnlyList<object?>)target.Evaluate(scope)!;
        switch (name.Identifier.ValueText, arguments.Length)
        {
            case ("Any", 0):
                return new RuleExpression(RuleType.Boolean, scope => Items(scope).Count > 0);
            case ("Count", 0):
                return new RuleExpression(RuleType.Int32, scope => Items(scope).Count);
            case ("Any", 1):
                return Quantifier(binder, target, arguments[0], decided: true);
            case ("All", 1):
                return Quantifier(binder, target, arguments[0], decided: false);
            case ("Count", 1):
                var counted = Lambda(binder, item, arguments[0], condition: true);
                return new RuleExpression(RuleType.Int32, scope => Items(scope).Count(value => counted.Of(scope, value) is true));
            case ("Where", 1):
                var kept = Lambda(binder, item, arguments[0], condition: true);
                return new RuleExpression(new RuleType(RuleKind.List, Item: item), scope => Items(scope).Where(value => kept.Of(scope, value) is true).ToArray());
            case ("Select", 1):
                var selected = Lambda(binder, item, arguments[0], condition: false);
                return new RuleExpression(new RuleType(RuleKind.List, Item: selected.Type), scope => Items(scope).Select(value => selected.Of(scope, value)).ToArray());
            case ("Distinct", 0):
                return new RuleExpression(new RuleType(RuleKind.List, Item: item), scope => Items(scope).Distinct().ToArray());
            case ("Contains", 1):
                return Contains(binder, target, arguments[0]);
            case ("Sum" or "Min" or "Max", 0 or 1):
                return Aggregate(binder, target, name, arguments);
            default:
                throw UnknownMethod(target.Type, name, CollectionMethods);
        }
    }

    private static RuleExpression Quantifier(RuleBinder binder, RuleExpression target, ExpressionSyntax argument, bool decided)
    {
        var test = Lambda(binder, target.Type.Item!, argument, condition: true);
        return new RuleExpression(RuleType.Boolean, scope =>
        {
            var isKnown = true;
            foreach (var item in (IReadOnlyList<object?>)target.Evaluate(scope)!)
            {
                var result = test.Of(scope, item);
                if (result is bool known && known == decided)
                {
                    return decided;
                }

                isKnown &= result is bool;
            }

            return isKnown ? !decided : RuleExpression.Unknown;
        });
    }

    private static RuleExpression Contains(RuleBinder binder, RuleExpression target, ExpressionSyntax argument)
    {
        var wanted = binder.Bind(argument);
        var item = target.Type.Item!;
        if (!OperatorBinder.CanEqual(item, wanted.Type))
        {
            throw new RuleFault(RuleDiagnostics.WrongOperands, argument, "Contains", target.Type, wanted.Type);
        }

        return new RuleExpression(RuleType.Boolean, scope =>
        {
            var value = wanted.Evaluate(scope);
            return ((IReadOnlyList<object?>)target.Evaluate(scope)!).Any(candidate => Comparisons.AreEqual(candidate, value, item.IsNumber) is true);
        });
    }

    private static RuleExpression Aggregate(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var isSum = name.Identifier.ValueText == "Sum";
        var smallest = name.Identifier.ValueText == "Min";
        var selector = arguments.Length == 1 ? Lambda(binder, target.Type.Item!, arguments[0], condition: false) : new RuleLambda(target.Type.Item!, static (_, item) => item);
        var type = selector.Type.NotNull();
        if (isSum ? !type.IsNumber : !type.IsOrdered || type.IsImprecise)
        {
            throw new RuleFault(RuleDiagnostics.WrongOperand, name, name.Identifier.ValueText, selector.Type);
        }

        var kind = type.Kind == RuleKind.Char ? RuleKind.Int32 : type.Kind;
        return new RuleExpression(isSum ? new RuleType(kind) : type.Nullable(), scope =>
        {
            object? result = isSum ? 0 : null;
            foreach (var item in (IReadOnlyList<object?>)target.Evaluate(scope)!)
            {
                if (selector.Of(scope, item) is not { } value)
                {
                    continue;
                }

                if (isSum)
                {
                    result = Numbers.Calculate(SyntaxKind.AddExpression, result!, value, kind);
                }
                else if (result is null || Comparisons.Compare(SyntaxKind.LessThanExpression, smallest ? value : result, smallest ? result : value) is true)
                {
                    result = value;
                }
            }

            return isSum ? Numbers.Convert(result, new RuleType(kind)) : result;
        });
    }

    private static RuleExpression Text(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var method = name.Identifier.ValueText;
        if (arguments.Length == 0 && TextChanges.TryGetValue(method, out var change))
        {
            return new RuleExpression(RuleType.String, scope => change((string)target.Evaluate(scope)!));
        }

        if (arguments.Length is 1 or 2 && TextTests.TryGetValue(method, out var test))
        {
            var part = Expect(binder, arguments[0], RuleKind.String);
            var isOrdinal = arguments.Length == 2 ? arguments[1].ToString() == "StringComparison.Ordinal" : method == "Contains";
            return isOrdinal
                ? new RuleExpression(RuleType.Boolean, scope => test((string)target.Evaluate(scope)!, (string)part.Evaluate(scope)!))
                : throw new RuleFault(RuleDiagnostics.CultureSensitive, name, method);
        }

        throw UnknownMethod(target.Type, name, TextChanges.Keys.Concat(TextTests.Keys));
    }

    private static RuleExpression StaticText(RuleBinder binder, SimpleNameSyntax name, InvocationExpressionSyntax syntax)
    {
        var method = name.Identifier.ValueText;
        if (method is not ("IsNullOrEmpty" or "IsNullOrWhiteSpace") || syntax.ArgumentList.Arguments.Count != 1)
        {
            throw UnknownMethod(RuleType.String, name, ["IsNullOrEmpty", "IsNullOrWhiteSpace"]);
        }

        var text = Expect(binder, syntax.ArgumentList.Arguments[0].Expression, RuleKind.String);
        return method == "IsNullOrEmpty"
            ? new RuleExpression(RuleType.Boolean, scope => string.IsNullOrEmpty((string?)text.Evaluate(scope)))
            : new RuleExpression(RuleType.Boolean, scope => string.IsNullOrWhiteSpace((string?)text.Evaluate(scope)));
    }

    private static RuleExpression Date(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var method = name.Identifier.ValueText;
        if (method is not ("AddDays" or "AddMonths" or "AddYears") || arguments.Length != 1)
        {
            throw UnknownMethod(target.Type, name, ["AddDays", "AddMonths", "AddYears"]);
        }

        var amount = Expect(binder, arguments[0], RuleKind.Int32);
        return new RuleExpression(target.Type, scope =>
        {
            var day = ((DateValue)target.Evaluate(scope)!).Day;
            var count = (int)amount.Evaluate(scope)!;
            try
            {
                var moved = method switch { "AddDays" => day.AddDays(count), "AddMonths" => day.AddMonths(count), _ => day.AddYears(count) };
                return new DateValue((int)(moved - DateTime.MinValue).TotalDays);
            }
            catch (ArgumentOutOfRangeException)
            {
                throw new RuleEvaluationException("a date leaves the years 1 to 9999");
            }
        });
    }

    private static RuleExpression Relation(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        if (arguments.Length != 1 || !DateRelations.TryGetValue(name.Identifier.ValueText, out var relation))
        {
            throw UnknownMethod(target.Type, name, DateRelations.Keys);
        }

        var other = MemberBinder.Required(Expect(binder, arguments[0], RuleKind.FactDate), arguments[0]);
        return new RuleExpression(RuleType.Boolean, scope => relation((FactDate)target.Evaluate(scope)!, (FactDate)other.Evaluate(scope)!));
    }

    private static RuleExpression Expect(RuleBinder binder, ExpressionSyntax syntax, RuleKind kind)
    {
        var bound = binder.Bind(syntax);
        return bound.Type.Kind == kind ? bound : throw new RuleFault(RuleDiagnostics.WrongArgument, syntax, syntax.ToString(), bound.Type, new RuleType(kind));
    }

    private static RuleLambda Lambda(RuleBinder binder, RuleType item, ExpressionSyntax syntax, bool condition)
    {
        var (parameter, body) = syntax switch
        {
            SimpleLambdaExpressionSyntax { Body: ExpressionSyntax expression } lambda => (lambda.Parameter.Identifier.ValueText, expression),
            ParenthesizedLambdaExpressionSyntax { Body: ExpressionSyntax expression, ParameterList.Parameters.Count: 1 } lambda => (lambda.ParameterList.Parameters[0].Identifier.ValueText, expression),
            _ => throw new RuleFault(RuleDiagnostics.LambdaExpected, syntax, syntax.ToString()),
        };
        var slot = binder.Names.Depth;
        if (slot >= RuleNames.MostParameters)
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.ToString());
        }

        binder.Names.Push(parameter, item);
        try
        {
            var bound = condition ? binder.Condition(body) : binder.Bind(body);
            return new RuleLambda(bound.Type, (scope, value) =>
            {
                scope[slot] = value;
                return bound.Evaluate(scope);
            });
        }
        finally
        {
            binder.Names.Pop();
        }
    }

    private static RuleFault UnknownMethod(RuleType type, SimpleNameSyntax name, IEnumerable<string> candidates)
    {
        var near = NearSpelling.Find(name.Identifier.ValueText, candidates);
        return new RuleFault(RuleDiagnostics.UnknownMember, name, type.NotNull(), name.Identifier.ValueText + "()", near is null ? "" : $" Did you mean '{near}'?");
    }

    /// <summary>A lambda with one parameter.</summary>
    private sealed record RuleLambda(RuleType Type, Func<RuleScope, object?, object?> Of);
}

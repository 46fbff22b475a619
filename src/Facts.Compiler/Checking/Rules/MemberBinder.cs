using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Spelling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Members: fields, inverses and keys of records, and a short list of properties of other types.</summary>
internal static class MemberBinder
{
    /// <summary>The properties that rules may use, by the type that has them.</summary>
    private static readonly Dictionary<(RuleKind Kind, string Name), (RuleType Type, Func<object, object?> Get)> Properties = new()
    {
        [(RuleKind.String, "Length")] = (RuleType.Int32, value => ((string)value).Length),
        [(RuleKind.DateOnly, "Year")] = (RuleType.Int32, value => ((DateValue)value).Day.Year),
        [(RuleKind.DateOnly, "Month")] = (RuleType.Int32, value => ((DateValue)value).Day.Month),
        [(RuleKind.DateOnly, "Day")] = (RuleType.Int32, value => ((DateValue)value).Day.Day),
        [(RuleKind.DateOnly, "DayOfYear")] = (RuleType.Int32, value => ((DateValue)value).Day.DayOfYear),
        [(RuleKind.DateOnly, "DayNumber")] = (RuleType.Int32, value => ((DateValue)value).DayNumber),
        [(RuleKind.TimeSpan, "TotalDays")] = (new RuleType(RuleKind.Double), value => ((TimeSpan)value).TotalDays),
        [(RuleKind.TimeSpan, "TotalHours")] = (new RuleType(RuleKind.Double), value => ((TimeSpan)value).TotalHours),
        [(RuleKind.TimeSpan, "TotalMinutes")] = (new RuleType(RuleKind.Double), value => ((TimeSpan)value).TotalMinutes),
        [(RuleKind.FactDate, "IsCertainDay")] = (RuleType.Boolean, value => ((FactDate)value).IsCertainDay),
        [(RuleKind.FactDate, "IsInterval")] = (RuleType.Boolean, value => ((FactDate)value).IsInterval),
        [(RuleKind.FactDate, "IsApproximate")] = (RuleType.Boolean, value => ((FactDate)value).IsApproximate),
        [(RuleKind.FactDate, "IsUncertain")] = (RuleType.Boolean, value => ((FactDate)value).IsUncertain),
        [(RuleKind.FactDate, "IsOpenEnded")] = (RuleType.Boolean, value => ((FactDate)value).IsOpenEnded),
        [(RuleKind.Quantity, "IsExact")] = (RuleType.Boolean, value => ((Quantity)value).IsExact),
        [(RuleKind.Quantity, "IsApproximate")] = (RuleType.Boolean, value => ((Quantity)value).IsApproximate),
        [(RuleKind.Quantity, "Minimum")] = (new RuleType(RuleKind.Decimal, IsNullable: true), value => ((Quantity)value).Minimum),
        [(RuleKind.Quantity, "Maximum")] = (new RuleType(RuleKind.Decimal, IsNullable: true), value => ((Quantity)value).Maximum),
        [(RuleKind.Quantity, "Unit")] = (RuleType.String, value => ((Quantity)value).Unit),
        [(RuleKind.List, "Count")] = (RuleType.Int32, value => ((IReadOnlyList<object?>)value).Count),
        [(RuleKind.List, "Length")] = (RuleType.Int32, value => ((IReadOnlyList<object?>)value).Count),
        [(RuleKind.Listing, "Count")] = (RuleType.Int32, value => ((IReadOnlyList<object?>)value).Count),
        [(RuleKind.Map, "Count")] = (RuleType.Int32, value => ((IReadOnlyList<object?>)value).Count),
        [(RuleKind.Stated, "IsStated")] = (RuleType.Boolean, value => ((StatedValue)value).IsStated),
        [(RuleKind.Stated, "HasValue")] = (RuleType.Boolean, value => ((StatedValue)value).Value is not null),
    };

    public static RuleExpression Member(RuleBinder binder, MemberAccessExpressionSyntax syntax)
    {
        if (binder.EnumMember(syntax) is { } member)
        {
            return member;
        }

        return Member(binder, binder.Bind(syntax.Expression), syntax.Name);
    }

    /// <summary>A member of a value that must not be null.</summary>
    public static RuleExpression Member(RuleBinder binder, RuleExpression target, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        if (target.Type.IsNullable && name is "HasValue" or "Value" && IsValueType(target.Type))
        {
            return name == "HasValue"
                ? new RuleExpression(RuleType.Boolean, scope => target.Evaluate(scope) is not null)
                : Required(target, syntax);
        }

        return FindMember(binder, Required(target, syntax), name) ?? throw Unknown(binder, target.Type, syntax);
    }

    /// <summary><c>target?.Member.Next</c>: null where the target is.</summary>
    public static RuleExpression ConditionalAccess(RuleBinder binder, ConditionalAccessExpressionSyntax syntax)
    {
        var target = binder.Bind(syntax.Expression);
        if (!target.Type.IsNullable)
        {
            throw new RuleFault(RuleDiagnostics.NeverNull, syntax.Expression, syntax.Expression.ToString());
        }

        object? current = null;
        var rest = WhenNotNull(binder, new RuleExpression(target.Type.NotNull(), _ => current), syntax.WhenNotNull);
        return new RuleExpression(rest.Type.Nullable(), scope =>
        {
            var outer = current;
            try
            {
                current = target.Evaluate(scope);
                return current is null ? null : rest.Evaluate(scope);
            }
            finally
            {
                current = outer;
            }
        });
    }

    /// <summary>The value, or a finding where it is null.</summary>
    public static RuleExpression Required(RuleExpression target, SyntaxNode syntax) => !target.Type.IsNullable
        ? target
        : new RuleExpression(target.Type.NotNull(), scope => target.Evaluate(scope)
            ?? throw new RuleEvaluationException($"what stands before '{syntax}' is null there; write '?.' or test it with 'is not null' first"));

    /// <summary>The member of that name, or null where there is none.</summary>
    public static RuleExpression? FindMember(RuleBinder binder, RuleExpression target, string name)
    {
        var type = target.Type;
        if (type.Kind == RuleKind.Record)
        {
            return RecordMember(binder, target, name);
        }

        if (type.Kind == RuleKind.Stated && name == "Value")
        {
            return new RuleExpression(type.Item!.NotNull(), scope => ((StatedValue)target.Evaluate(scope)!).Value ?? throw new RuleEvaluationException("it takes the value of what is not stated"));
        }

        return Properties.TryGetValue((type.Kind, name), out var property)
            ? new RuleExpression(property.Type, scope => property.Get(target.Evaluate(scope)!))
            : null;
    }

    private static RuleExpression? RecordMember(RuleBinder binder, RuleExpression target, string name)
    {
        var (declaration, variant) = (target.Type.Declaration!, target.Type.Variant);
        if (RuleNames.FieldsOf(declaration, variant).FirstOrDefault(field => field.PropertyName == name) is { } field)
        {
            return new RuleExpression(RuleType.Of(field.Type), scope => scope.Data.Field((RecordValue)target.Evaluate(scope)!, field));
        }

        foreach (var (inverse, source) in binder.Names.InversesOf(declaration, variant))
        {
            if (inverse.Inverse == name)
            {
                var item = new RuleType(RuleKind.Record, Declaration: source);
                return new RuleExpression(
                    new RuleType(RuleKind.List, Item: item),
                    scope => scope.Data.Referring((RecordValue)target.Evaluate(scope)!, inverse, source));
            }
        }

        return name == "Key" && declaration is Schema.TableDeclaration { Key.Length: 1 } table && table.Key[0].Type is Schema.ScalarType { Kind: Schema.ScalarKind.String }
            ? new RuleExpression(RuleType.String, scope => target.Evaluate(scope)!.ToString())
            : null;
    }

    private static RuleExpression WhenNotNull(RuleBinder binder, RuleExpression target, ExpressionSyntax syntax) => syntax switch
    {
        MemberBindingExpressionSyntax member => Member(binder, target, member.Name),
        MemberAccessExpressionSyntax member => Member(binder, WhenNotNull(binder, target, member.Expression), member.Name),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } call => CallBinder.Call(binder, target, member.Name, call),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call =>
            CallBinder.Call(binder, WhenNotNull(binder, target, member.Expression), member.Name, call),
        ConditionalAccessExpressionSyntax access => throw new RuleFault(RuleDiagnostics.NotAllowed, access, access.ToString()),
        _ => throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.ToString()),
    };

    private static bool IsValueType(RuleType type) => type.Kind is not (RuleKind.String or RuleKind.Record or RuleKind.List or RuleKind.Listing or RuleKind.Map or RuleKind.Opaque);

    private static RuleFault Unknown(RuleBinder binder, RuleType type, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var candidates = type.Kind == RuleKind.Record
            ? binder.Names.MembersOf(type.Declaration!, type.Variant)
            : Properties.Keys.Where(property => property.Kind == type.Kind).Select(property => property.Name);
        var near = NearSpelling.Find(name, candidates);
        return new RuleFault(RuleDiagnostics.UnknownMember, syntax, type.NotNull(), name, near is null ? "" : $" Did you mean '{near}'?");
    }
}

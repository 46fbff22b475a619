using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Calls of the methods that rules may use.</summary>
internal static class CallBinder
{
    public static RuleExpression Call(RuleBinder binder, InvocationExpressionSyntax syntax)
    {
        var name = syntax.Expression switch
        {
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax method } => method,
            MemberBindingExpressionSyntax { Name: IdentifierNameSyntax method } => method,
            _ => throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, RuleBinder.Excerpt(syntax)),
        };
        if (syntax.ArgumentList.Arguments.FirstOrDefault(argument =>
            argument.NameColon is not null || !argument.RefKindKeyword.Span.IsEmpty) is { } odd)
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, odd, RuleBinder.Excerpt(odd));
        }

        var arguments = syntax.ArgumentList.Arguments.Select(argument => argument.Expression).ToArray();
        if (syntax.Expression is MemberAccessExpressionSyntax member && StaticBinder.TypeOf(binder, member.Expression) is { } type)
        {
            return StaticBinder.Call(binder, type, member.Expression, name, arguments);
        }

        var target = binder.TargetOf(syntax.Expression) ?? throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, RuleBinder.Excerpt(syntax));
        if (target.Type is { IsNullable: true, IsStruct: true })
        {
            throw new RuleFault(
                RuleDiagnostics.UnknownMember,
                name,
                target.Type,
                name.Identifier.ValueText + "()",
                $" Write '?.{name}()', or '.Value.{name}()' where it cannot be null.");
        }

        return Method(binder, MemberBinder.Required(target, name), name, arguments);
    }

    public static RuleExpression Expect(RuleBinder binder, ExpressionSyntax syntax, RuleKind kind)
    {
        var bound = binder.Bind(syntax);
        return bound.Type.Kind == kind && !(bound.Type.IsNullable && bound.Type.IsStruct)
            ? MemberBinder.Required(bound, syntax)
            : throw new RuleFault(RuleDiagnostics.WrongArgument, syntax, RuleBinder.Excerpt(syntax), bound.Type, new RuleType(kind));
    }

    /// <summary>An argument that C# converts to int.</summary>
    public static RuleExpression ExpectInt32(RuleBinder binder, ExpressionSyntax syntax)
    {
        var bound = binder.Bind(syntax);
        return bound.Type.IsNumber && Promotions.Converts(bound, RuleType.Int32)
            ? RuleExpression.Of(RuleType.Int32, bound, value => Numbers.Adapt(value, RuleType.Int32))
            : throw new RuleFault(RuleDiagnostics.WrongArgument, syntax, RuleBinder.Excerpt(syntax), bound.Type, RuleType.Int32);
    }

    public static RuleFault UnknownMethod(RuleType type, SimpleNameSyntax name, IEnumerable<string> candidates) =>
        new(
            RuleDiagnostics.UnknownMember,
            name,
            type.NotNull(),
            name.Identifier.ValueText + "()",
            RuleBinder.DidYouMean(name.Identifier.ValueText, candidates));

    private static RuleExpression Method(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var isText = target.Type.Kind == RuleKind.String;
        if (target.Type.Element is not null
            && (!isText || name.Identifier.ValueText is "All" or "Any" or "Count" or "Distinct" or "Select" or "Where"))
        {
            return SequenceBinder.Call(binder, target, name, arguments);
        }

        return target.Type.Kind switch
        {
            RuleKind.String => TextBinder.Call(binder, target, name, arguments),
            RuleKind.DateOnly => DateBinder.Move(binder, target, name, arguments),
            RuleKind.FactDate => DateBinder.Relation(binder, target, name, arguments),
            RuleKind.Quantity => DateBinder.Amount(binder, target, name, arguments),
            RuleKind.Map => ElementBinder.MapCall(binder, target, name, arguments),
            RuleKind.Enum when name.Identifier.ValueText == "HasFlag" && arguments.Length == 1 => HasFlag(binder, target, arguments[0]),
            _ => throw UnknownMethod(target.Type, name, []),
        };
    }

    private static RuleExpression HasFlag(RuleBinder binder, RuleExpression target, ExpressionSyntax syntax)
    {
        var flag = Expect(binder, syntax, RuleKind.Enum);
        return flag.Type.Enum == target.Type.Enum
            ? RuleExpression.Of(
                RuleType.Boolean,
                target,
                flag,
                static (value, wanted) => (((EnumValue)value!).Value & ((EnumValue)wanted!).Value) == ((EnumValue)wanted).Value)
            : throw new RuleFault(RuleDiagnostics.WrongArgument, syntax, RuleBinder.Excerpt(syntax), flag.Type, target.Type);
    }
}

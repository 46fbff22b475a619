using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds calls of the methods that rules can use.</summary>
internal static class CallBinder
{
    public static BoundExpression Call(ExpressionBinder binder, InvocationExpressionSyntax syntax)
    {
        var name = syntax.Expression switch
        {
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax method } => method,
            MemberBindingExpressionSyntax { Name: IdentifierNameSyntax method } => method,
            IdentifierNameSyntax word when ForeignSyntax.Word([word.Identifier]) is var (place, sign, advice) =>
                throw new ExpressionFault(RuleDiagnostics.ForeignOperator, place, sign, advice),
            _ => throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax)),
        };
        if (syntax.ArgumentList.Arguments.FirstOrDefault(argument =>
            argument.NameColon is not null || !argument.RefKindKeyword.Span.IsEmpty) is { } odd)
        {
            throw new ExpressionFault(RuleDiagnostics.NotAllowed, odd, ExpressionBinder.Excerpt(odd));
        }

        var arguments = syntax.ArgumentList.Arguments.Select(argument => argument.Expression).ToArray();
        if (syntax.Expression is MemberAccessExpressionSyntax member && StaticBinder.TypeOf(binder, member.Expression) is { } type)
        {
            return StaticBinder.Call(binder, type, member.Expression, name, arguments);
        }

        var target = binder.TargetOf(syntax.Expression)
            ?? throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax));
        if (target.Type is { IsNullable: true, IsStruct: true })
        {
            throw new ExpressionFault(
                RuleDiagnostics.UnknownMember,
                name,
                target.Type,
                name.Identifier.ValueText + "()",
                $" Write '?.{name}()', or '.Value.{name}()' if it cannot be null.");
        }

        return Method(binder, MemberBinder.Required(target, name), name, arguments);
    }

    public static BoundExpression Expect(ExpressionBinder binder, ExpressionSyntax syntax, ExpressionKind kind)
    {
        var bound = binder.Bind(syntax);
        return bound.Type.Kind == kind && !(bound.Type.IsNullable && bound.Type.IsStruct)
            ? MemberBinder.Required(bound, syntax)
            : throw new ExpressionFault(
                RuleDiagnostics.WrongArgument,
                syntax,
                ExpressionBinder.Excerpt(syntax),
                bound.Type,
                new ExpressionType(kind));
    }

    /// <summary>Binds an argument that C# converts to int.</summary>
    public static BoundExpression ExpectInt32(ExpressionBinder binder, ExpressionSyntax syntax)
    {
        var bound = binder.Bind(syntax);
        return bound.Type.IsNumber && Promotions.Converts(bound, ExpressionType.Int32)
            ? BoundExpression.Of(ExpressionType.Int32, bound, value => Numbers.Adapt(value, ExpressionType.Int32))
            : throw new ExpressionFault(RuleDiagnostics.WrongArgument, syntax, ExpressionBinder.Excerpt(syntax), bound.Type, ExpressionType.Int32);
    }

    public static ExpressionFault UnknownMethod(ExpressionType type, SimpleNameSyntax name, IEnumerable<string> candidates) =>
        new(
            RuleDiagnostics.UnknownMember,
            name,
            type.NotNull(),
            name.Identifier.ValueText + "()",
            ExpressionBinder.DidYouMean(name.Identifier.ValueText, candidates));

    private static BoundExpression Method(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var isText = target.Type.Kind == ExpressionKind.String;
        if (target.Type.Element is not null
            && (!isText || name.Identifier.ValueText is "All" or "Any" or "Count" or "Distinct" or "Select" or "Where"))
        {
            return SequenceBinder.Call(binder, target, name, arguments);
        }

        return target.Type.Kind switch
        {
            ExpressionKind.String => TextBinder.Call(binder, target, name, arguments),
            ExpressionKind.DateOnly => DateBinder.Move(binder, target, name, arguments),
            ExpressionKind.FactDate => DateBinder.Relation(binder, target, name, arguments),
            ExpressionKind.Quantity => DateBinder.Amount(binder, target, name, arguments),
            ExpressionKind.Map => ElementBinder.MapCall(binder, target, name, arguments),
            ExpressionKind.Enum when name.Identifier.ValueText == "HasFlag" && arguments.Length == 1 => HasFlag(binder, target, arguments[0]),
            _ => throw UnknownMethod(target.Type, name, []),
        };
    }

    private static BoundExpression HasFlag(ExpressionBinder binder, BoundExpression target, ExpressionSyntax syntax)
    {
        var flag = Expect(binder, syntax, ExpressionKind.Enum);
        return flag.Type.Enum == target.Type.Enum
            ? BoundExpression.Of(
                ExpressionType.Boolean,
                target,
                flag,
                static (value, wanted) => (((EnumValue)value!).Value & ((EnumValue)wanted!).Value) == ((EnumValue)wanted).Value)
            : throw new ExpressionFault(RuleDiagnostics.WrongArgument, syntax, ExpressionBinder.Excerpt(syntax), flag.Type, target.Type);
    }
}

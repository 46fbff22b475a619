using System.Collections.Generic;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds access to one item of a list, text, map or table: <c>list[0]</c>, <c>Agents["putin"]</c>, <c>Agents.Find(key)</c>.</summary>
internal static class ElementBinder
{
    public static BoundExpression Element(ExpressionBinder binder, BoundExpression target, BracketedArgumentListSyntax syntax)
    {
        target = MemberBinder.Required(target, syntax);
        if (syntax.Arguments.Count != 1)
        {
            throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax));
        }

        var argument = syntax.Arguments[0].Expression;

        switch (target.Type.Kind)
        {
            case ExpressionKind.List or ExpressionKind.Listing:
                return BoundExpression.Of(target.Type.Item!, target, CallBinder.ExpectInt32(binder, argument), static (value, index) =>
                    value is IReadOnlyList<object?> items && index is int position && position >= 0 && position < items.Count
                        ? items[position]
                        : throw Outside(index, ((IReadOnlyList<object?>)value!).Count, "list"));
            case ExpressionKind.String:
                return BoundExpression.Of(ExpressionType.Char, target, CallBinder.ExpectInt32(binder, argument), static (value, index) =>
                    value is string text && index is int position && position >= 0 && position < text.Length
                        ? text[position]
                        : throw Outside(index, ((string)value!).Length, "text"));
            case ExpressionKind.Map:
                return BoundExpression.Of(target.Type.Item!, target, Key(binder, target.Type.Key!, argument), static (value, key) =>
                    ((MapValue)value!).TryGet(key!, out var found) ? found : throw NoKey(key));
            case ExpressionKind.Table:
                return Find(binder, target, argument, isRequired: true);
            default:
                throw new ExpressionFault(RuleDiagnostics.WrongOperand, syntax, "[ ]", target.Type);
        }
    }

    public static BoundExpression MapCall(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments) =>
        name.Identifier.ValueText == "ContainsKey" && arguments.Length == 1
            ? BoundExpression.Of(
                ExpressionType.Boolean,
                target,
                Key(binder, target.Type.Key!, arguments[0]),
                static (value, key) => ((MapValue)value!).TryGet(key!, out _))
            : throw CallBinder.UnknownMethod(target.Type, name, ["ContainsKey"]);

    /// <summary>Binds <c>Find</c> and <c>ContainsKey</c> of a table.</summary>
    public static BoundExpression TableCall(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax argument)
    {
        var found = Find(binder, target, argument, isRequired: false);
        return name.Identifier.ValueText == "Find" ? found : BoundExpression.Of(ExpressionType.Boolean, found, static record => record is not null);
    }

    private static BoundExpression Find(ExpressionBinder binder, BoundExpression target, ExpressionSyntax argument, bool isRequired)
    {
        var table = (TableDeclaration)target.Type.Declaration!;
        if (table.Key.Length != 1 || table.Key[0].Type is not ScalarType { Definition: StringScalar })
        {
            throw new ExpressionFault(RuleDiagnostics.NotAllowed, argument, ExpressionBinder.Excerpt(argument));
        }

        var key = CallBinder.Expect(binder, argument, ExpressionKind.String);
        var variant = target.Type.Variant;
        return new BoundExpression(target.Type.Item! with { IsNullable = !isRequired }, scope =>
        {
            var text = key.Evaluate(scope);
            if (text is not string)
            {
                return text;
            }

            var record = scope.Data.Dataset[table].Find(new FactKey(text)) is { } found && (variant is null || found.Shape.Variant == variant)
                ? RecordValue.Of(found)
                : null;
            return record is null && isRequired ? throw NoKey(text) : record;
        });
    }

    private static BoundExpression Key(ExpressionBinder binder, ExpressionType type, ExpressionSyntax argument)
    {
        var key = binder.Bind(argument);
        return type.HasEquality && Promotions.Converts(key, type)
            ? BoundExpression.Of(type, key, value => Numbers.Adapt(value, type))
            : throw new ExpressionFault(RuleDiagnostics.WrongArgument, argument, ExpressionBinder.Excerpt(argument), key.Type, type);
    }

    private static EvaluationException Outside(object? index, int count, string what) => new($"there is no item {index} in a {what} of {count}");

    private static EvaluationException NoKey(object? key) => new($"there is no key '{key}'");
}

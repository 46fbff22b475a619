using System.Collections.Generic;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>One item of a list, a text, a map or a table: <c>list[0]</c>, <c>Agents["putin"]</c>, <c>Agents.Find(key)</c>.</summary>
internal static class ElementBinder
{
    public static RuleExpression Element(RuleBinder binder, RuleExpression target, BracketedArgumentListSyntax syntax)
    {
        target = MemberBinder.Required(target, syntax);
        if (syntax.Arguments.Count != 1)
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, RuleBinder.Excerpt(syntax));
        }

        var argument = syntax.Arguments[0].Expression;

        switch (target.Type.Kind)
        {
            case RuleKind.List or RuleKind.Listing:
                return RuleExpression.Of(target.Type.Item!, target, CallBinder.ExpectInt32(binder, argument), static (value, index) =>
                    value is IReadOnlyList<object?> items && index is int position && position >= 0 && position < items.Count
                        ? items[position]
                        : throw Outside(index, ((IReadOnlyList<object?>)value!).Count, "list"));
            case RuleKind.String:
                return RuleExpression.Of(RuleType.Char, target, CallBinder.ExpectInt32(binder, argument), static (value, index) =>
                    value is string text && index is int position && position >= 0 && position < text.Length
                        ? text[position]
                        : throw Outside(index, ((string)value!).Length, "text"));
            case RuleKind.Map:
                return RuleExpression.Of(target.Type.Item!, target, Key(binder, target.Type.Key!, argument), static (value, key) =>
                    ((MapValue)value!).TryGet(key!, out var found) ? found : throw NoKey(key));
            case RuleKind.Table:
                return Find(binder, target, argument, isRequired: true);
            default:
                throw new RuleFault(RuleDiagnostics.WrongOperand, syntax, "[ ]", target.Type);
        }
    }

    public static RuleExpression MapCall(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments) =>
        name.Identifier.ValueText == "ContainsKey" && arguments.Length == 1
            ? RuleExpression.Of(
                RuleType.Boolean,
                target,
                Key(binder, target.Type.Key!, arguments[0]),
                static (value, key) => ((MapValue)value!).TryGet(key!, out _))
            : throw CallBinder.UnknownMethod(target.Type, name, ["ContainsKey"]);

    /// <summary><c>Find</c> and <c>ContainsKey</c> of a table.</summary>
    public static RuleExpression TableCall(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax argument)
    {
        var found = Find(binder, target, argument, isRequired: false);
        return name.Identifier.ValueText == "Find" ? found : RuleExpression.Of(RuleType.Boolean, found, static record => record is not null);
    }

    private static RuleExpression Find(RuleBinder binder, RuleExpression target, ExpressionSyntax argument, bool isRequired)
    {
        var table = (TableDeclaration)target.Type.Declaration!;
        if (table.Key.Length != 1 || table.Key[0].Type is not ScalarType { Kind: ScalarKind.String })
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, argument, RuleBinder.Excerpt(argument));
        }

        var key = CallBinder.Expect(binder, argument, RuleKind.String);
        var variant = target.Type.Variant;
        return new RuleExpression(target.Type.Item! with { IsNullable = !isRequired }, scope =>
        {
            var text = key.Evaluate(scope);
            if (text is not string)
            {
                return text;
            }

            var linked = scope.Data.Dataset[table];
            var record = linked.RowByKey.TryGetValue(new FactKey(text), out var row)
                && (variant is null || linked.Rows[row].Record.Variant == variant)
                ? RecordValue.Of(linked, row)
                : null;
            return record is null && isRequired ? throw NoKey(text) : record;
        });
    }

    private static RuleExpression Key(RuleBinder binder, RuleType type, ExpressionSyntax argument)
    {
        var key = binder.Bind(argument);
        return type.HasEquality && Promotions.Converts(key, type)
            ? RuleExpression.Of(type, key, value => Numbers.Adapt(value, type))
            : throw new RuleFault(RuleDiagnostics.WrongArgument, argument, RuleBinder.Excerpt(argument), key.Type, type);
    }

    private static RuleEvaluationException Outside(object? index, int count, string what) => new($"there is no item {index} in a {what} of {count}");

    private static RuleEvaluationException NoKey(object? key) => new($"there is no key '{key}'");
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Texts: what makes them, and their methods, none of which depends on the culture.</summary>
internal static class TextBinder
{
    public const int LongestText = 1_000_000;

    private static readonly string[] Methods =
        [
            "Contains", "EndsWith", "IndexOf", "Replace", "StartsWith", "Substring", "ToLowerInvariant", "ToUpperInvariant", "Trim", "TrimEnd",
            "TrimStart",
        ];

    public static RuleExpression Concatenation(RuleBinder binder, BinaryExpressionSyntax syntax, RuleExpression left, RuleExpression right)
    {
        if (!IsPrintable(left.Type) || !IsPrintable(right.Type))
        {
            throw OperatorBinder.Mismatch(syntax, "+", left, right);
        }

        Print(binder, syntax.Left, left.Type);
        Print(binder, syntax.Right, right.Type);
        return RuleExpression.Of(RuleType.String, left, right, (first, second) => Joined(Numbers.Text(first), Numbers.Text(second)));
    }

    /// <summary><c>$"{First} {Last}"</c></summary>
    public static RuleExpression Interpolated(RuleBinder binder, InterpolatedStringExpressionSyntax syntax)
    {
        if (syntax.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken)
        {
            throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, RuleBinder.Excerpt(syntax));
        }

        var parts = syntax.Contents.Select(content => Part(binder, content)).ToArray();
        return new RuleExpression(RuleType.String, scope =>
        {
            var text = new StringBuilder();
            foreach (var part in parts)
            {
                var value = part.Evaluate(scope);
                if (ReferenceEquals(value, RuleExpression.Unknown))
                {
                    return value;
                }

                text.Append(Numbers.Text(value));
                if (text.Length > LongestText)
                {
                    throw TooLong();
                }
            }

            return text.ToString();
        });
    }

    public static RuleExpression Call(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var method = name.Identifier.ValueText;
        switch (method, arguments.Length)
        {
            case ("Trim", 0):
                return RuleExpression.Of(RuleType.String, target, value => ((string)value!).Trim());
            case ("TrimStart", 0):
                return RuleExpression.Of(RuleType.String, target, value => ((string)value!).TrimStart());
            case ("TrimEnd", 0):
                return RuleExpression.Of(RuleType.String, target, value => ((string)value!).TrimEnd());
            case ("ToUpperInvariant", 0):
                return RuleExpression.Of(RuleType.String, target, value => ((string)value!).ToUpperInvariant());
            case ("ToLowerInvariant", 0):
                return RuleExpression.Of(RuleType.String, target, value => ((string)value!).ToLowerInvariant());
            case ("StartsWith" or "EndsWith" or "Contains" or "IndexOf", 1 or 2):
                return Search(binder, target, name, arguments);
            case ("Replace", 2):
                return Replace(
                    target,
                    CallBinder.Expect(binder, arguments[0], RuleKind.String),
                    CallBinder.Expect(binder, arguments[1], RuleKind.String));
            case ("Substring", 1 or 2):
                return Substring(binder, target, arguments);
            default:
                throw CallBinder.UnknownMethod(target.Type, name, Methods.Concat(SequenceBinder.Methods));
        }
    }

    public static string Joined(string first, string second) =>
        (long)first.Length + second.Length <= LongestText ? first + second : throw TooLong();

    /// <summary>Whether C# and the rule make the same text of it, in every culture once numbers are told to.</summary>
    public static bool IsPrintable(RuleType type) =>
        type.Kind is RuleKind.Null or RuleKind.Boolean or RuleKind.Char or RuleKind.String or RuleKind.Decimal or RuleKind.FactDate
            or RuleKind.Quantity
        || (type.IsNumber && type.Kind is not (RuleKind.Single or RuleKind.Double));

    private static RuleExpression Part(RuleBinder binder, InterpolatedStringContentSyntax content)
    {
        switch (content)
        {
            case InterpolatedStringTextSyntax text:
                return RuleExpression.Constant(RuleType.String, text.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}"));
            case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                var value = binder.Bind(hole.Expression);
                if (!IsPrintable(value.Type))
                {
                    throw new RuleFault(RuleDiagnostics.WrongOperand, hole.Expression, "{…} in a text", value.Type);
                }

                Print(binder, hole.Expression, value.Type);
                return value;
            default:
                throw new RuleFault(RuleDiagnostics.NotAllowed, content, RuleBinder.Excerpt(content));
        }
    }

    /// <summary>C# writes numbers in the culture of the machine, so the code has to say otherwise.</summary>
    private static void Print(RuleBinder binder, ExpressionSyntax syntax, RuleType type)
    {
        if (type.IsNumber && type.Kind != RuleKind.Char)
        {
            binder.Emitted.Add(new EmittedText(syntax, type.IsNullable));
        }
    }

    private static RuleExpression Search(RuleBinder binder, RuleExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var method = name.Identifier.ValueText;
        var part = MemberBinder.Required(binder.Bind(arguments[0]), arguments[0]);
        if (part.Type.Kind is not (RuleKind.String or RuleKind.Char) || (part.Type.Kind == RuleKind.Char && arguments.Length == 2))
        {
            throw new RuleFault(RuleDiagnostics.WrongArgument, arguments[0], RuleBinder.Excerpt(arguments[0]), part.Type, RuleType.String);
        }

        var comparison = arguments.Length == 2 ? Comparison(binder, arguments[1]) : StringComparison.Ordinal;
        if (arguments.Length == 1 && part.Type.Kind == RuleKind.String && method != "Contains")
        {
            throw new RuleFault(RuleDiagnostics.CultureSensitive, name, method);
        }

        return RuleExpression.Of(method == "IndexOf" ? RuleType.Int32 : RuleType.Boolean, target, part, (value, sought) =>
        {
            var (text, wanted) = ((string)value!, Numbers.Text(sought));
            return method switch
            {
                "StartsWith" => text.StartsWith(wanted, comparison),
                "EndsWith" => text.EndsWith(wanted, comparison),
                "Contains" => text.IndexOf(wanted, comparison) >= 0,
                _ => (object)text.IndexOf(wanted, comparison),
            };
        });
    }

    private static StringComparison Comparison(RuleBinder binder, ExpressionSyntax syntax)
    {
        if (syntax is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "StringComparison" } type } member
            && binder.IsFree("StringComparison")
            && member.Name.Identifier.ValueText is "Ordinal" or "OrdinalIgnoreCase")
        {
            binder.Emitted.Add(new EmittedType(type, "global::System.StringComparison"));
            return member.Name.Identifier.ValueText == "Ordinal" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        }

        throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, RuleBinder.Excerpt(syntax));
    }

    private static RuleExpression Replace(RuleExpression target, RuleExpression old, RuleExpression with)
    {
        var both = RuleExpression.Of(RuleType.String, old, with, static (first, second) => ((string)first!, (string?)second));
        return RuleExpression.Of(RuleType.String, target, both, static (value, pair) =>
        {
            var text = (string)value!;
            var (sought, replacement) = ((string, string?))pair!;
            if (sought.Length == 0)
            {
                throw new RuleEvaluationException("it replaces an empty text");
            }

            return (long)text.Length * Math.Max(1, replacement?.Length ?? 0) <= 64L * LongestText
                ? text.Replace(sought, replacement)
                : throw TooLong();
        });
    }

    private static RuleExpression Substring(RuleBinder binder, RuleExpression target, ExpressionSyntax[] arguments)
    {
        var start = CallBinder.ExpectInt32(binder, arguments[0]);
        var length = arguments.Length == 2 ? CallBinder.ExpectInt32(binder, arguments[1]) : RuleExpression.Constant(RuleType.Null, null);
        var range = RuleExpression.Of(RuleType.Int32, start, length, static (from, count) => ((int)from!, (int?)count));
        return RuleExpression.Of(RuleType.String, target, range, static (value, pair) =>
        {
            var text = (string)value!;
            var (from, count) = ((int, int?))pair!;
            return from >= 0 && from <= text.Length && (count is null || (count >= 0 && count <= text.Length - from))
                ? text.Substring(from, count ?? text.Length - from)
                : throw new RuleEvaluationException($"it takes a part outside of '{text}'");
        });
    }

    public static RuleEvaluationException TooLong() => new($"a text grows longer than {LongestText} characters");
}

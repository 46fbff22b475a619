using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds interpolation, concatenation and methods of texts, none of which depends on the culture.</summary>
internal static class TextBinder
{
    public const int LongestText = 1_000_000;

    private static readonly string[] Methods =
        [
            "Contains", "EndsWith", "IndexOf", "Replace", "StartsWith", "Substring", "ToLowerInvariant", "ToUpperInvariant", "Trim", "TrimEnd",
            "TrimStart",
        ];

    public static BoundExpression Concatenation(ExpressionBinder binder, BinaryExpressionSyntax syntax, BoundExpression left, BoundExpression right)
    {
        if (!IsPrintable(left.Type) || !IsPrintable(right.Type))
        {
            throw OperatorBinder.Mismatch(syntax, "+", left, right);
        }

        Print(binder, syntax.Left, left.Type);
        Print(binder, syntax.Right, right.Type);
        return BoundExpression.Of(ExpressionType.String, left, right, (first, second) => Joined(Numbers.Text(first), Numbers.Text(second)));
    }

    /// <summary>Binds an interpolated string: <c>$"{First} {Last}"</c>.</summary>
    public static BoundExpression Interpolated(ExpressionBinder binder, InterpolatedStringExpressionSyntax syntax)
    {
        if (syntax.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken)
        {
            throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax));
        }

        var parts = syntax.Contents.Select(content => Part(binder, content)).ToArray();
        return new BoundExpression(ExpressionType.String, scope =>
        {
            var text = new StringBuilder();
            foreach (var part in parts)
            {
                var value = part.Evaluate(scope);
                if (ReferenceEquals(value, BoundExpression.Unknown))
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

    public static BoundExpression Call(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var method = name.Identifier.ValueText;
        switch (method, arguments.Length)
        {
            case ("Trim", 0):
                return BoundExpression.Of(ExpressionType.String, target, value => ((string)value!).Trim());
            case ("TrimStart", 0):
                return BoundExpression.Of(ExpressionType.String, target, value => ((string)value!).TrimStart());
            case ("TrimEnd", 0):
                return BoundExpression.Of(ExpressionType.String, target, value => ((string)value!).TrimEnd());
            case ("ToUpperInvariant", 0):
                return BoundExpression.Of(ExpressionType.String, target, value => ((string)value!).ToUpperInvariant());
            case ("ToLowerInvariant", 0):
                return BoundExpression.Of(ExpressionType.String, target, value => ((string)value!).ToLowerInvariant());
            case ("StartsWith" or "EndsWith" or "Contains" or "IndexOf", 1 or 2):
                return Search(binder, target, name, arguments);
            case ("Replace", 2):
                return Replace(
                    target,
                    CallBinder.Expect(binder, arguments[0], ExpressionKind.String),
                    CallBinder.Expect(binder, arguments[1], ExpressionKind.String));
            case ("Substring", 1 or 2):
                return Substring(binder, target, arguments);
            default:
                throw CallBinder.UnknownMethod(target.Type, name, Methods.Concat(SequenceBinder.Methods));
        }
    }

    public static string Joined(string first, string second) =>
        (long)first.Length + second.Length <= LongestText ? first + second : throw TooLong();

    /// <summary>Whether C# and the rule format the type in the same way in every culture, provided that numbers are formatted invariantly.</summary>
    public static bool IsPrintable(ExpressionType type) =>
        type.Kind is ExpressionKind.Null
            or ExpressionKind.Boolean
            or ExpressionKind.Char
            or ExpressionKind.String
            or ExpressionKind.Decimal
            or ExpressionKind.FactDate
            or ExpressionKind.Quantity
        || (type.IsNumber && type.Kind is not (ExpressionKind.Single or ExpressionKind.Double));

    private static BoundExpression Part(ExpressionBinder binder, InterpolatedStringContentSyntax content)
    {
        switch (content)
        {
            case InterpolatedStringTextSyntax text:
                return BoundExpression.Constant(ExpressionType.String, text.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}"));
            case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                var value = binder.Bind(hole.Expression);
                if (!IsPrintable(value.Type))
                {
                    throw new ExpressionFault(RuleDiagnostics.WrongOperand, hole.Expression, "{…} in a text", value.Type);
                }

                Print(binder, hole.Expression, value.Type);
                return value;
            default:
                throw new ExpressionFault(RuleDiagnostics.NotAllowed, content, ExpressionBinder.Excerpt(content));
        }
    }

    /// <summary>Makes the generated code format numbers invariantly, because C# would use the current culture.</summary>
    private static void Print(ExpressionBinder binder, ExpressionSyntax syntax, ExpressionType type)
    {
        if (type.IsNumber && type.Kind != ExpressionKind.Char)
        {
            binder.Emitted.Add(new EmittedText(syntax, type.IsNullable));
        }
    }

    private static BoundExpression Search(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var method = name.Identifier.ValueText;
        var part = MemberBinder.Required(binder.Bind(arguments[0]), arguments[0]);
        if (part.Type.Kind is not (ExpressionKind.String or ExpressionKind.Char) || (part.Type.Kind == ExpressionKind.Char && arguments.Length == 2))
        {
            throw new ExpressionFault(
                RuleDiagnostics.WrongArgument,
                arguments[0],
                ExpressionBinder.Excerpt(arguments[0]),
                part.Type,
                ExpressionType.String);
        }

        var comparison = arguments.Length == 2 ? Comparison(binder, arguments[1]) : StringComparison.Ordinal;
        if (arguments.Length == 1 && part.Type.Kind == ExpressionKind.String && method != "Contains")
        {
            throw new ExpressionFault(RuleDiagnostics.CultureSensitive, name, method);
        }

        return BoundExpression.Of(method == "IndexOf" ? ExpressionType.Int32 : ExpressionType.Boolean, target, part, (value, sought) =>
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

    private static StringComparison Comparison(ExpressionBinder binder, ExpressionSyntax syntax)
    {
        if (syntax is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "StringComparison" } type } member
            && binder.IsFree("StringComparison")
            && member.Name.Identifier.ValueText is "Ordinal" or "OrdinalIgnoreCase")
        {
            binder.Emitted.Add(new EmittedType(type, "global::System.StringComparison"));
            return member.Name.Identifier.ValueText == "Ordinal" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        }

        throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax));
    }

    private static BoundExpression Replace(BoundExpression target, BoundExpression old, BoundExpression with)
    {
        var both = BoundExpression.Of(ExpressionType.String, old, with, static (first, second) => ((string)first!, (string?)second));
        return BoundExpression.Of(ExpressionType.String, target, both, static (value, pair) =>
        {
            var text = (string)value!;
            var (sought, replacement) = ((string, string?))pair!;
            if (sought.Length == 0)
            {
                throw new EvaluationException("it replaces an empty text");
            }

            return (long)text.Length * Math.Max(1, replacement?.Length ?? 0) <= 64L * LongestText
                ? text.Replace(sought, replacement)
                : throw TooLong();
        });
    }

    private static BoundExpression Substring(ExpressionBinder binder, BoundExpression target, ExpressionSyntax[] arguments)
    {
        var start = CallBinder.ExpectInt32(binder, arguments[0]);
        var length = arguments.Length == 2 ? CallBinder.ExpectInt32(binder, arguments[1]) : BoundExpression.Constant(ExpressionType.Null, null);
        var range = BoundExpression.Of(ExpressionType.Int32, start, length, static (from, count) => ((int)from!, (int?)count));
        return BoundExpression.Of(ExpressionType.String, target, range, static (value, pair) =>
        {
            var text = (string)value!;
            var (from, count) = ((int, int?))pair!;
            return from >= 0 && from <= text.Length && (count is null || (count >= 0 && count <= text.Length - from))
                ? text.Substring(from, count ?? text.Length - from)
                : throw new EvaluationException($"it takes a substring outside of '{text}'");
        });
    }

    public static EvaluationException TooLong() => new($"a text grows longer than {LongestText} characters");
}

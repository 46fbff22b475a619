using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Facts.Compiler.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>
/// Binds static members and constructors: <c>string.IsNullOrEmpty</c>, <c>Math.Abs</c>, <c>FactDate.Parse</c>, <c>new DateOnly(2024, 6, 19)</c>.
/// </summary>
internal static class StaticBinder
{
    private static readonly Dictionary<string, (string FullName, string[] Methods)> Types = new()
    {
        ["string"] = ("string", ["IsNullOrEmpty", "IsNullOrWhiteSpace", "Join"]),
        ["char"] = ("char", ["IsAsciiDigit", "IsAsciiLetter", "IsAsciiLetterLower", "IsAsciiLetterOrDigit", "IsAsciiLetterUpper"]),
        ["Math"] = ("global::System.Math", ["Abs", "Max", "Min"]),
        ["FactDate"] = ("global::Facts.FactDate", ["Parse"]),
        ["Quantity"] = ("global::Facts.Quantity", ["Parse"]),
        ["DateOnly"] = ("global::System.DateOnly", []),
    };

    /// <summary>The name of the type that an expression refers to, or null if it does not refer to one.</summary>
    public static string? TypeOf(ExpressionBinder binder, ExpressionSyntax syntax)
    {
        var name = syntax switch
        {
            PredefinedTypeSyntax predefined => predefined.Keyword.Text,
            IdentifierNameSyntax identifier when binder.IsFree(identifier.Identifier.ValueText)
                && binder.Names.Table(identifier.Identifier.ValueText) is null => identifier.Identifier.ValueText,
            _ => "",
        };
        return Types.ContainsKey(name) ? name : null;
    }

    public static BoundExpression Call(
        ExpressionBinder binder, string type, ExpressionSyntax typeSyntax, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        if (typeSyntax is IdentifierNameSyntax)
        {
            binder.Emitted.Add(new EmittedType(typeSyntax, Types[type].FullName));
        }

        var method = name.Identifier.ValueText;
        return (type, method, arguments.Length) switch
        {
            ("string", "IsNullOrEmpty" or "IsNullOrWhiteSpace", 1) => IsEmpty(binder, method, arguments[0]),
            ("string", "Join", 2) => Join(binder, arguments[0], arguments[1]),
            ("char", _, 1) when Types["char"].Methods.Contains(method) => IsAscii(binder, method, arguments[0]),
            ("Math", "Abs", 1) => Abs(binder, arguments[0]),
            ("Math", "Min" or "Max", 2) => Extreme(binder, name, arguments[0], arguments[1]),
            ("FactDate", "Parse", 1) => Parsed(binder, arguments[0], ExpressionKind.FactDate),
            ("Quantity", "Parse", 1) => Parsed(binder, arguments[0], ExpressionKind.Quantity),
            _ => throw new ExpressionFault(
                RuleDiagnostics.UnknownMember,
                name,
                type,
                method + "()",
                ExpressionBinder.DidYouMean(method, Types[type].Methods)),
        };
    }

    /// <summary>Binds a constructor call: <c>new DateOnly(2024, 6, 19)</c>.</summary>
    public static BoundExpression Creation(ExpressionBinder binder, ObjectCreationExpressionSyntax syntax)
    {
        if (TypeOf(binder, (syntax.Type as ExpressionSyntax)!) != "DateOnly"
            || syntax.Initializer is not null
            || syntax.ArgumentList is not { Arguments.Count: 3 } list
            || list.Arguments.Any(argument => argument.NameColon is not null))
        {
            throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, ExpressionBinder.Excerpt(syntax));
        }

        binder.Emitted.Add(new EmittedType(syntax.Type, Types["DateOnly"].FullName));
        var parts = list.Arguments.Select(argument => CallBinder.ExpectInt32(binder, argument.Expression)).ToArray();
        return new BoundExpression(new ExpressionType(ExpressionKind.DateOnly), scope =>
        {
            var values = Array.ConvertAll(parts, part => part.Evaluate(scope));
            return Array.Exists(values, value => ReferenceEquals(value, BoundExpression.Unknown))
                ? BoundExpression.Unknown
                : Day((int)values[0]!, (int)values[1]!, (int)values[2]!);
        });
    }

    private static DateValue Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? DateValue.Of(new DateTime(year, month, day))
            : throw new EvaluationException($"there is no day {year}-{month}-{day}");

    private static BoundExpression IsEmpty(ExpressionBinder binder, string method, ExpressionSyntax argument)
    {
        var text = binder.Bind(argument);
        if (text.Type.Kind != ExpressionKind.String)
        {
            throw new ExpressionFault(RuleDiagnostics.WrongArgument, argument, ExpressionBinder.Excerpt(argument), text.Type, ExpressionType.String);
        }

        return BoundExpression.Of(
            ExpressionType.Boolean,
            text,
            value => method == "IsNullOrEmpty" ? string.IsNullOrEmpty((string?)value) : string.IsNullOrWhiteSpace((string?)value));
    }

    private static BoundExpression Join(ExpressionBinder binder, ExpressionSyntax separator, ExpressionSyntax items)
    {
        var between = CallBinder.Expect(binder, separator, ExpressionKind.String);
        var texts = MemberBinder.Required(binder.Bind(items), items);
        if (texts.Type.Kind == ExpressionKind.String || texts.Type.Element is not { Kind: ExpressionKind.String })
        {
            throw new ExpressionFault(
                RuleDiagnostics.WrongArgument,
                items,
                ExpressionBinder.Excerpt(items),
                texts.Type,
                new ExpressionType(ExpressionKind.List) { Item = ExpressionType.String });
        }

        return SequenceBinder.Over(ExpressionType.String, texts, (scope, values) =>
        {
            if (between.Evaluate(scope) is not string glue)
            {
                return BoundExpression.Unknown;
            }

            var text = new StringBuilder();
            var isFirst = true;
            foreach (var value in values)
            {
                if (ReferenceEquals(value, BoundExpression.Unknown))
                {
                    return value;
                }

                text.Append(isFirst ? "" : glue).Append((string?)value);
                isFirst = false;
                if (text.Length > TextBinder.LongestText)
                {
                    throw TextBinder.TooLong();
                }
            }

            return text.ToString();
        });
    }

    private static BoundExpression IsAscii(ExpressionBinder binder, string method, ExpressionSyntax argument) =>
        BoundExpression.Of(ExpressionType.Boolean, CallBinder.Expect(binder, argument, ExpressionKind.Char), value =>
        {
            var character = (char)value!;
            var (isDigit, isLower, isUpper) = (character is >= '0' and <= '9', character is >= 'a' and <= 'z', character is >= 'A' and <= 'Z');
            return method switch
            {
                "IsAsciiDigit" => isDigit,
                "IsAsciiLetterLower" => isLower,
                "IsAsciiLetterUpper" => isUpper,
                "IsAsciiLetter" => isLower || isUpper,
                _ => isDigit || isLower || isUpper,
            };
        });

    private static BoundExpression Abs(ExpressionBinder binder, ExpressionSyntax argument)
    {
        var number = binder.Bind(argument);
        if (number.Type.Kind is not (ExpressionKind.Int32 or ExpressionKind.Int64 or ExpressionKind.Single or ExpressionKind.Double
            or ExpressionKind.Decimal)
            || number.Type.IsNullable)
        {
            throw new ExpressionFault(RuleDiagnostics.WrongOperand, argument, "Math.Abs", number.Type);
        }

        return BoundExpression.Of(number.Type, number, static value => value switch
        {
            int.MinValue or long.MinValue => throw new EvaluationException("a number is out of range for its type"),
            int whole => Math.Abs(whole),
            long whole => Math.Abs(whole),
            float fraction => Math.Abs(fraction),
            double fraction => Math.Abs(fraction),
            _ => (object)Math.Abs((decimal)value!),
        });
    }

    private static BoundExpression Extreme(ExpressionBinder binder, SimpleNameSyntax name, ExpressionSyntax first, ExpressionSyntax second)
    {
        var (left, right) = (binder.Bind(first), binder.Bind(second));
        var isPlain = left.Type is { IsNumber: true, IsNullable: false, Kind: >= ExpressionKind.Int32 }
            && right.Type is { IsNumber: true, IsNullable: false, Kind: >= ExpressionKind.Int32 };
        if (!isPlain || Promotions.Promote(left, right) is not { } kind)
        {
            throw OperatorBinder.Mismatch(name, "Math." + name.Identifier.ValueText, left, right);
        }

        var isLeast = name.Identifier.ValueText == "Min";
        return BoundExpression.Of(new ExpressionType(kind), left, right, (a, b) =>
        {
            var (x, y) = (Numbers.Cast(a!, kind), Numbers.Cast(b!, kind));
            return x switch
            {
                float f => isLeast ? Math.Min(f, (float)y) : Math.Max(f, (float)y),
                double d => isLeast ? Math.Min(d, (double)y) : Math.Max(d, (double)y),
                _ => Comparisons.Compare(SyntaxKind.LessThanExpression, y, x, kind) is true == isLeast ? y : x,
            };
        });
    }

    /// <summary>A date or quantity that is a constant in the rule.</summary>
    private static BoundExpression Parsed(ExpressionBinder binder, ExpressionSyntax argument, ExpressionKind kind)
    {
        var text = binder.Bind(argument);
        if (text is not { IsConstant: true, ConstantValue: string written })
        {
            throw new ExpressionFault(RuleDiagnostics.ConstantExpected, argument, ExpressionBinder.Excerpt(argument));
        }

        object? value = kind == ExpressionKind.FactDate
            ? FactDate.TryParse(written, out var date, out var error) ? date : null
            : Quantity.TryParse(written, out var quantity, out error) ? quantity : null;
        return value is not null
            ? new BoundExpression(new ExpressionType(kind), _ => value)
            : throw new ExpressionFault(RuleDiagnostics.ConstantFault, argument, written, error!.TrimEnd('.'));
    }
}

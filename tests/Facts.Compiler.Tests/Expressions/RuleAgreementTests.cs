using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using CsCheck;
using Facts.Compiler.Tests.Emit;

namespace Facts.Compiler.Tests.Expressions;

/// <summary>The value that the compiler computes at build time equals that of the generated property at run time, including failures.</summary>
public class RuleAgreementTests
{
    private static readonly string[] Fields =
    [
        "sbyte", "byte", "short", "ushort", "char", "int", "uint", "long", "ulong", "float", "double", "decimal", "int?", "long?", "uint?",
        "decimal?", "double?", "bool", "string", "string?",
    ];

    private static readonly string[] Results = ["int", "uint", "long", "ulong", "float", "double", "decimal", "bool", "string"];

    /// <summary>The rounds are the same in every run; a larger number tests more.</summary>
    private static int Rounds => int.TryParse(
        Environment.GetEnvironmentVariable("FACTS_AGREEMENT_ROUNDS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var rounds) ? rounds : 3;

    /// <summary>Each round compiles one dataset with many expressions. Those that the compiler rejects are counted, and must be a
    /// minority.</summary>
    [Fact]
    public void Values_at_build_and_at_run_time_agree()
    {
        var (agreed, failed, refused) = (0, 0, 0);
        var trial = Gen.Select(Expression(4).Array[60], Row.Array[4]);
        for (var round = 0; round < Rounds; round++)
        {
            var (expressions, rows) = trial.Generate(new PCG(7, (ulong)round), null, out _);
            var (ok, bad, no) = Compare(expressions, rows);
            (agreed, failed, refused) = (agreed + ok, failed + bad, refused + no);
        }

        Assert.True(agreed > 50 * Rounds, $"{agreed} agree, {failed} fail in both, {refused} are refused");
        Assert.True(failed > Rounds, $"{failed} fail in both");
    }

    private static Gen<string> Numeral { get; } = Gen.OneOfConst(
        "0", "1", "2", "7", "-1", "255", "300", "2147483647", "4294967295", "3000000000", "9223372036854775807", "18446744073709551615", "1L", "2u",
        "3ul", "1.5", "0.1", "2f", "0.5m", "1e300",
        "'a'", "'\\u00e9'", "(int?)null", "-2147483648", "-128");

    private static Gen<string> NumberLeaf { get; } = Gen.OneOf(Numeral, Gen.Int[0, 16].Select(Name), Gen.Int[0, 16].Select(Name));

    private static Gen<string> TextLeaf { get; } = Gen.OneOfConst("F18", "(F19 ?? \"none\")", "F18", "\"\"", "\"one\"", "\"{x}\"", "(F19!)");

    private static string Name(int field) => string.Create(CultureInfo.InvariantCulture, $"F{field}");

    private static Gen<string> Row { get; } = Gen.Int[0, 3].Array[Fields.Length].Select(choices =>
        string.Join(", ", choices.Select(Value).OfType<string>()));

    private static string? Value(int choice, int field)
    {
        var type = Fields[field];
        if (type.EndsWith('?') && choice == 0)
        {
            return null;
        }

        var values = type.TrimEnd('?') switch
        {
            "sbyte" => ["-128", "127", "0", "3"],
            "byte" => ["255", "0", "1", "7"],
            "short" => ["-32768", "32767", "0", "5"],
            "ushort" => ["65535", "0", "2", "9"],
            "char" => ["a", "Z", "'0'", "é"],
            "int" => ["-2147483648", "2147483647", "0", "12"],
            "uint" => ["4294967295", "0", "1", "77"],
            "long" => ["-9223372036854775808", "9223372036854775807", "0", "16777217"],
            "ulong" => ["18446744073709551615", "0", "1", "99"],
            "float" => ["1.5", "-0.1", "3e38", "0"],
            "double" => ["2.25", "-0.3", "1e300", "0"],
            "decimal" => ["10.50", "-0.1", "79228162514264337593543950335", "0"],
            "bool" => ["true", "false", "true", "false"],
            _ => (string[])["x", "One", "''", "'a{b}c'"],
        };
        return string.Create(CultureInfo.InvariantCulture, $"f{field}: {values[choice]}");
    }

    private static Gen<string> Expression(int depth) => Gen.OneOf(Number(depth, ""), Number(depth, ""), Condition(depth, ""), Text(depth, ""));

    private static Gen<string> Number(int depth, string parameter)
    {
        var leaf = parameter.Length == 0 ? NumberLeaf : Gen.OneOf(NumberLeaf, Gen.Const(parameter));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Number(depth - 1, parameter);
        var all = new List<Gen<string>>
        {
            leaf,
            Gen.Select(inner, Gen.OneOfConst("+", "-", "*", "/", "%"), inner, (left, symbol, right) => $"({left} {symbol} {right})"),
            Gen.Select(inner, Gen.OneOfConst("+", "-", "*", "/", "%", "??"), inner, (left, symbol, right) => $"({left} {symbol} {right})"),
            Gen.Select(Condition(depth - 1, parameter), inner, inner, (condition, yes, no) => $"({condition} ? {yes} : {no})"),
            Gen.Select(
                Gen.OneOfConst(
                    "-", "+", "(int)", "(long)", "(byte)", "(decimal)", "(double)", "(float)", "(uint)", "(char)", "(ulong)", "(short)", "(int?)",
                    "(decimal?)"),
                inner,
                (symbol, operand) => $"{symbol}({operand})"),
            Gen.Select(Gen.OneOfConst("Min", "Max"), inner, inner, (name, first, second) => $"Math.{name}({first}, {second})"),
            Text(depth - 1, parameter).Select(text => $"{text}.Length"),
            Gen.Select(Text(depth - 1, parameter), Gen.Int[0, 2], (text, index) => string.Create(CultureInfo.InvariantCulture, $"{text}[{index}]")),
            Gen.Const("F19?.Length"), Gen.Const("F12.Value"),
        };
        if (parameter.Length == 0)
        {
            all.Add(Gen.Select(Gen.OneOfConst("Sum", "Min", "Max"), Number(depth - 1, "n"), (name, body) => $"Numbers.{name}(n => {body})"));
            all.Add(Condition(depth - 1, "n").Select(body => $"Numbers.Where(n => {body}).Count()"));
        }

        return Gen.OneOf([.. all]);
    }

    private static Gen<string> Condition(int depth, string parameter)
    {
        var leaf = Gen.OneOfConst("true", "F17", "false", "(F19 is null)", "F12.HasValue");
        if (depth == 0)
        {
            return leaf;
        }

        var (inner, number) = (Condition(depth - 1, parameter), Number(depth - 1, parameter));
        var all = new List<Gen<string>>
        {
            leaf,
            Gen.Select(number, Gen.OneOfConst("<", "<=", ">", ">=", "==", "!="), number, (left, symbol, right) => $"({left} {symbol} {right})"),
            Gen.Select(inner, Gen.OneOfConst("&&", "||", "==", "!="), inner, (left, symbol, right) => $"({left} {symbol} {right})"),
            Gen.Select(
                number,
                Gen.OneOfConst("null", "not null", "1", "> 3", ">= 0 and < 100", "1 or 2", "not 7", "'a'", "200"),
                (operand, test) => $"({operand} is {test})"),
            Gen.Select(Text(depth - 1, parameter), Gen.OneOfConst("== \"One\"", "is \"One\" or \"x\"", "!= F18"), (text, test) => $"({text} {test})"),
            Gen.Select(Text(depth - 1, parameter), Text(depth - 1, parameter), (text, part) => $"{text}.Contains({part})"),
            inner.Select(operand => $"!{operand}"),
        };
        if (parameter.Length == 0)
        {
            all.Add(Gen.Select(Gen.OneOfConst("Any", "All"), Condition(depth - 1, "n"), (name, body) => $"Numbers.{name}(n => {body})"));
        }

        return Gen.OneOf([.. all]);
    }

    private static Gen<string> Text(int depth, string parameter)
    {
        if (depth == 0)
        {
            return TextLeaf;
        }

        var (inner, number) = (Text(depth - 1, parameter), Number(depth - 1, parameter));
        return Gen.OneOf(
            TextLeaf,
            Gen.Select(inner, number, (text, value) => $"({text} + {value})"),
            Gen.Select(number, inner, (value, text) => $"({value} + {text})"),
            Gen.Select(number, Condition(depth - 1, parameter), (value, condition) => $"$\"{{({value})}}-{{({condition})}}{{{{\""),
            Gen.Select(
                inner,
                Gen.OneOfConst(".Trim()", ".ToUpperInvariant()", ".Substring(1)", ".Replace(\"n\", \"\")"),
                (text, method) => $"{text}{method}"),
            Gen.Select(Condition(depth - 1, parameter), inner, inner, (condition, yes, no) => $"({condition} ? {yes} : {no})"));
    }

    /// <summary>Gives each expression the first type that fits; expressions that fit none are rejected.</summary>
    private static (int Agreed, int Failed, int Refused) Compare(string[] expressions, string[] rows)
    {
        var data = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            data.Append(CultureInfo.InvariantCulture, $"r{row}: {{ {rows[row]}, numbers: [3, {row}, 7] }}\n");
        }

        var candidates = expressions.Distinct()
            .SelectMany(expression => Results.SelectMany(type => new[] { type, type + "?" }).Select(type => (Type: type, Expression: expression)))
            .ToList();
        var isBound = RuleTrial.BoundFields(Compile(candidates, "{}\n").Dataset!);
        var accepted = candidates.Where((_, index) => isBound(Field(index)))
            .GroupBy(candidate => candidate.Expression)
            .Select(group => group.First())
            .ToList();
        var dataset = Compile(accepted, data.ToString());
        Assert.DoesNotContain(dataset.Diagnostics, diagnostic => diagnostic.Id is not ("FACT5123" or "FACT5310"));
        Assert.True(dataset.Problems().Count == 0, string.Join('\n', dataset.Problems()) + "\n" + dataset.Source("Thing.computed.g.cs"));

        var records = rows.Select((_, row) => dataset.Record("Things", string.Create(CultureInfo.InvariantCulture, $"r{row}"))).ToArray();
        var (agreed, failed) = (0, 0);
        for (var index = 0; index < accepted.Count; index++)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                var expected = Normal(RuleTrial.Computed(dataset.Dataset!, row, Field(index)) ?? "null");
                var actual = Normal(RunTime(records[row], Field(index).ToUpperInvariant()) ?? "null");
                Assert.True(
                    expected == actual,
                    $"{accepted[index].Type} {accepted[index].Expression} of {{ {rows[row]} }}: {expected} at build, {actual} at run time");
                (agreed, failed) = (agreed + 1, failed + (expected is "String fails" ? 1 : 0));
            }
        }

        return (agreed, failed, expressions.Distinct().Count() - accepted.Count);
    }

    private static string Field(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    /// <summary>The value with its type, and the sign of a zero.</summary>
    private static string Normal(object value) =>
        $"{value.GetType().Name} {(value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture) ?? value}";

    private static CompiledDataset Compile(List<(string Type, string Expression)> computed, string data)
    {
        var schema = new StringBuilder("tables:\n  Thing:\n    fields:\n      numbers: 'int[]'\n");
        for (var index = 0; index < Fields.Length; index++)
        {
            schema.Append(CultureInfo.InvariantCulture, $"      f{index}: {Fields[index]}\n");
        }

        for (var index = 0; index < computed.Count; index++)
        {
            schema.Append(
                CultureInfo.InvariantCulture,
                $"      c{index}: {{ type: {computed[index].Type}, "
                    + $"computed: '{computed[index].Expression.Replace("'", "''", StringComparison.Ordinal)}' }}\n");
        }

        return new CompiledDataset(
            ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
            ("trial.schema.yaml", schema.ToString()),
            ("things.yaml", data));
    }

    private static object? RunTime(object record, string property)
    {
        try
        {
            return record.GetType().GetProperty(property)!.GetValue(record);
        }
        catch (TargetInvocationException exception)
        {
            Assert.True(
                exception.InnerException is OverflowException or DivideByZeroException or InvalidOperationException or NullReferenceException
                    or IndexOutOfRangeException or ArgumentOutOfRangeException or ArgumentNullException,
                exception.InnerException!.ToString());
            return "fails";
        }
    }
}

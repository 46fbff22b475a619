using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds the methods of dates, imprecise dates and quantities.</summary>
internal static class DateBinder
{
    private static readonly Dictionary<string, Func<FactDate, FactDate, bool>> Relations = new()
    {
        ["CertainlyBefore"] = static (date, other) => date.CertainlyBefore(other),
        ["PossiblyBefore"] = static (date, other) => date.PossiblyBefore(other),
        ["CertainlyAfter"] = static (date, other) => date.CertainlyAfter(other),
        ["PossiblyAfter"] = static (date, other) => date.PossiblyAfter(other),
        ["CertainlyWithin"] = static (date, other) => date.CertainlyWithin(other),
        ["PossiblyWithin"] = static (date, other) => date.PossiblyWithin(other),
        ["CertainlyOverlaps"] = static (date, other) => date.CertainlyOverlaps(other),
        ["PossiblyOverlaps"] = static (date, other) => date.PossiblyOverlaps(other),
    };

    private static readonly Dictionary<string, Func<Quantity, Quantity, UnitSystem, bool?>> Amounts = new()
    {
        ["IsLessThan"] = static (amount, other, units) => amount.IsLessThan(other, units),
        ["IsAtMost"] = static (amount, other, units) => amount.IsAtMost(other, units),
        ["IsGreaterThan"] = static (amount, other, units) => amount.IsGreaterThan(other, units),
        ["IsAtLeast"] = static (amount, other, units) => amount.IsAtLeast(other, units),
        ["IsSameAmountAs"] = static (amount, other, units) => amount.IsSameAmountAs(other, units),
    };

    public static BoundExpression Move(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        var method = name.Identifier.ValueText;
        if (method is not ("AddDays" or "AddMonths" or "AddYears") || arguments.Length != 1)
        {
            throw CallBinder.UnknownMethod(target.Type, name, ["AddDays", "AddMonths", "AddYears"]);
        }

        return BoundExpression.Of(target.Type, target, CallBinder.ExpectInt32(binder, arguments[0]), (value, amount) =>
        {
            var day = ((DateValue)value!).Day;
            var count = (int)amount!;
            try
            {
                return DateValue.Of(method switch { "AddDays" => day.AddDays(count), "AddMonths" => day.AddMonths(count), _ => day.AddYears(count) });
            }
            catch (ArgumentOutOfRangeException)
            {
                throw new EvaluationException("a date is outside of the years 1 to 9999");
            }
        });
    }

    public static BoundExpression Relation(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments) =>
        arguments.Length == 1 && Relations.TryGetValue(name.Identifier.ValueText, out var relation)
            ? BoundExpression.Of(
                ExpressionType.Boolean,
                target,
                CallBinder.Expect(binder, arguments[0], ExpressionKind.FactDate),
                (date, other) => relation((FactDate)date!, (FactDate)other!))
            : throw CallBinder.UnknownMethod(target.Type, name, Relations.Keys);

    public static BoundExpression Amount(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax name, ExpressionSyntax[] arguments)
    {
        if (arguments.Length != 1 || !Amounts.TryGetValue(name.Identifier.ValueText, out var relation))
        {
            throw CallBinder.UnknownMethod(target.Type, name, Amounts.Keys);
        }

        // Unless another system is passed, these methods know only the built-in units.
        binder.Emitted.Add(new EmittedUnits(arguments[0].Parent!.Parent!));
        return BoundExpression.Of(
            ExpressionType.Boolean.Nullable(),
            target,
            CallBinder.Expect(binder, arguments[0], ExpressionKind.Quantity),
            (amount, other) => relation((Quantity)amount!, (Quantity)other!, binder.Units));
    }
}

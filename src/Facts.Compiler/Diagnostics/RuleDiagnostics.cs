namespace Facts.Compiler.Diagnostics;

/// <summary>Diagnostics about rules and computed fields: in their expressions, and in the records that violate them.</summary>
internal static class RuleDiagnostics
{
    public static readonly FactDescriptor Syntax = new(
        "FACT5101", "Rule is not an expression", "The rule '{0}' is not a C# expression: {1}.");

    public static readonly FactDescriptor UnknownName = new(
        "FACT5102", "Unknown name in a rule", "The rule uses '{0}', which is neither a member of {1} nor a table.{2}");

    public static readonly FactDescriptor UnknownMember = new(
        "FACT5103", "Unknown member in a rule", "{0} has no member '{1}' that a rule may use.{2}");

    public static readonly FactDescriptor WrongOperands = new(
        "FACT5104", "Operands do not fit", "'{0}' cannot be applied to {1} and {2}.{3}");

    public static readonly FactDescriptor WrongOperand = new(
        "FACT5105", "Operand does not fit", "'{0}' cannot be applied to {1}.");

    public static readonly FactDescriptor NotACondition = new(
        "FACT5106", "Rule is not a condition", "'{0}' is of type {1}, but a condition must be true or false.{2}");

    public static readonly FactDescriptor NotAllowed = new(
        "FACT5107", "Not allowed in a rule", "'{0}' is not allowed in a rule: it is not part of the subset of C# for rules.");

    public static readonly FactDescriptor NeverNull = new(
        "FACT5108", "Never null", "'{0}' is never null, so testing it for null has no effect.");

    public static readonly FactDescriptor WrongArgument = new(
        "FACT5109", "Argument does not fit", "'{0}' is of type {1}, but {2} is expected here.");

    public static readonly FactDescriptor LambdaExpected = new(
        "FACT5110", "Lambda expected", "'{0}' must be a lambda such as 'item => item.Share <= 100'.");

    public static readonly FactDescriptor CultureSensitive = new(
        "FACT5111", "Depends on the culture", "'{0}' compares by the culture of the machine: write a second argument, StringComparison.Ordinal.");

    public static readonly FactDescriptor TooComplex = new(
        "FACT5112",
        "Expression too complex",
        "This expression is too complex: {0}; at most {1} allowed. Split it into several rules or computed fields.");

    public static readonly FactDescriptor ConstantFault = new(
        "FACT5113", "Constant without a value", "'{0}' has no value: {1}.");

    public static readonly FactDescriptor ConstantExpected = new(
        "FACT5114", "Constant expected", "'{0}' must be a constant here: a number, a text, true, false or a member of an enum.");

    public static readonly FactDescriptor ComputedType = new(
        "FACT5115", "Computed field has another type", "'{0}' is of type {1}, but the computed field '{2}' is declared as {3}.{4}");

    public static readonly FactDescriptor ImpreciseInComputed = new(
        "FACT5116",
        "Imprecise values compared in a computed field",
        "'{0}' on values of type {1} is not always decidable, but a computed field needs an answer: {2}.");

    public static readonly FactDescriptor ComputedCircle = new(
        "FACT5117", "Computed field depends on itself", "The computed field '{0}' depends on itself: {1}.");

    public static readonly FactDescriptor Broken = new(
        "FACT5120", "Rule broken", "{0}: {1} ({2})");

    public static readonly FactDescriptor BrokenWarning = new(
        "FACT5121", "Rule broken, as a warning", "{0}: {1} ({2})", FactSeverity.Warning);

    public static readonly FactDescriptor CannotEvaluate = new(
        "FACT5122", "Rule cannot be evaluated", "{0}: the rule '{1}' cannot be evaluated: {2}.");

    public static readonly FactDescriptor CannotCompute = new(
        "FACT5123", "Field cannot be computed", "{0}: '{1}' cannot be computed: {2}.");

    public static readonly FactDescriptor ForeignOperator = new(
        "FACT5125", "An operator of another language", "Rules have no operator \"{0}\": {1}.");

    public static readonly FactDescriptor TooCostly = new(
        "FACT5124",
        "Rule takes too many steps",
        "'{0}' takes too many steps, because it goes through many records for every record. Use an inverse or an index, or say it once "
            + "for the whole table.");
}

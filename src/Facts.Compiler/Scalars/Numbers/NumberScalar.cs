using System;
using System.Globalization;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Scalars;

/// <summary>The base class of the scalar types that are numbers.</summary>
internal abstract class NumberScalar(string name, string typeName, string words) : ScalarDefinition(name, typeName, words)
{
    public override bool IsOrdered => true;

    public override bool IsBounded => true;

    public override bool IsNumber => true;

    public override string CSharpType => Name;

    public override bool LooksLike(string text) => NumberText.BeginsLike(text);

    public sealed override bool IsMultiple(object value, decimal step)
    {
        try
        {
            return HasNoRemainder(value, step);
        }
        catch (OverflowException)
        {
            return true; // Too far apart to decide.
        }
    }

    public override (double Least, double Most)? RangeOf(object value)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return (number, number);
    }

    protected ScalarFault NotNumber(FactDescriptor descriptor, string text, string otherwise)
    {
        var (advice, part) = NumberFault.Explain(text, other => TryRead(other, out _), otherwise);
        return new ScalarFault(descriptor, text, Name, advice) { Part = part };
    }

    protected abstract bool HasNoRemainder(object value, decimal step);
}

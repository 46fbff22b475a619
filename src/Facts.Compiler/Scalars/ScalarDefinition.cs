using System;
using System.Collections.Generic;
using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Scalars;

/// <summary>A scalar type of the fact language: everything that the stages need to know about it, in one place.</summary>
/// <param name="name">The name in type expressions.</param>
/// <param name="typeName">The name of the .NET type, with which the names of its read methods end.</param>
/// <param name="words">What values look like, in the words of people who write the data.</param>
internal abstract class ScalarDefinition(string name, string typeName, string words)
{
    /// <summary>The name in type expressions.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the .NET type.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>What values look like, in the words of people who write the data.</summary>
    public string Words { get; } = words;

    /// <summary>Its names in other languages.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The type with an article, for messages.</summary>
    public string Description => Name is "int" ? $"an {Name}" : $"a {Name}";

    // How a schema can use the type.

    /// <summary>Whether it can be a key.</summary>
    public virtual bool IsKey => false;

    /// <summary>Whether an ordered index can use it.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>Whether a unique value can be looked up by it: it can be hashed, and <c>==</c> compares it.</summary>
    public virtual bool IsIndexable => true;

    /// <summary>Whether it can have a minimum and a maximum.</summary>
    public virtual bool IsBounded => false;

    public virtual bool IsNumber => false;

    /// <summary>Whether it is an amount: a number or a quantity.</summary>
    public virtual bool IsAmount => IsNumber;

    /// <summary>Whether <c>minLength</c>, <c>maxLength</c> and <c>pattern</c> apply to it; its value is a string.</summary>
    public virtual bool IsText => false;

    /// <summary>Whether <c>enum</c> can list its values.</summary>
    public virtual bool IsListable => true;

    /// <summary>Whether it can be the beginning or end of a period; <see cref="DateOf"/> returns the date.</summary>
    public virtual bool IsDate => false;

    /// <summary>Whether the age of a value can be measured; <see cref="LastDayOf"/> returns the day.</summary>
    public virtual bool HasDay => IsDate;

    // Reading: culture-invariant, by the declared type alone.

    /// <summary>Reads a text. It does not explain errors.</summary>
    /// <param name="value">The value, as stored in <see cref="Binding.BoundScalar"/>.</param>
    public abstract bool TryRead(string text, out object value);

    /// <summary>Explains why a text is not a value of the type, and what to write instead; called only after <see cref="TryRead"/> has rejected
    /// it.</summary>
    public abstract ScalarFault Explain(string text);

    /// <summary>Whether a text that no alternative of a OneOf accepts was probably meant as this type.</summary>
    public virtual bool LooksLike(string text) => false;

    // Values, as stored in BoundScalar.

    /// <summary>An object that is equal for equal values.</summary>
    public virtual object IdentityOf(object value) => value;

    /// <summary>The value as a part of a key, of a table or an index.</summary>
    public virtual object KeyOf(object value) => value;

    /// <summary>Compares two keys.</summary>
    public virtual int Compare(object left, object right) => ((IComparable)left).CompareTo(right);

    /// <summary>Whether the value satisfies a bound; an imprecise value fails only if it certainly violates it.</summary>
    public virtual bool Keeps(object value, Bound bound) => bound.Admits(Compare(KeyOf(value), bound.Key));

    /// <summary>Whether a number is a multiple of a step.</summary>
    public virtual bool IsMultiple(object value, decimal step) => true;

    /// <summary>The minimum and maximum of the numbers that an amount can mean, or null if it has no bounds.</summary>
    public virtual (double Least, double Most)? RangeOf(object value) => null;

    /// <summary>The value as a date, or null if the type is not a date.</summary>
    public virtual FactDate? DateOf(object value) => null;

    /// <summary>The number of the last day that the value can mean, or null if it has no end.</summary>
    public virtual long? LastDayOf(object value) => DateOf(value)?.LatestDayNumber;

    // The stored form.

    public abstract void Write(object value, RowWriter writer);

    /// <summary>Writes a value, or the result of <see cref="KeyOf"/>, as a part of the key of a row.</summary>
    public virtual void WriteKey(object key, RowWriter writer) => Write(key, writer);

    /// <summary>The hash of a key; <see cref="HashArgument"/> is its counterpart.</summary>
    public virtual ulong Hash(object key) => throw NoKey();

    // Rules and computed fields.

    /// <summary>The kind of the type in rules.</summary>
    public virtual ExpressionKind ExpressionKind => ExpressionKind.Opaque;

    /// <summary>The value for use in rules.</summary>
    public virtual object Evaluate(object value) => value;

    // The generated code.

    /// <summary>The fully qualified name of the type.</summary>
    public virtual string CSharpType => $"global::System.{TypeName}";

    /// <summary>Whether the type is a struct, so that <c>?</c> makes it a different type.</summary>
    public virtual bool IsStruct => true;

    /// <summary>
    /// An expression on <c>reader</c> that creates values on first use, or null if they are created when a row is read.
    /// <see cref="RowWriter.WriteDeferred"/> writes such values.
    /// </summary>
    public virtual string? DeferredSource => null;

    /// <summary>The method of <c>RowReader</c> that reads it.</summary>
    public string ReadMethod => "Read" + TypeName;

    /// <summary>The method that reads a nullable value, or null if there is none.</summary>
    public virtual string? ReadOrNullMethod => null;

    /// <summary>The JSON converter, or null if the type's own converter is used.</summary>
    public virtual string? JsonConverter => null;

    /// <summary>Whether the type has a member <c>Empty</c>, the value of a property that is not set in a record created in memory.</summary>
    public virtual bool HasEmpty => false;

    /// <summary>The format in <c>ToString</c> of a record: empty, or a colon and a format string.</summary>
    public virtual string Format => "";

    /// <summary>The lookups that an ordered index over the type has.</summary>
    public virtual OrderedQuestions Questions => OrderedQuestions.Exact;

    /// <summary>Whether values are compared by their text, because <c>==</c> of the type compares something else.</summary>
    public virtual bool IsComparedByText => false;

    /// <summary>The expression that compares two members.</summary>
    public virtual string Equal(string left, string right, bool areNullable) =>
        IsComparedByText ? $"global::Facts.FactEquality.Equals({left}, {right})" : $"{left} == {right}";

    /// <summary>The argument that a member contributes to a hash code; the counterpart of <see cref="Equal"/>.</summary>
    public string Hashed(string value) => IsComparedByText ? $"global::Facts.FactEquality.HashCode({value})" : value;

    /// <summary>The argument of <c>StableHash.Of</c> for a value; <see cref="Hash"/> is its counterpart.</summary>
    public virtual string HashArgument(string value) => throw NoKey();

    /// <summary>
    /// The default of a field as C#, for records created in memory; empty if it is C#'s own default, null if it cannot be written.
    /// </summary>
    public virtual string? Default(string text) => null;

    /// <summary>A part of a key as a constant, or null if the type has no constants.</summary>
    public virtual string? KeyConstant(object key) => null;

    /// <summary>A part of a key as an expression.</summary>
    public virtual string KeyExpression(object key) => KeyConstant(key) ?? "default";

    public override string ToString() => Name;

    /// <summary>Adds the text to the beginning of the error, unless the error begins with it, as most do.</summary>
    protected static string WithText(string text, string wanted, string error)
    {
        var shown = ShownText.OfValue(text);
        return error.StartsWith($"'{text}'", StringComparison.Ordinal)
            ? $"'{shown}'{error.Substring(text.Length + 2)}"
            : $"'{shown}' is not {wanted}. {error}";
    }

    private InvalidOperationException NoKey() => new($"{Description} cannot be a key.");
}

using System;
using System.Collections.Generic;
using Facts.Compiler.Checking;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Scalars;

/// <summary>A scalar type of the fact language: everything that the stages ask about it, in one place.</summary>
/// <param name="name">The name in type expressions.</param>
/// <param name="typeName">The name of the .NET type, which is also the end of the names of the methods that read it.</param>
/// <param name="words">What it takes, in the words of those who write the data.</param>
internal abstract class ScalarDefinition(string name, string typeName, string words)
{
    /// <summary>The name in type expressions.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the .NET type.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>What it takes, in the words of those who write the data.</summary>
    public string Words { get; } = words;

    /// <summary>What other languages call it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The type in words, for messages.</summary>
    public string Description => Name is "int" ? $"an {Name}" : $"a {Name}";

    // What a schema may do with it.

    /// <summary>Whether it can be a key.</summary>
    public virtual bool IsKey => false;

    /// <summary>Whether an ordered index can be made of it.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>Whether a unique value can be looked up by it: it can be hashed, and <c>==</c> compares it.</summary>
    public virtual bool IsIndexable => true;

    /// <summary>Whether a least and a greatest value say something about it.</summary>
    public virtual bool IsBounded => false;

    public virtual bool IsNumber => false;

    /// <summary>Whether it says how much: a number or a quantity.</summary>
    public virtual bool IsAmount => IsNumber;

    /// <summary>Whether <c>minLength</c>, <c>maxLength</c> and <c>pattern</c> say something about it; its value is a string.</summary>
    public virtual bool IsText => false;

    /// <summary>Whether <c>enum</c> can list its values.</summary>
    public virtual bool IsListable => true;

    /// <summary>Whether it says when something begins or ends: <see cref="DateOf"/> reads it.</summary>
    public virtual bool IsDate => false;

    /// <summary>Whether it is known from when on something is too old: <see cref="LastDayOf"/> reads it.</summary>
    public virtual bool HasDay => IsDate;

    // Reading: without culture, by the declared type alone.

    /// <summary>Reads a text, without a word about what is wrong with it.</summary>
    /// <param name="value">As <see cref="Binding.BoundScalar"/> holds it.</param>
    public abstract bool TryRead(string text, out object value);

    /// <summary>Says why a text is not what the type takes, and what to write instead; asked only after <see cref="TryRead"/> refused it.</summary>
    public abstract ScalarFault Explain(string text);

    /// <summary>Whether somebody who wrote a text that no alternative of a OneOf takes probably meant this type.</summary>
    public virtual bool LooksLike(string text) => false;

    // Values, as BoundScalar holds them.

    /// <summary>An object that is equal for equal values.</summary>
    public virtual object IdentityOf(object value) => value;

    /// <summary>The value as a part of a key or of the key of an index.</summary>
    public virtual object KeyOf(object value) => value;

    /// <summary>The order of two keys.</summary>
    public virtual int Compare(object left, object right) => ((IComparable)left).CompareTo(right);

    /// <summary>Whether the value keeps a bound; an imprecise one fails only where it certainly breaks it.</summary>
    public virtual bool Keeps(object value, Bound bound) => bound.Admits(Compare(KeyOf(value), bound.Key));

    /// <summary>Whether a number is a multiple of a step.</summary>
    public virtual bool IsMultiple(object value, decimal step) => true;

    /// <summary>The least and the greatest number that an amount can mean, or null where it is open.</summary>
    public virtual (double Least, double Most)? RangeOf(object value) => null;

    /// <summary>The date that the value is, or null where the type is none.</summary>
    public virtual FactDate? DateOf(object value) => null;

    /// <summary>The number of the last day that the value can mean; null where it is open.</summary>
    public virtual long? LastDayOf(object value) => DateOf(value)?.LatestDayNumber;

    // The stored form.

    public abstract void Write(object value, RowWriter writer);

    /// <summary>Writes a value, or what <see cref="KeyOf"/> made of it, as a part of the key of a row.</summary>
    public virtual void WriteKey(object key, RowWriter writer) => Write(key, writer);

    /// <summary>The hash of a key; <see cref="HashArgument"/> is its counterpart.</summary>
    public virtual ulong Hash(object key) => throw NoKey();

    // Rules and computed fields.

    /// <summary>What rules may do with it.</summary>
    public virtual ExpressionKind ExpressionKind => ExpressionKind.Opaque;

    /// <summary>The value as rules calculate with it.</summary>
    public virtual object Evaluate(object value) => value;

    // The generated code.

    /// <summary>The type, written in full.</summary>
    public virtual string CSharpType => $"global::System.{TypeName}";

    /// <summary>Whether the type is a struct, so that <c>?</c> makes another type of it.</summary>
    public virtual bool IsStruct => true;

    /// <summary>
    /// What creates its values when they are first asked for, as an expression on <c>reader</c>, or null where reading creates them. It is written
    /// by <see cref="RowWriter.WriteDeferred"/>.
    /// </summary>
    public virtual string? DeferredSource => null;

    /// <summary>The method of <c>RowReader</c> that reads it.</summary>
    public string ReadMethod => "Read" + TypeName;

    /// <summary>The method that reads it where it may be absent, or null where there is none.</summary>
    public virtual string? ReadOrNullMethod => null;

    /// <summary>The JSON converter, or null where that of the type itself serves.</summary>
    public virtual string? JsonConverter => null;

    /// <summary>Whether the type has an <c>Empty</c> that holds where a record made in memory gives nothing.</summary>
    public virtual bool HasEmpty => false;

    /// <summary>How <c>ToString</c> of a record formats it: nothing, or a colon and a format.</summary>
    public virtual string Format => "";

    /// <summary>What an ordered index of it can be asked.</summary>
    public virtual OrderedQuestions Questions => OrderedQuestions.Exact;

    /// <summary>Whether the text of a value stands for it in comparisons, because <c>==</c> of the type compares something else.</summary>
    public virtual bool IsComparedByText => false;

    /// <summary>The expression that compares two members.</summary>
    public virtual string Equal(string left, string right, bool areNullable) =>
        IsComparedByText ? $"global::Facts.FactEquality.Equals({left}, {right})" : $"{left} == {right}";

    /// <summary>What a hash code adds for a member; the counterpart of <see cref="Equal"/>.</summary>
    public string Hashed(string value) => IsComparedByText ? $"global::Facts.FactEquality.HashCode({value})" : value;

    /// <summary>What <c>StableHash.Of</c> hashes in place of a value; <see cref="Hash"/> is its counterpart.</summary>
    public virtual string HashArgument(string value) => throw NoKey();

    /// <summary>
    /// The default of a field, for records made in memory; empty where it is C#'s own default, null where it is not written.
    /// </summary>
    public virtual string? Default(string text) => null;

    /// <summary>A part of a key as a constant, or null where the type has none.</summary>
    public virtual string? KeyConstant(object key) => null;

    /// <summary>A part of a key as an expression.</summary>
    public virtual string KeyExpression(object key) => KeyConstant(key) ?? "default";

    public override string ToString() => Name;

    /// <summary>An error that begins with the text it is about, as most do themselves.</summary>
    protected static string WithText(string text, string wanted, string error) =>
        error.StartsWith($"'{text}'", StringComparison.Ordinal) ? error : $"'{text}' is not {wanted}. {error}";

    private InvalidOperationException NoKey() => new($"{Description} cannot be a key.");
}

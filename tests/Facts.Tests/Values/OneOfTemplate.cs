using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Tests.Values;

/// <summary>
/// The template of the code in <c>src/Facts</c> that is repeated for each number of alternatives of a OneOf, because C# has no variadic type
/// parameters.
/// </summary>
internal static class OneOfTemplate
{
    public const int FewestAlternatives = 2;

    public const int MostAlternatives = 8;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    /// <summary>The files of the template, with their paths in <c>src/Facts</c>.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = Arities()
        .SelectMany(static arity => new[]
        {
            ($"Values/OneOf/OneOf{arity}.cs", Type(arity)),
            ($"Json/OneOf/OneOfJsonConverter{arity}.cs", JsonConverter(arity)),
        })
        .Append(("Storage/RowReader.OneOf.cs", RowReader()))
        .ToDictionary(static file => file.Item1, static file => file.Item2);

    private static string Type(int arity) => $$"""
        using System;
        using System.Diagnostics.CodeAnalysis;

        namespace Facts;

        /// <summary>A value of one of several types.</summary>
        {{Lines(arity, n => $"/// <typeparam name=\"T{n}\">The type of the {Ordinal(n)} alternative.</typeparam>")}}
        public readonly struct {{OneOf(arity)}}
            : IEquatable<{{OneOf(arity)}}>, IOneOf<{{OneOf(arity)}}>
        {
            private readonly int _alternative;
            private readonly object? _value;

            private OneOf(int alternative, object? value)
            {
                _alternative = alternative;
                _value = value;
            }

            /// <summary>The value.</summary>
            /// <exception cref="InvalidOperationException">This is the default of the type, which has no value.</exception>
            public object Value => OneOfValue.Resolve(_value) ?? throw OneOfValue.Missing();

            /// <summary>The position of the value's type among the alternatives, counted from 0.</summary>
            public int Alternative => _alternative;

        {{Blocks(arity, n => $"""
                /// <summary>Converts a value of the {Ordinal(n)} alternative.</summary>
                [SuppressMessage("Usage", "CA2225", Justification = "The conversion is enough; a named method per alternative would add nothing.")]
                public static implicit operator {OneOf(arity)}(T{n} value) => new({n - 1}, value);
            """)}}

            /// <summary>Whether both hold the same value of the same alternative.</summary>
            public static bool operator ==({{OneOf(arity)}} left, {{OneOf(arity)}} right) => left.Equals(right);

            /// <summary>Whether they differ in the value or its alternative.</summary>
            public static bool operator !=({{OneOf(arity)}} left, {{OneOf(arity)}} right) => !left.Equals(right);

            /// <summary>Whether the value is of a type.</summary>
            public bool Is<T>() => OneOfValue.Resolve(_value) is T;

            /// <summary>Gets the value if it is of a type.</summary>
            public bool TryGet<T>([MaybeNullWhen(false)] out T value)
            {
                var found = OneOfValue.Resolve(_value) is T;
                value = found ? (T)Value : default;
                return found;
            }

            /// <summary>The result of the function for the actual alternative.</summary>
            public TResult Match<TResult>(
        {{Lines(arity, n => $"        Func<T{n}, TResult> {Ordinal(n)}", ",")}})
            {
        {{Lines(arity, n => $"        ArgumentNullException.ThrowIfNull({Ordinal(n)});")}}
                return _alternative switch
                {
        {{Lines(arity, n => $"            {(n == arity ? "_" : n - 1)} => {Ordinal(n)}((T{n})Value),")}}
                };
            }

            /// <inheritdoc/>
            public bool Equals({{OneOf(arity)}} other) =>
                _alternative == other._alternative && FactEquality.Equals(OneOfValue.Resolve(_value), OneOfValue.Resolve(other._value));

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{OneOf(arity)}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => HashCode.Combine(_alternative, FactEquality.HashCode(OneOfValue.Resolve(_value)));

            /// <summary>The text of the value; for a record, its key.</summary>
            public override string ToString() => _value is null ? "" : FactEquality.Text(Value);

            static {{OneOf(arity)}} IOneOf<{{OneOf(arity)}}>.Of(int alternative, object value) =>
                new(alternative, value);
        }

        """;

    private static string JsonConverter(int arity) => $$"""
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace Facts.Json;

        /// <summary>Writes the value of a OneOf, and reads it as the first alternative that accepts it.</summary>
        {{Lines(arity, n => $"""
            /// <typeparam name="T{n}">The type of the {Ordinal(n)} alternative.</typeparam>
            /// <typeparam name="TConverter{n}">The converter of the {Ordinal(n)} alternative.</typeparam>
            """)}}
        public sealed class OneOfJsonConverter<
        {{Lines(arity, n => $"    T{n}, TConverter{n}", ",")}}>
            : JsonConverter<{{OneOf(arity)}}>
        {{Lines(arity, n => $"    where TConverter{n} : JsonConverter<T{n}>, new()")}}
        {
            private static readonly IOneOfAlternative[] Alternatives =
            [
        {{Lines(arity, n => $"        new OneOfAlternative<T{n}, TConverter{n}>(),")}}
            ];

            /// <inheritdoc/>
            public override {{OneOf(arity)}} Read(
                ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                OneOfAlternative.Read<{{OneOf(arity)}}>(ref reader, Alternatives, options);

            /// <inheritdoc/>
            public override void Write(Utf8JsonWriter writer, {{OneOf(arity)}} value, JsonSerializerOptions options) =>
                Alternatives[value.Alternative].Write(writer, value.Value, options);
        }

        """;

    private static string RowReader() => $$"""
        namespace Facts.Storage;

        public unsafe ref partial struct RowReader
        {
        {{string.Join("\n\n", Arities().Select(static arity => $"""
                /// <summary>Reads a value of one of several types, each with its own delegate.</summary>
                public {OneOf(arity)} Read{OneOf(arity)}(
            {Lines(arity, n => $"        ReadValue<object> {Ordinal(n)}", ",")}) =>
                    ReadOneOf<{OneOf(arity)}>({string.Join(", ", Ordinals.Take(arity))});
            """))}}
        }

        """;

    private static string OneOf(int arity) => $"OneOf<{string.Join(", ", Enumerable.Range(1, arity).Select(static n => $"T{n}"))}>";

    private static string Ordinal(int number) => Ordinals[number - 1];

    private static IEnumerable<int> Arities() => Enumerable.Range(FewestAlternatives, MostAlternatives - FewestAlternatives + 1);

    private static string Lines(int arity, Func<int, string> line, string separator = "") =>
        string.Join($"{separator}\n", Enumerable.Range(1, arity).Select(line));

    private static string Blocks(int arity, Func<int, string> block) => string.Join("\n\n", Enumerable.Range(1, arity).Select(block));
}

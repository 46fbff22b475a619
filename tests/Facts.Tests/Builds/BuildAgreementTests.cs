using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using CsCheck;
using Facts.Tests.Dates;
using Facts.Tests.Quantities;

namespace Facts.Tests.Builds;

/// <summary>The compiler uses the netstandard2.0 build of the runtime, apps the net8.0 build: both parse, order and compare alike.</summary>
public sealed class BuildAgreementTests
{
    private static readonly Assembly Other = new AssemblyLoadContext("netstandard2.0")
        .LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "Facts.dll"));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        GenFactDate.Any.Select(date => date.ToString()),
        GenFactDate.Any.Select(date => date.AsDeduced().ToString()),
        GenQuantity.Any.Select(quantity => quantity.ToString()),
        Gen.Char["0123456789.~-()+,_ /%hkmXY?[]{}aeiouJSTZ\u2212"].Array[0, 14].Select(characters => new string(characters)),
        Gen.OneOfConst(
            "19 June 2024", "about 1961", "12,5 km", "03/04/2024", "44 BC", "1950S2", "2024-02-30", "1990s", "1,000", "several", "$5", "tr\u0130",
            "MAY 2024"));

    [Fact]
    public void There_are_two_builds()
    {
        Assert.NotSame(typeof(FactDate).Assembly, Other);
        Assert.Equal(".NETStandard,Version=v2.0", Other.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()!.FrameworkName);
    }

    [Fact]
    public void Both_builds_read_the_same_texts_and_say_the_same_of_the_others() => AnyText.Sample(
        text =>
        {
            Assert.Equal(Describe(typeof(FactDate), text), Describe(TypeOf<FactDate>(), text));
            Assert.Equal(Describe(typeof(Quantity), text), Describe(TypeOf<Quantity>(), text));
        },
        iter: 3_000);

    [Fact]
    public void Both_builds_order_and_relate_dates_alike() => Gen.Select(GenFactDate.Any, GenFactDate.Any).Sample(
        (a, b) => Assert.Equal(Relate(typeof(FactDate), a, b), Relate(TypeOf<FactDate>(), a, b)),
        iter: 2_000);

    [Fact]
    public void Both_builds_order_and_compare_quantities_alike() => Gen.Select(GenQuantity.Any, GenQuantity.Any).Sample(
        (a, b) => Assert.Equal(Relate(typeof(Quantity), a, b), Relate(TypeOf<Quantity>(), a, b)),
        iter: 2_000);

    private static Type TypeOf<T>() => Other.GetType(typeof(T).FullName!, throwOnError: true)!;

    private static object?[] Parse(Type type, string text)
    {
        object?[] arguments = [text, null, null];
        var isRead = type.GetMethod("TryParse", [typeof(string), type.MakeByRefType(), typeof(string).MakeByRefType()])!.Invoke(null, arguments);
        return [isRead, arguments[1], arguments[2]];
    }

    /// <summary>Everything that a build says about a text: whether it can be parsed, why not, and each simple property.</summary>
    private static string Describe(Type type, string text)
    {
        var (isRead, value, error) = Parse(type, text) is [var one, var two, var three] ? (one, two, three) : default;
        var properties = type.GetProperties()
            .Where(property => property.GetMethod is { IsStatic: false } && TypeOf(type)?.GetProperty(property.Name) is not null)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}={property.GetValue(value)}");
        return $"{isRead} {value} {error} {type.GetMethod("ToDisplayString")!.Invoke(value, null)} {string.Join(' ', properties)}";
    }

    private static Type? TypeOf(Type type) => Other.GetType(type.FullName!);

    /// <summary>The sign of the display order and the result of each comparison method.</summary>
    private static string Relate(Type type, object one, object other)
    {
        var (left, right) = (Parse(type, one.ToString()!)[1]!, Parse(type, other.ToString()!)[1]!);
        var answers = type.GetMethods()
            .Where(method => method.Name != nameof(IComparable.CompareTo)
                && method.GetParameters() is [var first, ..]
                && first.ParameterType == type
                && !method.IsStatic)
            .OrderBy(method => method.Name, StringComparer.Ordinal)
            .Select(method => $"{method.Name}={method.Invoke(left, [right, .. method.GetParameters().Skip(1).Select(_ => (object?)null)])}");
        var order = (int)type.GetMethod(nameof(IComparable.CompareTo), [type])!.Invoke(left, [right])!;
        return $"{one} {other}: {Math.Sign(order)} {string.Join(' ', answers)}";
    }
}

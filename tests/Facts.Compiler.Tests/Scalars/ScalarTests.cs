using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using Facts.Compiler.Scalars;
using Facts.Storage;

namespace Facts.Compiler.Tests.Scalars;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("Int32", "42", 42L)]
    [InlineData("Int32", "+42", 42L)]
    [InlineData("Int32", "-0", 0L)]
    [InlineData("Int32", "0042", 42L)]
    [InlineData("Int32", "-2147483648", -2147483648L)]
    [InlineData("Int64", "-9223372036854775808", long.MinValue)]
    [InlineData("SByte", "-128", -128L)]
    [InlineData("Byte", "255", 255UL)]
    [InlineData("Byte", "-0", 0UL)]
    [InlineData("UInt64", "18446744073709551615", ulong.MaxValue)]
    [InlineData("Boolean", "true", true)]
    [InlineData("Boolean", "false", false)]
    [InlineData("Char", "ä", 'ä')]
    [InlineData("Double", "1e3", 1000.0)]
    [InlineData("Double", ".5", 0.5)]
    [InlineData("Double", "5.", 5.0)]
    [InlineData("Double", ".inf", double.PositiveInfinity)]
    [InlineData("Double", "-.INF", double.NegativeInfinity)]
    [InlineData("Double", ".NaN", double.NaN)]
    [InlineData("Single", "3.4028235E+38", float.MaxValue)]
    [InlineData("DateOnly", "0001-01-01", 0)]
    [InlineData("DateOnly", "2024-02-29", 738944)]
    [InlineData("TimeOnly", "09:30", 342000000000L)]
    [InlineData("TimeOnly", "00:00:00.5", 5000000L)]
    [InlineData("TimeSpan", "-1.02:00", -936000000000L)]
    [InlineData("TimeSpan", "PT2H30M", 90000000000L)]
    [InlineData("TimeSpan", "P1DT0.5S", 864005000000L)]
    [InlineData("TimeSpan", "P2W", 12096000000000L)]
    [InlineData("Uri", "a/b?c#d", "a/b?c#d")]
    [InlineData("Version", "1.10", "1.10")]
    [InlineData("Regex", "^\\d{3}(?<x>-[a-z]+)?$", "^\\d{3}(?<x>-[a-z]+)?$")]
    [InlineData("Regex", "", "")]
    [InlineData("Bytes", "SGVs\n bG8=", "Hello")]
    public void A_legal_spelling_is_read(string typeName, string text, object expected)
    {
        Assert.True(Named(typeName).TryRead(text, out var value));
        Assert.Equal(expected, value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : value);
    }

    [Theory]
    [InlineData("Int32", "2147483648")]
    [InlineData("Int32", "1.0")]
    [InlineData("Int32", "0x1F")]
    [InlineData("Int32", "1_000")]
    [InlineData("Int32", " 1")]
    [InlineData("Int32", "")]
    [InlineData("Int32", "-")]
    [InlineData("Int32", "١")]
    [InlineData("Byte", "-1")]
    [InlineData("UInt64", "18446744073709551616")]
    [InlineData("Int64", "99999999999999999999999999")]
    [InlineData("Boolean", "True")]
    [InlineData("Boolean", "yes")]
    [InlineData("Char", "")]
    [InlineData("Char", "😀")]
    [InlineData("Double", "1,5")]
    [InlineData("Double", "1e999")]
    [InlineData("Double", "1e-999")]
    [InlineData("Double", "NaN")]
    [InlineData("Double", "Infinity")]
    [InlineData("Double", ".")]
    [InlineData("Double", "1e")]
    [InlineData("Single", "3.5e38")]
    [InlineData("Decimal", "1.00000000000000000000000000001")]
    [InlineData("Decimal", "1e-40")]
    [InlineData("Decimal", "99999999999999999999999999999999")]
    [InlineData("Decimal", ".inf")]
    [InlineData("DateOnly", "2024-6-19")]
    [InlineData("DateOnly", "2023-02-29")]
    [InlineData("DateOnly", "0000-01-01")]
    [InlineData("DateOnly", "2024-06-19 ")]
    [InlineData("TimeOnly", "24:00")]
    [InlineData("TimeOnly", "09:60")]
    [InlineData("TimeOnly", "09:30:15.12345678")]
    [InlineData("DateTimeOffset", "2024-06-19T09:30")]
    [InlineData("DateTimeOffset", "2024-06-19T09:30+15:00")]
    [InlineData("DateTimeOffset", "0001-01-01T00:00+01:00")]
    [InlineData("TimeSpan", "P1Y")]
    [InlineData("TimeSpan", "P")]
    [InlineData("TimeSpan", "PT")]
    [InlineData("TimeSpan", "PT1M1H")]
    [InlineData("TimeSpan", "25:00")]
    [InlineData("Guid", "{0f8fad5b-d9cb-469f-a165-70867728950e}")]
    [InlineData("Uri", "a b")]
    [InlineData("Uri", "http://")]
    [InlineData("Regex", "(a")]
    [InlineData("Regex", "[a")]
    [InlineData("Regex", "a{2,1}")]
    [InlineData("Regex", "*")]
    [InlineData("Regex", "\\p{Nothing}")]
    [InlineData("Version", "3")]
    [InlineData("Version", "1. 2")]
    [InlineData("Bytes", "SGVsbG8")]
    [InlineData("Bytes", "SG=sbG8=")]
    public void Anything_else_is_refused(string typeName, string text) =>
        Assert.False(Named(typeName).TryRead(text, out _));

    [Theory]
    [InlineData("0.1")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1.0000000000000000000000000000")]
    [InlineData("1e3")]
    [InlineData("-0.00000000000000000000000001")]
    public void A_decimal_that_fits_is_exact(string text)
    {
        Assert.True(Scalar.Decimal.TryRead(text, out var value));
        Assert.Equal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), value);
    }

    [Fact]
    public void What_NET_writes_is_read_back()
    {
        Gen.Int.Sample(number => AssertReads(Scalar.Int32, number.ToString(CultureInfo.InvariantCulture), (long)number));
        Gen.Double.Where(double.IsFinite).Sample(number =>
            AssertReads(Scalar.Double, number.ToString("R", CultureInfo.InvariantCulture), number));
        Gen.Single.Where(float.IsFinite).Sample(number => AssertReads(Scalar.Single, number.ToString("R", CultureInfo.InvariantCulture), number));
        Gen.Decimal.Sample(number => AssertReads(Scalar.Decimal, number.ToString(CultureInfo.InvariantCulture), number));
        Gen.DateOnly.Sample(date => AssertReads(Scalar.DateOnly, date.ToString("O", CultureInfo.InvariantCulture), date.DayNumber));
        Gen.Guid.Sample(guid => AssertReads(Scalar.Guid, guid.ToString(), guid));
        Gen.DateTimeOffset.Sample(instant => AssertReads(Scalar.DateTimeOffset, instant.ToString("O", CultureInfo.InvariantCulture), instant));
        Gen.Long[-1000000 * TimeSpan.TicksPerDay, 1000000 * TimeSpan.TicksPerDay]
            .Sample(ticks => AssertReads(Scalar.TimeSpan, new TimeSpan(ticks).ToString("c", CultureInfo.InvariantCulture), ticks));
    }

    [Fact]
    public void Names_and_aliases_mean_one_type_each()
    {
        var names = Scalar.All.SelectMany(scalar => scalar.Aliases.Append(scalar.Name)).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Scalar.Names, name => Assert.Equal(name, Scalar.Find(name)!.Name));
    }

    [Fact]
    public void The_runtime_defers_what_the_compiler_says_it_does() => Assert.All(
        Scalar.All.Where(scalar => scalar.DeferredSource is not null),
        scalar => Assert.Equal(typeof(IRecordSource), typeof(RowReader).GetProperty(scalar.DeferredSource!["reader.".Length..])!.PropertyType));

    [Fact]
    public void The_runtime_reads_each_other_type_as_its_C_sharp_type() =>
        Assert.All(Scalar.All.Where(scalar => scalar.DeferredSource is null), scalar =>
        {
            var read = typeof(RowReader).GetMethod(scalar.ReadMethod, Type.EmptyTypes)!.ReturnType;

            Assert.Equal(read.IsValueType, scalar.IsStruct);
            Assert.Contains(scalar.CSharpType, (string[])[$"global::{read.FullName}", scalar.Name, "global::Facts.FactList<byte>"]);
        });

    [Fact]
    public void What_can_be_a_key_has_a_hash_and_an_expression()
    {
        var keys = Scalar.All.Where(scalar => scalar.IsKey).ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, scalar =>
        {
            var text = scalar == Scalar.Guid ? Guid.Empty.ToString() : scalar == Scalar.DateOnly ? "2024-06-19" : "7";
            Assert.True(scalar.TryRead(text, out var value));
            var key = scalar.KeyOf(value);
            Assert.Equal(scalar.Hash(key), scalar.Hash(scalar.KeyOf(value)));
            Assert.NotEqual("default", scalar.KeyExpression(key));
        });
    }

    private static ScalarDefinition Named(string typeName) => Scalar.All.Single(scalar => scalar.TypeName == typeName);

    private static void AssertReads(ScalarDefinition scalar, string text, object expected)
    {
        Assert.True(scalar.TryRead(text, out var value), text);
        Assert.Equal(expected, value);
    }
}

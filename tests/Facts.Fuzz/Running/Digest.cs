using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Facts.Compiler;
using Facts.Compiler.Diagnostics;
using Facts.Fuzz.Checking;
using Facts.Fuzz.Corpus;

namespace Facts.Fuzz.Running;

/// <summary>One number for every byte that the compiler writes of the datasets of the repository and of made-up ones.</summary>
internal static class Digest
{
    private const int MadeUp = 200;

    public static string In(CultureInfo culture)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        return Of(Inputs());
    }

    /// <summary>The digest with every dataset compiled at once, in parallel.</summary>
    public static string Of(ImmutableArray<ImmutableArray<FactFile>> inputs)
    {
        var texts = new string[inputs.Length];
        Parallel.For(0, inputs.Length, index => texts[index] = Written(inputs[index]));
        return Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(string.Concat(texts))));
    }

    public static ImmutableArray<ImmutableArray<FactFile>> Inputs() =>
    [
        .. RealFiles.Trials.Append(RealFiles.Summit).Select(files =>
            files.Select(file => new FactFile("/facts/" + file.Path, file.Path, file.Text)).ToImmutableArray()),
        .. Enumerable.Range(1, MadeUp).Select(seed => FuzzInput.Of((ulong)seed).Files),
    ];

    /// <summary>The C# files, and the diagnostics with their places; which diagnostic comes first is left to the host, which sorts.</summary>
    private static string Written(ImmutableArray<FactFile> files)
    {
        var result = FactCompiler.Compile(files, InputCheck.Options, CancellationToken.None);
        return string.Concat(result.Sources.Select(source => $"{source.HintName}\n{source.Text}"))
            + string.Concat(result.Diagnostics.Select(Told).Order(StringComparer.Ordinal));
    }

    /// <summary>The folder of the checkout is in no message.</summary>
    private static string Told(FactDiagnostic diagnostic) =>
        $"{diagnostic.Place.File.Split('/')[^1]} {diagnostic.Place.Range.Start.Line} {diagnostic.Id} {diagnostic.Message}\n";
}

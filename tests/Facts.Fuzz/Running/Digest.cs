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

/// <summary>A hash of everything that the compiler writes for the datasets of the repository and for generated ones.</summary>
internal static class Digest
{
    private const int MadeUp = 200;

    public static string In(CultureInfo culture)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        return Of(Inputs());
    }

    /// <summary>The digest with all datasets compiled in parallel.</summary>
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

    /// <summary>The C# files, and the diagnostics with their places. Diagnostics are sorted here, because their order is left to the
    /// host.</summary>
    private static string Written(ImmutableArray<FactFile> files)
    {
        var result = FactCompiler.Compile(files, InputCheck.Options, CancellationToken.None);
        return string.Concat(result.Sources.Select(source => $"{source.HintName}\n{source.Text}"))
            + string.Concat(result.Diagnostics.Select(Told).Order(StringComparer.Ordinal));
    }

    /// <summary>No message contains the folder of the checkout.</summary>
    private static string Told(FactDiagnostic diagnostic) =>
        $"{diagnostic.Place.File.Split('/')[^1]} {diagnostic.Place.Range.Start.Line} {diagnostic.Id} {diagnostic.Message}\n";
}

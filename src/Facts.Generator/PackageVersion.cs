using System.Reflection;

namespace Facts.Generator;

/// <summary>Versions as packages carry them.</summary>
internal static class PackageVersion
{
    /// <summary>The version of the package Facts.Generator.</summary>
    public static string OfGenerator { get; } = WithoutMetadata(
        typeof(PackageVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>().InformationalVersion);

    /// <summary>The text without what follows <c>+</c>, such as the commit, which does not tell two packages apart.</summary>
    public static string WithoutMetadata(string version) => version.Split('+')[0];
}

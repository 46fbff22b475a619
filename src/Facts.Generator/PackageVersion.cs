using System.Reflection;

namespace Facts.Generator;

/// <summary>Versions of packages.</summary>
internal static class PackageVersion
{
    /// <summary>The version of the package Facts.Generator.</summary>
    public static string OfGenerator { get; } = WithoutMetadata(
        typeof(PackageVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>().InformationalVersion);

    /// <summary>The text without the <c>+</c> and what follows, such as the commit, which does not distinguish packages.</summary>
    public static string WithoutMetadata(string version) => version.Split('+')[0];
}

namespace Facts.Packaging.Tests;

/// <summary>Project files as users write them; every warning is an error.</summary>
internal static class ProjectText
{
    public static string Summit { get; } = $"""<PackageReference Include="Facts.PyongyangSummit" Version="{PackageFeed.Version}" />""";

    public static string Runtime { get; } = $"""<PackageReference Include="Facts" Version="{PackageFeed.Version}" />""";

    public static string Generator { get; } =
        $"""<PackageReference Include="Facts.Generator" Version="{PackageFeed.Version}" PrivateAssets="all" />""";

    public static string App(string items, string properties = "", string framework = "net10.0", string sdk = "Microsoft.NET.Sdk") =>
        Library(items, "<OutputType>Exe</OutputType>" + properties, framework, sdk);

    public static string Library(string items, string properties = "", string framework = "net10.0", string sdk = "Microsoft.NET.Sdk") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}

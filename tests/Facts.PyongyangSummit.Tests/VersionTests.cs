using System.Reflection;

namespace Facts.PyongyangSummit.Tests;

/// <summary>The version to cite the dataset with.</summary>
public sealed class VersionTests
{
    [Fact]
    public void The_dataset_has_the_version_of_its_package()
    {
        var package = typeof(Summit).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

        Assert.NotEqual("", package);
        Assert.Equal(package, Summit.Info.Version);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;

namespace Facts.Packaging.Tests;

/// <summary>A user's folder.</summary>
internal sealed class Workspace(string folder, IReadOnlyDictionary<string, string> environment)
{
    public string Folder => folder;

    public Workspace Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public Workspace Replace(string path, string old, string text)
    {
        var content = Read(path);
        Assert.Contains(old, content, StringComparison.Ordinal);
        File.WriteAllText(PathOf(path), content.Replace(old, text, StringComparison.Ordinal));
        return this;
    }

    public Workspace Delete(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    /// <summary>Sets an environment variable for the commands that follow.</summary>
    public Workspace With(string name, string value) => new(folder, new Dictionary<string, string>(environment) { [name] = value });

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public string PathOf(string path) => Path.Combine(folder, path);

    public Task<CommandResult> Dotnet(string arguments) => DotnetCommand.Run(folder, arguments, environment);

    /// <summary>Runs a program that a build has created, in <paramref name="path"/> below this folder.</summary>
    public Task<CommandResult> Execute(string path, string arguments = "") => DotnetCommand.Execute(PathOf(path), folder, arguments, environment);
}

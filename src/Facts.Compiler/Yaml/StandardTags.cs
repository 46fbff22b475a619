using System;
using YamlDotNet.Core;

namespace Facts.Compiler.Yaml;

/// <summary>The tags of YAML's own types, which are accepted because the declared type determines how a text is read anyway.</summary>
internal static class StandardTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    public static bool Contains(TagName tag) => tag.IsNonSpecific || tag.Value.StartsWith(Prefix, StringComparison.Ordinal)
        && tag.Value.Substring(Prefix.Length) is "str" or "int" or "float" or "bool" or "null" or "map" or "seq" or "timestamp" or "binary";

    /// <summary>Whether the tag declares a plain <c>null</c> to be a string.</summary>
    public static bool IsText(TagName tag) => tag.IsNonSpecific || tag.Value == Prefix + "str";
}

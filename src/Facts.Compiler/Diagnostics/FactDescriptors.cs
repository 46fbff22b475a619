using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Facts.Compiler.Diagnostics;

/// <summary>All descriptors of the compiler, by ID.</summary>
internal static class FactDescriptors
{
    private static readonly Lazy<Dictionary<string, FactDescriptor>> ById = new(() => typeof(FactDescriptors).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(FactDescriptors).Namespace)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(FactDescriptor))
        .Select(field => (FactDescriptor)field.GetValue(null))
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal));

    public static FactDescriptor? Find(string id) => ById.Value.TryGetValue(id, out var descriptor) ? descriptor : null;

    public static IEnumerable<string> Warnings =>
        ById.Value.Values.Where(descriptor => descriptor.Severity == FactSeverity.Warning).Select(descriptor => descriptor.Id);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Facts.Generator.Tests;

/// <summary>Everything that an object keeps alive through its fields, found by reflection.</summary>
internal static class ObjectGraph
{
    /// <summary>
    /// The paths from <paramref name="root"/> to objects of types that <paramref name="isSought"/> accepts: <c>File.Text._source</c>.
    /// </summary>
    public static IReadOnlyList<string> Find(object root, Func<Type, bool> isSought)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var found = new List<string>();
        var open = new Stack<(object Value, string Way)>([(root, root.GetType().Name)]);
        while (open.TryPop(out var next))
        {
            var (value, way) = next;
            var type = value.GetType();
            if (isSought(type))
            {
                found.Add($"{way}: {type}");
                continue;
            }

            // Strings and numbers reference nothing; reflection objects lead to the whole process.
            if (value is string or Type or MemberInfo or Assembly || type.IsPrimitive || type.IsEnum || type.IsPointer
                || (!type.IsValueType && !seen.Add(value)))
            {
                continue;
            }

            foreach (var (part, name) in Parts(value, type))
            {
                open.Push((part, $"{way}.{name}"));
            }
        }

        return found;
    }

    private static IEnumerable<(object Part, string Name)> Parts(object value, Type type)
    {
        if (value is Array array)
        {
            return Holds(type.GetElementType()!) ? array.Cast<object?>().OfType<object>().Select((item, index) => (item, $"[{index}]")) : [];
        }

        return Fields(type)
            .Where(field => Holds(field.FieldType))
            .Select(field => (Part: field.GetValue(value), field.Name))
            .Where(part => part.Part is not null)
            .Select(part => (part.Part!, part.Name));
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static bool Holds(Type type) => !type.IsPrimitive && !type.IsEnum && !type.IsPointer && !type.IsByRefLike && type != typeof(string);
}

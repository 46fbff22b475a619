using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Facts.PyongyangSummit.Tests;

/// <summary>The public API of an assembly as text: a paragraph for each type, a line for each member, in ordinal order.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes()
        .OrderBy(TypeText.Of, StringComparer.Ordinal)
        .Select(type => $"{Header(type)}\n{string.Concat(Members(type).Order(StringComparer.Ordinal).Select(member => $"  {member}\n"))}"));

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = type.IsValueType ? [] : new[] { type.BaseType }.Where(parent => parent is not null && parent != typeof(object));
        return string.Concat(Obsolete(type), $"{kind} {TypeText.Of(type)}", string.Concat(bases.Select(parent => $" : {TypeText.Of(parent!)}")));
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        }

        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(constructor => $"new({Parameters(constructor)})");
        var fields = type.GetFields(Declared)
            .Where(IsVisible)
            .Select(field => $"{Obsolete(field)}{(field.IsStatic ? "static " : "")}{TypeText.Of(field)} {field.Name}");
        var properties = type.GetProperties(Declared)
            .Where(property => property.GetMethod is { } getter && IsVisible(getter) && property.Name != "EqualityContract")
            .Select(Property);
        var methods = type.GetMethods(Declared).Where(method => IsVisible(method) && !method.IsSpecialName).Select(Method);
        return constructors.Concat(fields).Concat(properties).Concat(methods);
    }

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is { } set && IsVisible(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var name = property.GetIndexParameters() is { Length: > 0 } parameters ? $"this[{Parameters(parameters)}]" : property.Name;
        return $"{Obsolete(property)}{Modifiers(property.GetMethod!)}{required}{TypeText.Of(property)} {name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method)
    {
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Obsolete(method)}{Modifiers(method)}{TypeText.Of(method.ReturnParameter)} {method.Name}{arguments}({Parameters(method)})";
    }

    private static string Modifiers(MethodBase method) => string.Concat(
        method.IsPublic ? "" : "protected ",
        method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } when method is MethodInfo info && info.GetBaseDefinition() != info => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        });

    private static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    private static string Parameters(ParameterInfo[] parameters) =>
        string.Join(
            ", ",
            parameters.Select(parameter =>
                $"{TypeText.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "default"}" : "")}"));

    private static string Obsolete(MemberInfo member) =>
        member.GetCustomAttribute<ObsoleteAttribute>() is { } attribute ? $"[Obsolete(\"{attribute.Message}\")] " : "";

    // Members that the compiler adds to every record are omitted, and nobody can derive from a sealed class.
    private static bool IsVisible(MethodBase method) =>
        (method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed))
        && (method.IsSpecialName || !method.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static bool IsVisible(FieldInfo field) =>
        (field.IsPublic || ((field.IsFamily || field.IsFamilyOrAssembly) && !field.DeclaringType!.IsSealed))
        && !field.IsDefined(typeof(CompilerGeneratedAttribute));
}

using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds members of enums by their exact text.</summary>
internal static class EnumBinder
{
    public static BoundEnum? Bind(in BindingScope scope, EnumDeclaration declaration, YamlNode node)
    {
        if (node is YamlSequence sequence && declaration.IsFlags)
        {
            return BindFlags(scope, declaration, sequence);
        }

        return Member(scope, declaration, node) is { } member ? new BoundEnum(node, declaration, member.Value) : null;
    }

    private static BoundEnum? BindFlags(in BindingScope scope, EnumDeclaration declaration, YamlSequence sequence)
    {
        var inside = scope.Inside();
        var sum = 0L;
        var firsts = new Dictionary<long, YamlNode>();
        var isRead = true;
        for (var index = 0; index < sequence.Items.Length; index++)
        {
            var at = inside.At(index);
            if (Member(at, declaration, sequence.Items[index]) is not { } member)
            {
                isRead = false;
            }
            else if (member.Value != 0 && (sum & member.Value) == member.Value)
            {
                firsts.TryGetValue(member.Value, out var first);
                at.ReportBeside(first, BindingDiagnostics.DuplicateItem, sequence.Items[index], member.Name);
            }
            else
            {
                sum |= member.Value;
                firsts[member.Value] = sequence.Items[index];
            }
        }

        return isRead ? new BoundEnum(sequence, declaration, sum) : null;
    }

    private static EnumMember? Member(in BindingScope scope, EnumDeclaration declaration, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            scope.Report(BindingDiagnostics.NotScalar, node, ValueBinder.Kind(node), declaration.Name);
            return null;
        }

        if (declaration.Find(scalar.Text) is { } member)
        {
            return member;
        }

        if (scalar.IsNull)
        {
            NoValue.Report(
                scope,
                node,
                declaration.Name,
                declaration.Name,
                declaration.Members.Any(static known => known.Name.StartsWith("#", System.StringComparison.Ordinal)));
            return null;
        }

        if (declaration.IsIncomplete || declaration.Refused.Contains(scalar.Text))
        {
            return null;
        }

        scope.Report(node, (scalar, declaration, scope.Field), static at =>
        {
            var (text, names) = (at.scalar.Text, at.declaration.Members.Select(static known => known.Name));
            if (ListOfFlags(at.declaration, text) is { } list)
            {
                return (BindingDiagnostics.UnknownMember, [text, "a single member", $" {list}"]);
            }

            var fix = TextFix.For(at.Field, at.scalar, text, part => at.declaration.Find(part) is not null);
            var members = $"one of {Suggestion.Listed(names)}";
            return (BindingDiagnostics.UnknownMember, [text, members, fix is null ? Suggestion.For(text, names) : $" {fix}"]);
        });
        return null;
    }

    /// <summary>How to write the members of a flags enum, if the text contains several of them; otherwise null.</summary>
    private static string? ListOfFlags(EnumDeclaration declaration, string text)
    {
        var parts = text.Split([',', ' ', '|', ';', '+'], System.StringSplitOptions.RemoveEmptyEntries);
        return declaration.IsFlags && parts.Length > 1 && parts.All(part => declaration.Find(part) is not null)
            ? $"Several members are a list: write [{string.Join(", ", parts)}]."
            : null;
    }
}

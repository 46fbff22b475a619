using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Reads members of enums by their exact text.</summary>
internal static class EnumBinder
{
    public static BoundEnum? Bind(BindingContext context, EnumDeclaration declaration, YamlNode node)
    {
        if (node is YamlSequence sequence && declaration.IsFlags)
        {
            return BindFlags(context, declaration, sequence);
        }

        return Member(context, declaration, node) is { } member ? new BoundEnum(node, declaration, member.Value) : null;
    }

    private static BoundEnum? BindFlags(BindingContext context, EnumDeclaration declaration, YamlSequence sequence)
    {
        var sum = 0L;
        var firsts = new Dictionary<long, YamlNode>();
        var isRead = true;
        for (var index = 0; index < sequence.Items.Length; index++)
        {
            context.Path.Push(index);
            if (Member(context, declaration, sequence.Items[index]) is not { } member)
            {
                isRead = false;
            }
            else if (member.Value != 0 && (sum & member.Value) == member.Value)
            {
                firsts.TryGetValue(member.Value, out var first);
                context.ReportBeside(first, BindingDiagnostics.DuplicateItem, sequence.Items[index], member.Name);
            }
            else
            {
                sum |= member.Value;
                firsts[member.Value] = sequence.Items[index];
            }

            context.Path.Pop();
        }

        return isRead ? new BoundEnum(sequence, declaration, sum) : null;
    }

    private static EnumMember? Member(BindingContext context, EnumDeclaration declaration, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            context.Report(BindingDiagnostics.NotScalar, node, ValueBinder.Kind(node), declaration.Name);
            return null;
        }

        if (context.Plan.FindMember(declaration, scalar.Text) is { } member)
        {
            return member;
        }

        if (scalar.IsNull)
        {
            context.Report(BindingDiagnostics.NullValue, node, declaration.Name, declaration.Name);
            return null;
        }

        var names = declaration.Members.Select(known => known.Name);
        context.Report(node, () => (BindingDiagnostics.UnknownMember, [scalar.Text, Suggestion.Listed(names), Suggestion.For(scalar.Text, names)]));
        return null;
    }
}

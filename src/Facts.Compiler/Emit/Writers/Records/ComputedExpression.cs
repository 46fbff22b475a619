using System;
using System.Linq;
using Facts.Compiler.Expressions;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the expression of a computed field as in the schema, with the C# names of tables and types.</summary>
internal static class ComputedExpression
{
    public static string Write(BoundComputed computed, DatasetModel dataset)
    {
        var parameters = computed.Syntax.DescendantNodes().OfType<ParameterSyntax>().Select(parameter => parameter.Identifier.ValueText).ToArray();
        var names = computed.Binder.Emitted.GroupBy(name => name.Node).ToDictionary(group => group.Key, group => group.First());
        var holes = computed.Syntax.DescendantNodes().OfType<InterpolationSyntax>().Cast<SyntaxNode>();
        var written = computed.Syntax.ReplaceNodes(names.Keys.Concat(holes), (original, rewritten) => rewritten is InterpolationSyntax hole
            ? Parenthesized(hole)
            : Rewritten(names[original], rewritten, dataset, parameters));
        var text = written.NormalizeWhitespace(indentation: "", eol: " ").ToFullString();
        text = computed.MakesList ? $"global::Facts.FactList.ToFactList({text})" : text;
        return computed.Binder.Calculates ? $"checked({text})" : text;
    }

    private static SyntaxNode Rewritten(EmittedName name, SyntaxNode written, DatasetModel dataset, string[] parameters)
    {
        switch (name)
        {
            case EmittedTable { Table: var table, Variant: var variant }:
                var property = CSharpName.Escape(variant?.TableName ?? table.TableName);
                return SyntaxFactory.ParseExpression(
                    $"{Visible(dataset.Types.Dataset, dataset.Schema.Manifest.Name, dataset, parameters)}.{property}");
            case EmittedEnum { Declaration: var declaration }:
                return SyntaxFactory.ParseName(Visible(dataset.Types.InExpression(declaration.TypeName), declaration.TypeName, dataset, parameters));
            case EmittedVariant { Variant: var variant }:
                return SyntaxFactory.ParseTypeName(
                    Visible(dataset.Types.InExpression(variant.Owner.TypeName), variant.Owner.TypeName, dataset, parameters)
                        + "." + CSharpName.Escape(variant.TypeName));
            case EmittedField { Field: var field } when dataset.Properties.TryGetValue(field, out var model):
                return Named(written, model.Name);
            case EmittedKey { Table: var table }:
                return Named(written, dataset.KeyNameOf(table));
            case EmittedType { FullName: var fullName }:
                return name.Node.Parent is ObjectCreationExpressionSyntax
                    ? SyntaxFactory.ParseTypeName(fullName)
                    : SyntaxFactory.ParseExpression(fullName);
            case EmittedText { IsNullable: var isNullable }:
                return SyntaxFactory.ParseExpression(
                    $"({written.NormalizeWhitespace(eol: " ")}){(isNullable ? "?" : "")}.ToString(global::System.Globalization.CultureInfo."
                        + "InvariantCulture)");
            case EmittedUnits when dataset.UnitsName is { } units:
                var system = $"{Visible(dataset.Types.Dataset, dataset.Schema.Manifest.Name, dataset, parameters)}.{units}";
                return ((ArgumentListSyntax)written).AddArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(system)));
            case EmittedNegation { IsLong: var isLong }:
                return SyntaxFactory.ParseExpression(
                    $"({(isLong ? "0L" : "0")} - {((PrefixUnaryExpressionSyntax)written).Operand.NormalizeWhitespace(eol: " ")})");
            default:
                return written;
        }
    }

    /// <summary>A colon begins a format string in an interpolation, and <c>global::</c> contains two, so the expression is
    /// parenthesized.</summary>
    private static InterpolationSyntax Parenthesized(InterpolationSyntax hole) =>
        hole.Expression is ParenthesizedExpressionSyntax || !hole.ToFullString().Contains("::")
            ? hole
            : hole.WithExpression(SyntaxFactory.ParenthesizedExpression(hole.Expression));

    /// <summary>Uses a longer name if a parameter of a lambda hides the type.</summary>
    private static string Visible(string shortest, string name, DatasetModel dataset, string[] parameters) =>
        Array.IndexOf(parameters, name) >= 0 ? $"global::{dataset.Types.Namespace}.{CSharpName.Escape(name)}" : shortest;

    private static SyntaxNode Named(SyntaxNode written, string name) =>
        written is IdentifierNameSyntax identifier && identifier.Identifier.ValueText != name
            ? SyntaxFactory.IdentifierName(CSharpName.Escape(name))
            : written;
}

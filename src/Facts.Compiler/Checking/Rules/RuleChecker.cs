using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Binds the rules of a schema and evaluates them over every record and every value inside records.</summary>
internal static class RuleChecker
{
    private static readonly CSharpParseOptions CSharp12 = new(LanguageVersion.CSharp12);

    public static ImmutableArray<FactDiagnostic> Check(LinkedDataset dataset, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var rules = new Dictionary<TypeDeclaration, List<BoundRule>>();
        foreach (var declaration in dataset.Schema.Tables.Concat<TypeDeclaration>(dataset.Schema.Values))
        {
            var bound = declaration.Rules.Select(rule => Bind(dataset.Schema, declaration, rule, bag)).OfType<BoundRule>().ToList();
            if (bound.Count > 0)
            {
                rules.Add(declaration, bound);
            }
        }

        if (rules.Count > 0)
        {
            new RuleRun(dataset, rules, bag).Run(cancellation);
        }

        return bag.ToImmutable();
    }

    /// <summary>The meaning of a rule, or null where it has none and a finding says why.</summary>
    private static BoundRule? Bind(DatasetSchema schema, TypeDeclaration declaration, RuleDeclaration rule, DiagnosticBag bag)
    {
        var text = rule.Check.Text;
        var syntax = SyntaxFactory.ParseExpression(text, options: CSharp12);
        if (syntax.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            bag.Report(RuleDiagnostics.Syntax, PlaceIn(rule, error.Location.SourceSpan), text, error.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }

        if (syntax.FullSpan.End < text.Length)
        {
            bag.Report(RuleDiagnostics.Syntax, PlaceIn(rule, TextSpan.FromBounds(syntax.FullSpan.End, text.Length)), text, $"'{text.Substring(syntax.FullSpan.End).Trim()}' is too much");
            return null;
        }

        try
        {
            var binder = new RuleBinder(schema, declaration);
            var condition = binder.Condition(syntax);
            return new BoundRule(rule, condition, Witnesses(binder, syntax));
        }
        catch (RuleFault fault)
        {
            bag.Report(fault.Descriptor, PlaceIn(rule, fault.Span), fault.Arguments);
            return null;
        }
    }

    /// <summary>The members of the record that the rule mentions, whose values explain a failure.</summary>
    private static ImmutableArray<(string Text, RuleExpression Value)> Witnesses(RuleBinder binder, ExpressionSyntax syntax) => syntax
        .DescendantNodesAndSelf(node => node is not LambdaExpressionSyntax)
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
        .Where(name => name.Parent is not MemberBindingExpressionSyntax)
        .Select(name => name.Identifier.ValueText)
        .Where(name => RuleNames.FieldsOf(binder.Names.Record, null).Any(field => field.PropertyName == name))
        .Distinct()
        .Select(name => (name, binder.Bind(SyntaxFactory.IdentifierName(name))))
        .ToImmutableArray();

    private static Place PlaceIn(RuleDeclaration rule, TextSpan span) => ScalarPlace.Of(rule.Check, rule.File, span.Start, span.Length);
}

/// <summary>A rule with its meaning.</summary>
internal sealed record BoundRule(RuleDeclaration Declaration, RuleExpression Condition, ImmutableArray<(string Text, RuleExpression Value)> Witnesses);

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Expressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking;

/// <summary>The parts of a rule whose values explain why the rule fails.</summary>
internal sealed class Witnesses
{
    private const int Most = 8;

    private readonly ImmutableArray<(string Text, BoundExpression Value)> _parts;
    private readonly ImmutableArray<Items> _items;

    private Witnesses(ImmutableArray<(string Text, BoundExpression Value)> parts, ImmutableArray<Items> items)
    {
        _parts = parts;
        _items = items;
    }

    public static Witnesses Of(ExpressionBinder binder, ExpressionSyntax syntax) => new(
        Parts(
            binder,
            Outside(syntax),
            name => binder.IsFree(name.Identifier.ValueText)
                ? binder.Names.Table(name.Identifier.ValueText) is not null
                : binder.Names.Parameter(name.Identifier.ValueText) is null),
        Outside(syntax).OfType<InvocationExpressionSyntax>().Select(call => ItemsOf(binder, call)).OfType<Items>().ToImmutableArray());

    /// <summary>The parts and their values, as <c>Returned is 2023, Given is 2024</c>; empty if nothing explains the failure.</summary>
    public string Describe(EvaluationScope scope)
    {
        var texts = new List<string>();
        foreach (var items in _items)
        {
            texts.AddRange(items.Describe(scope));
        }

        foreach (var (text, value) in _parts)
        {
            if (Value(value, scope) is { } shown)
            {
                texts.Add($"{text} is {shown}");
            }
        }

        return string.Join(", ", texts.Distinct().Take(Most));
    }

    private static ImmutableArray<(string Text, BoundExpression Value)> Parts(
        ExpressionBinder binder, IEnumerable<SyntaxNode> nodes, Func<IdentifierNameSyntax, bool> isRoot) => nodes
        .OfType<IdentifierNameSyntax>()
        .Where(name => IsStart(name) && isRoot(name) && !IsEnum(binder, name))
        .Select(Chain)
        .Where(chain => !IsToldByItems(chain))
        .GroupBy(ExpressionBinder.Excerpt)
        .Where(group => group.First() is not IdentifierNameSyntax alone
            || binder.Names.Table(alone.Identifier.ValueText) is null
            || !binder.IsFree(alone.Identifier.ValueText))
        .Select(group => (group.Key, binder.Bind(group.First())))
        .ToImmutableArray();

    /// <summary>The nodes of an expression except those inside its lambdas.</summary>
    private static IEnumerable<SyntaxNode> Outside(SyntaxNode syntax) => syntax.DescendantNodesAndSelf(node => node is not LambdaExpressionSyntax);

    private static bool IsStart(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or ParameterSyntax or LambdaExpressionSyntax { ExpressionBody: null } => false,
        _ => true,
    };

    private static bool IsEnum(ExpressionBinder binder, IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access
        && binder.Names.Enum(name.Identifier.ValueText)?.Members.Any(member => member.MemberName == access.Name.Identifier.ValueText) == true;

    /// <summary>Of <c>Parts.All(…)</c>, the first part that fails is a better explanation than the list.</summary>
    private static bool IsToldByItems(ExpressionSyntax chain) =>
        chain.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "All", Parent: InvocationExpressionSyntax };

    /// <summary>
    /// The longest chain of members from a name to a value: <c>Giver.Name</c>, <c>Giver?.Born</c>, <c>Items.Sum(item => item.Share)</c>. A text
    /// is a better explanation than its length.
    /// </summary>
    private static ExpressionSyntax Chain(IdentifierNameSyntax start)
    {
        ExpressionSyntax chain = start;
        while (true)
        {
            switch (chain.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == chain
                    && access.Parent is not InvocationExpressionSyntax
                    && access.Name.Identifier.ValueText != "Length":
                    chain = access;
                    break;
                case MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Sum" or "Count" or "Min" or "Max",
                    Parent: InvocationExpressionSyntax call,
                } access
                    when access.Expression == chain:
                    return call;
                case ConditionalAccessExpressionSyntax access when access.Expression == chain
                    && access.WhenNotNull.DescendantNodesAndSelf().All(node =>
                        node is NameSyntax or MemberBindingExpressionSyntax or MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax):
                    return access;
                default:
                    return chain;
            }
        }
    }

    private static Items? ItemsOf(ExpressionBinder binder, InvocationExpressionSyntax call)
    {
        if (call is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "All" } access, ArgumentList.Arguments.Count: 1 }
            || call.ArgumentList.Arguments[0].Expression is not SimpleLambdaExpressionSyntax { ExpressionBody: { } body } lambda)
        {
            return null;
        }

        var target = binder.Bind(access.Expression);
        if (target.Type.Element is not { } item)
        {
            return null;
        }

        var parameter = lambda.Parameter.Identifier.ValueText;
        var test = new ItemTest(BoundLambda.Bind(binder, item, lambda, condition: true), parameter, binder.Names.Depth);
        binder.Names.Push(parameter, item);

        // A nested lambda that mentions the item also explains it.
        var outside = Outside(body).ToImmutableHashSet();
        var parts = Parts(
            binder,
            body.DescendantNodesAndSelf(),
            name => name.Identifier.ValueText == parameter || (outside.Contains(name) && !binder.IsFree(name.Identifier.ValueText)));
        binder.Names.Pop();
        return new Items(ExpressionBinder.Excerpt(access.Expression), target, test, parts);
    }

    /// <summary>The value as a message shows it, or null if it has none for this record.</summary>
    private static string? Value(BoundExpression part, EvaluationScope scope)
    {
        try
        {
            return Display(part.Evaluate(scope));
        }
        catch (EvaluationException)
        {
            return null;
        }
    }

    private static string Display(object? value) => value switch
    {
        null => "absent",
        string text => $"'{ExpressionBinder.Shorten(text)}'",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        BoundText text => text.Texts.IsEmpty ? "a text in no language" : Display(text.Texts[0].Text),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => list.Count > 5 || list.Any(item => item is RecordValue { Linked: null })
            ? $"a list of {list.Count}"
            : $"[{string.Join(", ", list.Select(Display))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A test of all items, which the first failing item explains.</summary>
    private sealed record Items(string Text, BoundExpression Target, ItemTest Test, ImmutableArray<(string Text, BoundExpression Value)> Parts)
    {
        public IEnumerable<string> Describe(EvaluationScope scope)
        {
            if (Target.Evaluate(scope) is not IEnumerable<object?> items)
            {
                yield break;
            }

            var index = 0;
            foreach (var item in items)
            {
                if (Test.Lambda.Of(scope, item) is false)
                {
                    var name = item is RecordValue { Linked: not null }
                        ? item.ToString()
                        : string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", Text, index);
                    scope[Test.Slot] = item;
                    foreach (var (text, value) in Parts)
                    {
                        if (Value(value, scope) is { } shown)
                        {
                            yield return Test.IsOfItem(text) ? $"{name}{text.Substring(Test.Parameter.Length)} is {shown}" : $"{text} is {shown}";
                        }
                    }

                    yield break;
                }

                index++;
            }
        }
    }

    /// <param name="Slot">Where the scope of an evaluation holds the item.</param>
    private sealed record ItemTest(BoundLambda Lambda, string Parameter, int Slot)
    {
        public bool IsOfItem(string text) =>
            text.StartsWith(Parameter, StringComparison.Ordinal) && (text.Length == Parameter.Length || text[Parameter.Length] is '.' or '?' or '[');
    }
}

using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Spelling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds the syntax of a C# expression to the records of a dataset.</summary>
/// <param name="isComputed">Whether it becomes a C# property, in which a comparison cannot have the result unknown.</param>
internal sealed class ExpressionBinder(DatasetSchema schema, TypeDeclaration record, VariantDeclaration? variant = null, bool isComputed = false)
{
    private readonly Stack<BoundExpression> _receivers = new();

    public ExpressionNames Names { get; } = new(schema, record, variant);

    public bool IsComputed { get; } = isComputed;

    /// <summary>The built-in units and those that the schema declares.</summary>
    public UnitSystem Units { get; } = schema.UnitSystem;

    /// <summary>Whether the expression uses the record. If it does not, it is about whole tables.</summary>
    public bool MentionsRecord { get; private set; }

    /// <summary>Whether it contains arithmetic, so that the C# must be <c>checked</c>.</summary>
    public bool Calculates { get; set; }

    /// <summary>Whether it uses LINQ methods.</summary>
    public bool UsesLinq { get; set; }

    /// <summary>The computed fields that it uses.</summary>
    public HashSet<FieldDeclaration> ComputedFields { get; } = [];

    public List<EmittedName> Emitted { get; } = [];

    public BoundExpression Bind(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bind(parenthesized.Expression),
        LiteralExpressionSyntax literal => Literal(literal),
        InterpolatedStringExpressionSyntax text => TextBinder.Interpolated(this, text),
        IdentifierNameSyntax name => Name(name),
        ThisExpressionSyntax => This(),
        BinaryExpressionSyntax binary => OperatorBinder.Binary(this, binary),
        PrefixUnaryExpressionSyntax unary => OperatorBinder.Unary(this, unary),
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Forgiven(postfix),
        ConditionalExpressionSyntax conditional => OperatorBinder.Conditional(this, conditional),
        CastExpressionSyntax cast => OperatorBinder.Cast(this, cast),
        IsPatternExpressionSyntax pattern => PatternBinder.Is(this, pattern),
        MemberAccessExpressionSyntax member => MemberBinder.Member(this, member),
        MemberBindingExpressionSyntax member when _receivers.Count > 0 => MemberBinder.Member(this, _receivers.Peek(), member.Name),
        ConditionalAccessExpressionSyntax access => MemberBinder.ConditionalAccess(this, access),
        InvocationExpressionSyntax call => CallBinder.Call(this, call),
        ElementAccessExpressionSyntax element => ElementBinder.Element(this, Bind(element.Expression), element.ArgumentList),
        ElementBindingExpressionSyntax element when _receivers.Count > 0 => ElementBinder.Element(this, _receivers.Peek(), element.ArgumentList),
        ObjectCreationExpressionSyntax creation => StaticBinder.Creation(this, creation),
        _ => throw new ExpressionFault(RuleDiagnostics.NotAllowed, syntax, Excerpt(syntax)),
    };

    /// <summary>Binds a condition: an expression of type bool.</summary>
    public BoundExpression Condition(ExpressionSyntax syntax)
    {
        var bound = Bind(syntax);
        return bound.Type is { Kind: ExpressionKind.Boolean, IsNullable: false }
            ? bound
            : throw new ExpressionFault(RuleDiagnostics.NotACondition, syntax, Excerpt(syntax), bound.Type, bound.Type.Kind == ExpressionKind.Boolean
                ? " Append '== true' if null violates the rule, or '!= false' if it does not."
                : "");
    }

    /// <summary>Binds the part of an expression after <c>?.</c>, which begins with a member of the receiver.</summary>
    public BoundExpression BindBehind(BoundExpression receiver, ExpressionSyntax syntax)
    {
        _receivers.Push(receiver);
        try
        {
            return Bind(syntax);
        }
        finally
        {
            _receivers.Pop();
        }
    }

    /// <summary>The target of a method: <c>list</c> in <c>list.Any()</c>, or the receiver of <c>?.Any()</c>.</summary>
    public BoundExpression? TargetOf(ExpressionSyntax method) => method switch
    {
        MemberAccessExpressionSyntax member => Bind(member.Expression),
        MemberBindingExpressionSyntax when _receivers.Count > 0 => _receivers.Peek(),
        _ => null,
    };

    /// <summary>Whether a name can refer to .NET or the schema, because it is not a member of the record or a parameter.</summary>
    public bool IsFree(string name) => Names.Parameter(name) is null && !Names.MembersOf(Names.Record, Names.Variant).Contains(name);

    /// <summary>The text of the expression, shortened for a message.</summary>
    public static string Excerpt(SyntaxNode syntax) => Shorten(syntax.ToString());

    public static string Shorten(string text)
    {
        const int Most = 60;
        text = text.Replace('\r', ' ').Replace('\n', ' ');
        return text.Length <= Most ? text : text.Substring(0, Most - 1) + "…";
    }

    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        NearSpelling.Find(name, candidates) is { } near ? $" Did you mean '{near}'?" : "";

    private static BoundExpression Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        null when literal.IsKind(SyntaxKind.NullLiteralExpression) => BoundExpression.Constant(ExpressionType.Null, null),
        bool value => BoundExpression.Constant(ExpressionType.Boolean, value),
        int value => BoundExpression.Constant(ExpressionType.Int32, value),
        uint value => BoundExpression.Constant(new ExpressionType(ExpressionKind.UInt32), value),
        long value => BoundExpression.Constant(new ExpressionType(ExpressionKind.Int64), value),
        ulong value => BoundExpression.Constant(new ExpressionType(ExpressionKind.UInt64), value),
        float value => BoundExpression.Constant(new ExpressionType(ExpressionKind.Single), value),
        double value => BoundExpression.Constant(new ExpressionType(ExpressionKind.Double), value),
        decimal value => BoundExpression.Constant(new ExpressionType(ExpressionKind.Decimal), value),
        char value => BoundExpression.Constant(ExpressionType.Char, value),
        string value when !literal.IsKind(SyntaxKind.Utf8StringLiteralExpression) => BoundExpression.Constant(ExpressionType.String, value),
        _ => throw new ExpressionFault(RuleDiagnostics.NotAllowed, literal, Excerpt(literal)),
    };

    /// <summary>
    /// Binds <c>Giver!</c>, which asserts that a value is not null. This is checked only when the value is used. As in C#, the type of a struct
    /// does not change.
    /// </summary>
    private BoundExpression Forgiven(PostfixUnaryExpressionSyntax syntax)
    {
        var operand = Bind(syntax.Operand);
        return operand.Type.IsStruct || operand.Type.Kind == ExpressionKind.Null
            ? operand
            : new BoundExpression(operand.Type.NotNull(), operand.Evaluate);
    }

    private BoundExpression Name(IdentifierNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        if (Names.Parameter(name) is var (slot, type))
        {
            return new BoundExpression(type, scope => scope[slot]);
        }

        if (MemberBinder.FindMember(this, Self(), syntax) is { } member)
        {
            MentionsRecord = true;
            return member;
        }

        if (Names.Table(name) is var (table, only))
        {
            Emitted.Add(new EmittedTable(syntax, table, only));
            return new BoundExpression(
                new ExpressionType(ExpressionKind.Table)
                {
                    Declaration = table,
                    Variant = only,
                    Item = new ExpressionType(ExpressionKind.Record) { Declaration = table, Variant = only },
                },
                scope => scope.Data.RecordsOf(table, only));
        }

        throw Names.IsIncomplete ? new ExpressionFault() : new ExpressionFault(
            RuleDiagnostics.UnknownName,
            syntax,
            name,
            Names.Record.Name,
            ExpressionNames.FieldHint(Names.Record, Names.Variant, name) ?? DidYouMean(name, Names.Candidates()));
    }

    private BoundExpression This()
    {
        MentionsRecord = true;
        return Self();
    }

    private BoundExpression Self() =>
        new(new ExpressionType(ExpressionKind.Record) { Declaration = Names.Record, Variant = Names.Variant }, scope => scope.Record);

    /// <summary>The enum member of an expression such as <c>Kind.Relative</c>, or null if the left side is not an enum.</summary>
    public BoundExpression? EnumMember(ExpressionSyntax type, SimpleNameSyntax syntax)
    {
        if (type is not IdentifierNameSyntax left || Names.Parameter(left.Identifier.ValueText) is not null
            || Names.Enum(left.Identifier.ValueText) is not { } declared)
        {
            return null;
        }

        var name = syntax.Identifier.ValueText;
        var member = declared.Members.FirstOrDefault(candidate => candidate.MemberName == name);
        if (member is null)
        {
            // A field may have the name of its enum: Kind.HasValue.
            if (!IsFree(left.Identifier.ValueText))
            {
                return null;
            }

            throw declared.IsIncomplete || declared.Refused.Count > 0 ? new ExpressionFault() : new ExpressionFault(
                RuleDiagnostics.UnknownMember,
                syntax,
                declared.TypeName,
                name,
                DidYouMean(name, declared.Members.Select(candidate => candidate.MemberName)));
        }

        Emitted.Add(new EmittedEnum(left, declared));
        return BoundExpression.Constant(new ExpressionType(ExpressionKind.Enum) { Enum = declared }, new EnumValue(declared, member.Value));
    }
}

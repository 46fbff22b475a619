using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Spelling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Gives the syntax of a C# expression its meaning over the records of a dataset.</summary>
internal sealed class RuleBinder(DatasetSchema schema, TypeDeclaration record)
{
    public RuleNames Names { get; } = new(schema, record);

    public RuleExpression Bind(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bind(parenthesized.Expression),
        LiteralExpressionSyntax literal => Literal(literal),
        IdentifierNameSyntax name => Name(name),
        BinaryExpressionSyntax binary => OperatorBinder.Binary(this, binary),
        PrefixUnaryExpressionSyntax unary => OperatorBinder.Unary(this, unary),
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => MemberBinder.Required(Bind(postfix.Operand), postfix),
        ConditionalExpressionSyntax conditional => OperatorBinder.Conditional(this, conditional),
        IsPatternExpressionSyntax pattern => PatternBinder.Is(this, pattern),
        MemberAccessExpressionSyntax member => MemberBinder.Member(this, member),
        ConditionalAccessExpressionSyntax access => MemberBinder.ConditionalAccess(this, access),
        InvocationExpressionSyntax call => CallBinder.Call(this, call),
        ElementAccessExpressionSyntax element => CallBinder.Element(this, element),
        _ => throw new RuleFault(RuleDiagnostics.NotAllowed, syntax, syntax.ToString()),
    };

    /// <summary>Binds a condition: an expression of type bool.</summary>
    public RuleExpression Condition(ExpressionSyntax syntax)
    {
        var bound = Bind(syntax);
        return bound.Type is { Kind: RuleKind.Boolean, IsNullable: false }
            ? bound
            : throw new RuleFault(RuleDiagnostics.NotACondition, syntax, syntax.ToString(), bound.Type);
    }

    private static RuleExpression Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        null => RuleExpression.Constant(RuleType.Null, null),
        bool value => RuleExpression.Constant(RuleType.Boolean, value),
        int value => RuleExpression.Constant(RuleType.Int32, value),
        uint value => RuleExpression.Constant(new RuleType(RuleKind.UInt32), value),
        long value => RuleExpression.Constant(new RuleType(RuleKind.Int64), value),
        ulong value => RuleExpression.Constant(new RuleType(RuleKind.UInt64), value),
        float value => RuleExpression.Constant(new RuleType(RuleKind.Single), value),
        double value => RuleExpression.Constant(new RuleType(RuleKind.Double), value),
        decimal value => RuleExpression.Constant(new RuleType(RuleKind.Decimal), value),
        char value => RuleExpression.Constant(new RuleType(RuleKind.Char), value),
        string value => RuleExpression.Constant(RuleType.String, value),
        _ => throw new RuleFault(RuleDiagnostics.NotAllowed, literal, literal.ToString()),
    };

    private RuleExpression Name(IdentifierNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        if (Names.Parameter(name) is var (slot, type))
        {
            return new RuleExpression(type, scope => scope[slot]);
        }

        var self = new RuleExpression(new RuleType(RuleKind.Record, Declaration: Names.Record), scope => scope.Record);
        if (MemberBinder.FindMember(this, self, name) is { } member)
        {
            return member;
        }

        if (Names.Table(name) is { } table)
        {
            return new RuleExpression(
                new RuleType(RuleKind.List, Item: new RuleType(RuleKind.Record, Declaration: table)),
                scope => scope.Data.RecordsOf(table));
        }

        throw new RuleFault(RuleDiagnostics.UnknownName, syntax, name, Names.Record.Name, Suggestion(name));
    }

    private string Suggestion(string name) =>
        NearSpelling.Find(name, Names.Candidates()) is { } near ? string.Format(CultureInfo.InvariantCulture, " Did you mean '{0}'?", near) : "";

    /// <summary>The member of an enum that <c>Kind.Relative</c> names, or null where the left side is no enum.</summary>
    public RuleExpression? EnumMember(MemberAccessExpressionSyntax syntax)
    {
        if (syntax.Expression is not IdentifierNameSyntax left || Names.Parameter(left.Identifier.ValueText) is not null
            || Names.Enum(left.Identifier.ValueText) is not { } declared)
        {
            return null;
        }

        var name = syntax.Name.Identifier.ValueText;
        var member = declared.Members.FirstOrDefault(candidate => candidate.MemberName == name);
        if (member is null)
        {
            // A field may have the name of its enum: Kind.HasValue.
            if (RuleNames.FieldsOf(Names.Record, null).Any(field => field.PropertyName == left.Identifier.ValueText))
            {
                return null;
            }

            var near = NearSpelling.Find(name, declared.Members.Select(candidate => candidate.MemberName));
            throw new RuleFault(RuleDiagnostics.UnknownMember, syntax.Name, declared.TypeName, name, near is null ? "" : $" Did you mean '{near}'?");
        }

        return RuleExpression.Constant(new RuleType(RuleKind.Enum, Enum: declared), new EnumValue(declared, member.Value));
    }
}

using System;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Checking.Rules;

/// <summary>Members: fields, inverses and keys of records, and the properties that <see cref="RuleProperties"/> lists.</summary>
internal static class MemberBinder
{
    public static RuleExpression Member(RuleBinder binder, MemberAccessExpressionSyntax syntax)
    {
        if (binder.EnumMember(syntax.Expression, syntax.Name) is { } member)
        {
            return member;
        }

        if (StaticBinder.TypeOf(binder, syntax.Expression) is { } type)
        {
            throw new RuleFault(RuleDiagnostics.UnknownMember, syntax.Name, type, syntax.Name.Identifier.ValueText, "");
        }

        return Member(binder, binder.Bind(syntax.Expression), syntax.Name);
    }

    /// <summary>A member of a value that must not be null.</summary>
    public static RuleExpression Member(RuleBinder binder, RuleExpression target, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        if (target.Type is { IsNullable: true, IsStruct: true })
        {
            return name switch
            {
                "HasValue" => RuleExpression.Of(RuleType.Boolean, target, value => value is not null),
                "Value" => Required(target, syntax),
                _ => throw new RuleFault(
                    RuleDiagnostics.UnknownMember,
                    syntax,
                    target.Type,
                    name,
                    FindMember(binder, new RuleExpression(target.Type.NotNull(), target.Evaluate), syntax) is null
                        ? ""
                        : $" Write '?.{name}', or '.Value.{name}' where it cannot be null."),
            };
        }

        return FindMember(binder, Required(target, syntax), syntax) ?? throw Unknown(binder, target.Type, syntax);
    }

    /// <summary><c>target?.Member.Next</c>: null where the target is.</summary>
    public static RuleExpression ConditionalAccess(RuleBinder binder, ConditionalAccessExpressionSyntax syntax)
    {
        var target = binder.Bind(syntax.Expression);
        if (!target.Type.IsNullable)
        {
            throw new RuleFault(RuleDiagnostics.NeverNull, syntax.Expression, RuleBinder.Excerpt(syntax.Expression));
        }

        object? current = null;
        var rest = binder.BindBehind(new RuleExpression(target.Type.NotNull(), _ => current), syntax.WhenNotNull);
        return new RuleExpression(rest.Type.Nullable(), scope =>
        {
            var outer = current;
            try
            {
                current = target.Evaluate(scope);
                return current is null || ReferenceEquals(current, RuleExpression.Unknown) ? current : rest.Evaluate(scope);
            }
            finally
            {
                current = outer;
            }
        });
    }

    /// <summary>The value, or a finding where it is null.</summary>
    public static RuleExpression Required(RuleExpression target, SyntaxNode syntax)
    {
        // A reference may be null all the same: '!' only says that it is not.
        if (target.Type is { IsNullable: false, IsStruct: true })
        {
            return target;
        }

        var place = RuleBinder.Excerpt(syntax);
        return RuleExpression.Of(target.Type.NotNull(), target, value => value
            ?? throw new RuleEvaluationException($"what stands before '{place}' is null there; write '?.' or test it with 'is not null' first"));
    }

    /// <summary>The member of that name, or null where there is none.</summary>
    public static RuleExpression? FindMember(RuleBinder binder, RuleExpression target, SimpleNameSyntax syntax)
    {
        var type = target.Type;
        var name = syntax.Identifier.ValueText;
        switch (type.Kind)
        {
            case RuleKind.Record:
                return RecordMember(binder, target, syntax);
            case RuleKind.Stated when name == "Value":
                return RuleExpression.Of(
                    type.Item!.NotNull(),
                    target,
                    value => ((StatedValue)value!).Value ?? throw new RuleEvaluationException("it takes the value of what is not stated"));
            case RuleKind.Claims when name == "Values":
                return RuleExpression.Of(new RuleType(RuleKind.List, Item: type.Item), target, value => ((ClaimsValue)value!).Values);
            case RuleKind.Claims when name == "Preferred":
                return RuleExpression.Of(
                    new RuleType(RuleKind.Claim, IsNullable: true, Item: type.Item),
                    target,
                    value => ((ClaimsValue)value!).Preferred);
            case RuleKind.Claim when name == "Value":
                return RuleExpression.Of(type.Item!, target, value => ((ClaimValue)value!).Value);
            case RuleKind.Map when name == "Keys":
                return RuleExpression.Of(new RuleType(RuleKind.List, Item: type.Key), target, value => ((MapValue)value!).Keys);
            case RuleKind.Map when name == "Values":
                return RuleExpression.Of(new RuleType(RuleKind.List, Item: type.Item), target, value => ((MapValue)value!).Values);
            default:
                return RuleProperties.Find(type.Kind, name) is var (result, get) ? RuleExpression.Of(result, target, value => get(value!)) : null;
        }
    }

    private static RuleExpression? RecordMember(RuleBinder binder, RuleExpression target, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var (declaration, variant) = (target.Type.Declaration!, target.Type.Variant);
        if (RuleNames.FieldsOf(declaration, variant).FirstOrDefault(field => field.PropertyName == name) is { } field)
        {
            binder.Emitted.Add(new EmittedField(syntax, field));
            return Field(binder, target, field);
        }

        foreach (var (inverse, source, owner) in binder.Names.InversesOf(declaration, variant))
        {
            if (inverse.Inverse == name)
            {
                var item = new RuleType(RuleKind.Record, Declaration: source, Variant: owner);
                return new RuleExpression(
                    new RuleType(RuleKind.List, Item: item),
                    scope => target.Evaluate(scope) is RecordValue record ? scope.Data.Referring(record, inverse, source) : RuleExpression.Unknown);
            }
        }

        if (name == "Key"
            && declaration is TableDeclaration { Key.Length: 1 } table
            && table.Key[0] is { IsField: true, Type: ScalarType or EnumType } key)
        {
            binder.Emitted.Add(new EmittedKey(syntax, table));
            return Field(binder, target, key.Path[0]);
        }

        return null;
    }

    private static RuleExpression Field(RuleBinder binder, RuleExpression target, FieldDeclaration field)
    {
        if (field.Computed is not null)
        {
            binder.ComputedFields.Add(field);
        }

        return new RuleExpression(
            RuleType.Of(field.Type),
            scope => target.Evaluate(scope) is RecordValue record ? scope.Data.Field(record, field) : RuleExpression.Unknown);
    }

    private static RuleFault Unknown(RuleBinder binder, RuleType type, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var candidates = type.Kind switch
        {
            RuleKind.Record => binder.Names.MembersOf(type.Declaration!, type.Variant),
            RuleKind.Enum => type.Enum!.Members.Select(member => member.MemberName),
            _ => RuleProperties.NamesOf(type.Kind),
        };
        var hint = type.Kind == RuleKind.Record ? RuleNames.FieldHint(type.Declaration!, type.Variant, name) : null;
        return new RuleFault(RuleDiagnostics.UnknownMember, syntax, type.NotNull(), name, hint ?? RuleBinder.DidYouMean(name, candidates));
    }
}

using System;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Expressions;

/// <summary>Binds members: fields, inverses and keys of records, and the properties in <see cref="ExpressionProperties"/>.</summary>
internal static class MemberBinder
{
    public static BoundExpression Member(ExpressionBinder binder, MemberAccessExpressionSyntax syntax)
    {
        if (binder.EnumMember(syntax.Expression, syntax.Name) is { } member)
        {
            return member;
        }

        if (StaticBinder.TypeOf(binder, syntax.Expression) is { } type)
        {
            throw new ExpressionFault(RuleDiagnostics.UnknownMember, syntax.Name, type, syntax.Name.Identifier.ValueText, "");
        }

        return Member(binder, binder.Bind(syntax.Expression), syntax.Name);
    }

    /// <summary>Binds a member of a value that must not be null.</summary>
    public static BoundExpression Member(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        if (target.Type is { IsNullable: true, IsStruct: true })
        {
            return name switch
            {
                "HasValue" => BoundExpression.Of(ExpressionType.Boolean, target, value => value is not null),
                "Value" => Required(target, syntax),
                _ => throw new ExpressionFault(
                    RuleDiagnostics.UnknownMember,
                    syntax,
                    target.Type,
                    name,
                    FindMember(binder, new BoundExpression(target.Type.NotNull(), target.Evaluate), syntax) is null
                        ? ""
                        : $" Write '?.{name}', or '.Value.{name}' if it cannot be null."),
            };
        }

        return FindMember(binder, Required(target, syntax), syntax) ?? throw Unknown(binder, target.Type, syntax);
    }

    /// <summary>Binds <c>target?.Member.Next</c>, which is null if the target is null.</summary>
    public static BoundExpression ConditionalAccess(ExpressionBinder binder, ConditionalAccessExpressionSyntax syntax)
    {
        var target = binder.Bind(syntax.Expression);
        if (!target.Type.IsNullable)
        {
            throw new ExpressionFault(RuleDiagnostics.NeverNull, syntax.Expression, ExpressionBinder.Excerpt(syntax.Expression));
        }

        object? current = null;
        var rest = binder.BindBehind(new BoundExpression(target.Type.NotNull(), _ => current), syntax.WhenNotNull);
        return new BoundExpression(rest.Type.Nullable(), scope =>
        {
            var outer = current;
            try
            {
                current = target.Evaluate(scope);
                return current is null || ReferenceEquals(current, BoundExpression.Unknown) ? current : rest.Evaluate(scope);
            }
            finally
            {
                current = outer;
            }
        });
    }

    /// <summary>An expression that fails if the value is null.</summary>
    public static BoundExpression Required(BoundExpression target, SyntaxNode syntax)
    {
        // A reference may still be null: '!' only asserts that it is not.
        if (target.Type is { IsNullable: false, IsStruct: true })
        {
            return target;
        }

        var place = ExpressionBinder.Excerpt(syntax);
        return BoundExpression.Of(target.Type.NotNull(), target, value => value
            ?? throw new EvaluationException($"the value before '{place}' is null there; write '?.' or test it with 'is not null' first"));
    }

    /// <summary>The member with the name, or null if there is none.</summary>
    public static BoundExpression? FindMember(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax syntax)
    {
        var type = target.Type;
        var name = syntax.Identifier.ValueText;
        switch (type.Kind)
        {
            case ExpressionKind.Record:
                return RecordMember(binder, target, syntax);
            case ExpressionKind.Stated when name == "Value":
                return BoundExpression.Of(
                    type.Item!.NotNull(),
                    target,
                    value => ((StatedValue)value!).Value ?? throw new EvaluationException("it uses the value of something that is not stated"));
            case ExpressionKind.Claims when name == "Values":
                return BoundExpression.Of(
                    new ExpressionType(ExpressionKind.List) { Item = type.Item },
                    target,
                    value => ((ClaimsValue)value!).Values);
            case ExpressionKind.Claims when name == "Preferred":
                return BoundExpression.Of(
                    new ExpressionType(ExpressionKind.Claim, IsNullable: true) { Item = type.Item },
                    target,
                    value => ((ClaimsValue)value!).Preferred);
            case ExpressionKind.Claim when name == "Value":
                return BoundExpression.Of(type.Item!, target, value => ((ClaimValue)value!).Value);
            case ExpressionKind.Map when name == "Keys":
                return BoundExpression.Of(new ExpressionType(ExpressionKind.List) { Item = type.Key }, target, value => ((MapValue)value!).Keys);
            case ExpressionKind.Map when name == "Values":
                return BoundExpression.Of(new ExpressionType(ExpressionKind.List) { Item = type.Item }, target, value => ((MapValue)value!).Values);
            default:
                return ExpressionProperties.Find(type.Kind, name) is var (result, get)
                    ? BoundExpression.Of(result, target, value => get(value!))
                    : null;
        }
    }

    private static BoundExpression? RecordMember(ExpressionBinder binder, BoundExpression target, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var (declaration, variant) = (target.Type.Declaration!, target.Type.Variant);
        if (ExpressionNames.FieldsOf(declaration, variant).FirstOrDefault(field => field.PropertyName == name) is { } field)
        {
            binder.Emitted.Add(new EmittedField(syntax, field));
            return Field(binder, target, field);
        }

        foreach (var (inverse, source, owner) in binder.Names.InversesOf(declaration, variant))
        {
            if (inverse.Inverse == name)
            {
                var item = new ExpressionType(ExpressionKind.Record) { Declaration = source, Variant = owner };
                return new BoundExpression(
                    new ExpressionType(ExpressionKind.List) { Item = item },
                    scope => target.Evaluate(scope) is RecordValue record ? scope.Data.Referring(record, inverse, source) : BoundExpression.Unknown);
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

    private static BoundExpression Field(ExpressionBinder binder, BoundExpression target, FieldDeclaration field)
    {
        if (field.Type.Leaves.Any(static leaf => leaf is UnknownType))
        {
            throw new ExpressionFault();
        }

        if (field.Computed is not null)
        {
            binder.ComputedFields.Add(field);
        }

        return new BoundExpression(
            ExpressionType.Of(field.Type),
            scope => target.Evaluate(scope) is RecordValue record ? scope.Data.Field(record, field) : BoundExpression.Unknown);
    }

    private static ExpressionFault Unknown(ExpressionBinder binder, ExpressionType type, SimpleNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        var candidates = type.Kind switch
        {
            ExpressionKind.Record => binder.Names.MembersOf(type.Declaration!, type.Variant),
            ExpressionKind.Enum => type.Enum!.Members.Select(member => member.MemberName),
            _ => ExpressionProperties.NamesOf(type.Kind),
        };
        if (type.Declaration?.SelfAndVariants.Any(static part => part.IsIncomplete) == true)
        {
            return new ExpressionFault();
        }

        var hint = type.Kind == ExpressionKind.Record ? ExpressionNames.FieldHint(type.Declaration!, type.Variant, name) : null;
        return new ExpressionFault(
            RuleDiagnostics.UnknownMember,
            syntax,
            type.NotNull(),
            name,
            hint ?? ExpressionBinder.DidYouMean(name, candidates));
    }
}

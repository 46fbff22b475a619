using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Facts.Compiler.Schema;

/// <summary>Parses and resolves a type expression. Diagnostics point to a part of the expression.</summary>
internal sealed class TypeExpression
{
    // A fixed version, so that the syntax does not depend on the SDK of the project.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    /// <summary>The maximum nesting of types; deeper nesting could exhaust the stack of the host.</summary>
    private const int MostDepth = 16;

    private const int MostCharacters = 1_000;

    private readonly YamlScalar _scalar;
    private readonly ParsedFile _file;
    private readonly SchemaScope _scope;

    private TypeExpression(YamlScalar scalar, ParsedFile file, SchemaScope scope)
    {
        _scalar = scalar;
        _file = file;
        _scope = scope;
    }

    /// <summary>The type, or <see cref="UnknownType"/> and a diagnostic.</summary>
    public static FieldType Read(YamlScalar scalar, ParsedFile file, SchemaScope scope) =>
        new TypeExpression(scalar, file, scope).Read();

    private FieldType Read()
    {
        var text = _scalar.Text;
        if (text.Length > MostCharacters || Depth(text) > MostDepth)
        {
            _scope.Report(SchemaDiagnostics.TypeTooDeep, _file.PlaceOf(_scalar), MostDepth, MostCharacters);
            return new UnknownType();
        }

        if (text.Count(character => character == '<') > text.Count(character => character == '>'))
        {
            return Illegal(
                0,
                text.Length,
                $"'{text}' has a '<' without its '>'. In braces YAML ends a text at a comma: put the type in quotes, or on a line of its own.");
        }

        var doubled = text.IndexOf("??", StringComparison.Ordinal);
        if (doubled >= 0)
        {
            return Illegal(doubled, 2, $"'{text}' has '?' twice. Write one.");
        }

        var syntax = SyntaxFactory.ParseTypeName(text, options: ParseOptions);
        var error = syntax.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? Resolve(syntax) : ReportSyntax(error);
    }

    /// <summary>An upper bound of the depth: the number of lists, plus the deepest nesting of brackets.</summary>
    private static int Depth(string text)
    {
        var (depth, deepest, lists) = (0, 0, 0);
        foreach (var character in text)
        {
            depth += character is '<' or '(' ? 1 : character is '>' or ')' ? -1 : 0;
            lists += character is '[' ? 1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest + lists;
    }

    private UnknownType ReportSyntax(Diagnostic error)
    {
        var start = Math.Min(error.Location.SourceSpan.Start, Math.Max(0, _scalar.Text.Length - 1));
        var length = Math.Max(1, Math.Min(error.Location.SourceSpan.Length, _scalar.Text.Length - start));
        var place = _scalar.Text.Length == 0 ? _file.PlaceOf(_scalar) : ScalarPlace.Of(_scalar, _file, start, length);
        _scope.Report(SchemaDiagnostics.TypeSyntax, place, _scalar.Text, error.GetMessage(CultureInfo.InvariantCulture), TypeHint.For(_scalar.Text));
        return new UnknownType();
    }

    private FieldType Resolve(TypeSyntax syntax) => syntax switch
    {
        PredefinedTypeSyntax predefined => Named(predefined, predefined.Keyword.ValueText),
        GenericNameSyntax generic => Generic(generic),
        IdentifierNameSyntax identifier => Named(identifier, identifier.Identifier.ValueText),
        QualifiedNameSyntax qualified => Qualified(qualified),
        NullableTypeSyntax nullable => Nullable(nullable),
        ArrayTypeSyntax array => Array(array),
        TupleTypeSyntax => Illegal(syntax, $"'{syntax}' is a tuple. Declare a value with these fields under 'values:' and write its name."),
        RefTypeSyntax reference => Illegal(syntax, $"A field whose type is a table is a reference: write '{reference.Type}'."),
        _ => Illegal(syntax, $"'{syntax}' is not a type of the fact language."),
    };

    private FieldType Named(TypeSyntax syntax, string name)
    {
        if (Scalar.Find(name) is { } scalar)
        {
            return new ScalarType(scalar);
        }

        if (name == ScalarNames.LocalizedText)
        {
            return new LocalizedTextType();
        }

        if (_scope.FindType(name) is { } declared)
        {
            return declared;
        }

        if (ScalarNames.GenericForm(name) is { } form)
        {
            return Illegal(syntax, $"'{name}' needs to know of what: write '{form}'.");
        }

        return ReportUnknown(syntax, name);
    }

    private UnknownType ReportUnknown(SyntaxNode syntax, string name)
    {
        if (ScalarNames.InsteadOf(name) is { } instead)
        {
            _scope.Report(SchemaDiagnostics.NeighbourType, PlaceOf(syntax), name, instead);
        }
        else if (!_scope.HasUnknownNames)
        {
            _scope.Report(
                SchemaDiagnostics.UnknownType,
                PlaceOf(syntax),
                name,
                SchemaScope.DidYouMean(name, ScalarNames.All.Concat(_scope.TypeNames)));
        }

        return new UnknownType();
    }

    private FieldType Qualified(QualifiedNameSyntax syntax)
    {
        var owner = syntax.Left.ToString();
        var name = syntax.Right.Identifier.ValueText;
        if (_scope.FindType(owner) is not { } declared)
        {
            return Scalar.Find(name) is not null
                ? Illegal(syntax, $"'{syntax}' is written without the namespace here: write '{name}'.")
                : ReportUnknown(syntax.Left, owner);
        }

        return declared switch
        {
            ReferenceType reference when FindVariant(reference.Table, syntax) is { } variant => new ReferenceType(reference.Table, variant),
            ValueType value when FindVariant(value.Declaration, syntax) is { } variant => new ValueType(value.Declaration, variant),
            EnumType => Illegal(syntax, $"'{owner}' is an enum, so '{syntax}' is one of its members and no type: write '{owner}'."),
            _ => new UnknownType(),
        };
    }

    private VariantDeclaration? FindVariant(TypeDeclaration owner, QualifiedNameSyntax syntax)
    {
        var name = syntax.Right.Identifier.ValueText;
        var variant = owner.Variants.FirstOrDefault(candidate => candidate.TypeName == name)
            ?? owner.Variants.FirstOrDefault(candidate => candidate.Name == name);
        if (variant is null && !owner.IsIncomplete)
        {
            var suggestion = SchemaScope.DidYouMean(name, owner.Variants.Select(candidate => candidate.TypeName));
            _scope.Report(SchemaDiagnostics.UnknownVariant, PlaceOf(syntax.Right), owner.Name, name, suggestion);
        }

        return variant;
    }

    private FieldType Nullable(NullableTypeSyntax syntax)
    {
        var inner = Resolve(syntax.ElementType);
        return inner switch
        {
            UnknownType => inner,
            NullableType => Illegal(syntax, $"'{syntax}' has '?' twice. Write one."),
            StatedType => Illegal(syntax, $"'{syntax.ElementType}' keeps absent apart already. Remove the '?'."),
            ClaimsType => Illegal(syntax, $"'{syntax.ElementType}' is empty if there is no claim. Remove the '?'."),
            _ => new NullableType(inner),
        };
    }

    private FieldType Array(ArrayTypeSyntax syntax)
    {
        var item = Resolve(syntax.ElementType);
        foreach (var rank in syntax.RankSpecifiers)
        {
            if (rank.Rank != 1)
            {
                return Illegal(rank, $"'{syntax}' has several dimensions. Write a list of lists: '{syntax.ElementType}[][]'.");
            }

            if (rank.Sizes[0] is not OmittedArraySizeExpressionSyntax)
            {
                return Illegal(
                    rank, $"A list has no length in its type. Write '{syntax.ElementType}[]', and 'minItems' and 'maxItems' for its length.");
            }

            item = item is ScalarType { Definition: var scalar } && scalar == Scalar.Byte
                ? new ScalarType(Scalar.Bytes)
                : List(item, syntax.ElementType);
        }

        return item;
    }

    private FieldType List(FieldType item, TypeSyntax syntax) => item switch
    {
        NullableType { Inner: ReferenceType } => Illegal(syntax, "A reference in a list cannot be absent. Leave the '?' and such items out."),
        NullableType => new ListType(item),
        _ => CheckItem(item, syntax, "a list") is UnknownType unknown ? unknown : new ListType(item),
    };

    private FieldType Generic(GenericNameSyntax syntax)
    {
        var name = syntax.Identifier.ValueText;
        if (ScalarNames.GenericForm(name) is not { } form)
        {
            return _scope.FindType(name) is null
                ? ReportUnknown(syntax, name)
                : Illegal(syntax, $"'{name}' takes no types in angle brackets. Write '{name}'.");
        }

        var arguments = syntax.TypeArgumentList.Arguments;
        if (name == "OneOf" ? arguments.Count is < 2 or > 8 : arguments.Count != (name == "Map" ? 2 : 1))
        {
            return Illegal(
                syntax,
                name == "OneOf" ? "OneOf is of 2 to 8 types, such as 'OneOf<bool, DateOnly>'." : $"'{syntax}' must be written '{form}'.");
        }

        var types = arguments.Select(Resolve).ToImmutableArray();
        return types.Any(type => type is UnknownType) ? new UnknownType() : Build(name, types, syntax);
    }

    private FieldType Build(string name, ImmutableArray<FieldType> types, GenericNameSyntax syntax)
    {
        var argument = syntax.TypeArgumentList.Arguments[0];
        return name switch
        {
            "Set" => CheckItem(types[0], argument, "a set") is UnknownType unknown ? unknown : new SetType(types[0]),
            "Listing" => CheckItem(types[0], argument, "a listing") is UnknownType unknown ? unknown : new ListingType(types[0]),
            "Map" => Map(types[0], types[1], syntax),
            "Stated" => CheckInner(types[0], argument, "Stated") is UnknownType unknown ? unknown : new StatedType(types[0]),
            "Claims" => CheckInner(types[0], argument, "Claims") is UnknownType unknown ? unknown : new ClaimsType(types[0]),
            _ => OneOf(types, syntax),
        };
    }

    private FieldType Map(FieldType key, FieldType value, GenericNameSyntax syntax)
    {
        var arguments = syntax.TypeArgumentList.Arguments;
        if (!key.IsKey)
        {
            return Illegal(
                arguments[0],
                $"The key of a map cannot be {key.Description}. It is a string, an integer, a char, an enum, a Guid, a "
                    + "DateOnly or a reference.");
        }

        return value switch
        {
            NullableType { Inner: ReferenceType } =>
                Illegal(arguments[1], "A reference in a map cannot be absent. Leave the '?' and such entries out."),
            NullableType => new MapType(key, value),
            _ => CheckItem(value, arguments[1], "a map") is UnknownType unknown ? unknown : new MapType(key, value),
        };
    }

    private FieldType OneOf(ImmutableArray<FieldType> types, GenericNameSyntax syntax)
    {
        var arguments = syntax.TypeArgumentList.Arguments;
        for (var index = 0; index < types.Length; index++)
        {
            var type = types[index];
            if (type is NullableType or StatedType or ClaimsType or OneOfType)
            {
                return Illegal(arguments[index], type switch
                {
                    NullableType => $"Only OneOf as a whole can be absent, not one of its types: write '?' after its '>', such as 'OneOf<…>?'.",
                    OneOfType => "OneOf is nested in OneOf. Write all types in one.",
                    _ => $"{type.Description} cannot be inside OneOf. Write it around OneOf.",
                });
            }

            if (type is ScalarType { Definition: StringScalar } or LocalizedTextType && index < types.Length - 1)
            {
                return Illegal(
                    arguments[index],
                    $"Every text is a valid '{arguments[index]}', so the types after it in OneOf are never used. "
                        + $"Write '{arguments[index]}' last.");
            }

            if (types.Take(index).FirstOrDefault(other => other.Covers(type) || type.Covers(other)) is not null)
            {
                return Illegal(arguments[index], $"'{arguments[index]}' is in OneOf already. Leave one of the two out.");
            }
        }

        return new OneOfType(types);
    }

    /// <summary>Checks that a type of items is neither optional nor a type for whole fields.</summary>
    private FieldType CheckItem(FieldType item, TypeSyntax syntax, string container) => item switch
    {
        NullableType => Illegal(
            syntax, $"What is in {container} cannot be absent. Remove the '?'; where {container} as a whole may be absent, write '?' at the end."),
        StatedType or ClaimsType => Illegal(syntax, $"'{syntax}' cannot be in {container}: it is the type of a whole field."),
        _ => item,
    };

    private FieldType CheckInner(FieldType inner, TypeSyntax syntax, string container) => inner switch
    {
        NullableType => Illegal(syntax, $"'{container}<T>' keeps absent apart already. Remove the '?'."),
        StatedType or ClaimsType => Illegal(syntax, $"'{syntax}' cannot be in {container}: it is the type of a whole field."),
        _ => inner,
    };

    private UnknownType Illegal(SyntaxNode syntax, string message) => Illegal(syntax.Span.Start, syntax.Span.Length, message);

    private UnknownType Illegal(int start, int length, string message)
    {
        _scope.Report(SchemaDiagnostics.IllegalType, ScalarPlace.Of(_scalar, _file, start, length), message);
        return new UnknownType();
    }

    private Place PlaceOf(SyntaxNode syntax) => ScalarPlace.Of(_scalar, _file, syntax.Span.Start, syntax.Span.Length);
}

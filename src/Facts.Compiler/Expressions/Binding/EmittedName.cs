using Facts.Compiler.Schema;
using Microsoft.CodeAnalysis;

namespace Facts.Compiler.Expressions;

/// <summary>A part of an expression that generated C# writes differently from the schema: fully qualified, or culture-invariant.</summary>
internal abstract record EmittedName(SyntaxNode Node);

internal sealed record EmittedTable(SyntaxNode Node, TableDeclaration Table, VariantDeclaration? Variant) : EmittedName(Node);

internal sealed record EmittedEnum(SyntaxNode Node, EnumDeclaration Declaration) : EmittedName(Node);

internal sealed record EmittedVariant(SyntaxNode Node, VariantDeclaration Variant) : EmittedName(Node);

internal sealed record EmittedField(SyntaxNode Node, FieldDeclaration Field) : EmittedName(Node);

/// <summary>The key of a record, if its table names the key property differently.</summary>
internal sealed record EmittedKey(SyntaxNode Node, TableDeclaration Table) : EmittedName(Node);

/// <summary>A type of .NET or of the runtime: <c>global::System.Math</c>.</summary>
internal sealed record EmittedType(SyntaxNode Node, string FullName) : EmittedName(Node);

/// <summary>A number that is converted to text.</summary>
internal sealed record EmittedText(SyntaxNode Node, bool IsNullable) : EmittedName(Node);

/// <summary>The arguments of a method that compares quantities, to which the units of the dataset are added.</summary>
internal sealed record EmittedUnits(SyntaxNode Node) : EmittedName(Node);

/// <summary>
/// The checked negation of a nullable integer, which C# compilers translate to an invalid program if the operand is <c>x?.Length</c>.
/// </summary>
internal sealed record EmittedNegation(SyntaxNode Node, bool IsLong) : EmittedName(Node);

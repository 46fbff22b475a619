namespace Facts.Compiler.Schema;

/// <summary>A record without a key.</summary>
internal sealed class ValueDeclaration : TypeDeclaration;

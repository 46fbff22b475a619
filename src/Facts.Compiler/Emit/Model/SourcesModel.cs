using System.Collections.Immutable;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Model;

/// <summary>The names of the generated code for sources; <paramref name="Members"/> has the member of each source.</summary>
/// <param name="ClassName">The class of all sources: <c>SourceTable</c>.</param>
/// <param name="RowsName">The class with their chunks: <c>SourceRows</c>.</param>
internal sealed record SourcesModel(
    string ClassName, string RowsName, ImmutableArray<SourceDeclaration> Sources, ImmutableArray<string> Members);

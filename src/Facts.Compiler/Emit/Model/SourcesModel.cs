using System.Collections.Immutable;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Model;

/// <summary>The names of what is written for sources; <paramref name="Members"/> has the member of each source.</summary>
/// <param name="ClassName">The class of all sources: <c>SourceTable</c>.</param>
/// <param name="RowsName">The class that holds their chunks: <c>SourceRows</c>.</param>
internal sealed record SourcesModel(
    string ClassName, string RowsName, ImmutableArray<SourceDeclaration> Sources, ImmutableArray<string> Members);

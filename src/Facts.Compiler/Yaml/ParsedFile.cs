using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Diagnostics;

namespace Facts.Compiler.Yaml;

/// <summary>A file after parsing: the roots of its documents (an empty document has none) and what was wrong.</summary>
internal sealed class ParsedFile(FactFile file, ImmutableArray<YamlNode> documents, ImmutableArray<FactDiagnostic> diagnostics)
{
    private ImmutableArray<YamlNode> _documents = documents;

    public FactFile File { get; } = file;

    /// <summary>The roots; read once more where they were let go.</summary>
    public ImmutableArray<YamlNode> Documents
    {
        get
        {
            if (_documents is { IsDefault: false } known)
            {
                return known;
            }

            return _documents = YamlReader.Parse(File, CancellationToken.None).Documents;
        }
    }

    public bool HasDocuments { get; } = !documents.IsDefaultOrEmpty;

    public ImmutableArray<FactDiagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>Whether the whole file was read; false: documents may be missing, and so what refers to them is not to blame.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The comments that ask to ignore findings, in order.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = ImmutableArray<IgnoreComment>.Empty;

    public Place PlaceOf(YamlNode node) => new(File.Path, node.Range);

    /// <summary>
    /// Says that the documents have been used. Those of a large file are let go, because all files together would fill the memory
    /// for nothing; only after a change of the schema they are wanted again.
    /// </summary>
    public void LetGo()
    {
        if (File.Text.Length > YamlLimits.KeptFileLength)
        {
            _documents = default;
        }
    }
}

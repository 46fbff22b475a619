using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Emit;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>
/// Accounts for every scalar of every file of a dataset: it is read back, or a diagnostic names it, or an option excuses it. What is read back
/// is the stored form in the generated C#; while the dataset has an error, nothing is stored, and the linked model is read instead.
/// </summary>
internal sealed class DatasetAccount
{
    private readonly ImmutableArray<ParsedFile> _files;
    private readonly ImmutableArray<FactDiagnostic> _diagnostics;
    private readonly ReadingRules _rules;
    private readonly ReadDataset? _read;
    private readonly bool _isSchemaWrong;

    private DatasetAccount(StagedDataset staged, ImmutableArray<GeneratedSource> sources)
    {
        (_files, _diagnostics, _rules) = (staged.Files, staged.Diagnostics, staged.Rules);
        _isSchemaWrong = staged.IsSchemaWrong;
        _read = staged.Dataset is null ? null : new ReadDataset(staged.Dataset, sources);
    }

    /// <summary>Whether the stored form was read.</summary>
    public bool IsStored => _read?.IsStored == true;

    /// <summary>The scalars of all files with their fates.</summary>
    public static (ImmutableArray<AccountedScalar> Scalars, bool IsStored) Of(StagedDataset staged, ImmutableArray<GeneratedSource> sources)
    {
        var account = new DatasetAccount(staged, sources);
        return ([.. account._files.SelectMany(account.Scalars)], account.IsStored);
    }

    private IEnumerable<AccountedScalar> Scalars(ParsedFile file)
    {
        var ledger = new Ledger();
        if (_read is not null && WholeFate(file) is null)
        {
            new FileComparison(_read, file, ledger).Run();
        }

        var fates = ledger.Close();
        var scalars = SourceScalars.Of(file.File);
        var named = new NamedPlaces(_diagnostics.Where(found => found.Place.File == file.File.Path), scalars);
        foreach (var scalar in scalars)
        {
            var known = fates.TryGetValue(scalar.Start, out var found) ? found : ((ScalarFate, Loss?)?)null;
            var (fate, why) = FateOf(file, scalar, known, named);
            yield return new AccountedScalar(file.File, scalar, fate, why);
        }
    }

    private (ScalarFate Fate, string Why) FateOf(ParsedFile file, SourceNode scalar, (ScalarFate Fate, Loss? Loss)? known, NamedPlaces named)
    {
        if (WholeFate(file) is { } whole)
        {
            return (whole, "");
        }

        if (known is { Fate: not ScalarFate.Lost } found)
        {
            return (found.Fate, "");
        }

        var isNamed = !file.Summary.IsComplete || named.Name(scalar) || (known?.Loss is { } loss && named.IsWithin(loss.Start, loss.End));
        return isNamed ? (ScalarFate.Named, "")
            : scalar.Kind == SourceKind.Alias ? (ScalarFate.Alias, "")
            : known is null && scalar.IsMerged ? (ScalarFate.Merge, "")
            : _isSchemaWrong || _read is null ? (ScalarFate.Undeclared, "")
            : (ScalarFate.Lost, known?.Loss?.Why ?? "nothing reads it");
    }

    /// <summary>The fate of all scalars of a file, where they share it.</summary>
    private ScalarFate? WholeFate(ParsedFile file)
    {
        var path = file.File.FactsPath;
        return _rules.Ignores(path) ? ScalarFate.Excused
            : DatasetFiles.IsSchema(path) ? ScalarFate.Declaration
            : !DefaultPlace.MayHoldRecords(path) || (FrontMatter.IsMarkdown(path) && FrontMatter.Find(file.File.Text) is null) ? ScalarFate.NoFactFile
            : null;
    }
}

/// <summary>A scalar and what became of it.</summary>
/// <param name="Why">Why it is lost, if it is.</param>
internal sealed record AccountedScalar(FactFile File, SourceNode Scalar, ScalarFate Fate, string Why)
{
    public override string ToString()
    {
        var place = new TextPositions(File.Text).At(Scalar.Start);
        return $"{File.FactsPath}({place.Line + 1},{place.Column + 1}): {Fate} {Why} {Scalar.Text}";
    }
}

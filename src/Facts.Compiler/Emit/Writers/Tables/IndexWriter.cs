using System;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the lookups of a table other than by its key.</summary>
internal sealed class IndexWriter(CodeWriter code, DatasetModel dataset, TableModel table)
{
    private readonly string _record = dataset.Types.Of(table.Declaration);
    private readonly IndexKeyExpressions _keys = new(dataset);
    private readonly IndexKeysWriter _keysOf = new(code, dataset);
    private readonly OrderedIndexWriter _ordered = new(code, dataset, dataset.Types.Of(table.Declaration));

    /// <summary>Writes the private fields that cache the indexes.</summary>
    public void WriteFields()
    {
        foreach (var index in table.Indexes)
        {
            code.Line($"private {TypeOf(index.Stored)}? {index.BackingName};");
        }
    }

    public void Write()
    {
        foreach (var index in table.Indexes)
        {
            switch (index.Stored)
            {
                case ReferenceIndex reference:
                    Reference(index, reference);
                    break;
                case FieldIndex { Declaration: { IsOrdered: true } declaration }:
                    Ordered(index, declaration.Parts[0]);
                    break;
                case FieldIndex { Declaration: var declaration }:
                    Fields(index, declaration);
                    break;
            }
        }
    }

    private void Reference(IndexModel index, ReferenceIndex reference)
    {
        var target = reference.Target.Table;
        var key = dataset.Types.Key(target);
        var property = dataset.Properties[reference.Field];
        var parameter = Words.Parameter(property.Name);
        var (isRecord, hasKey) = reference.Paths.Any(static path => path.Any(static field => field.Type.IsMany))
            ? ("contains the given record", "contains the record with the given key")
            : ("is the given record", "has the given key");
        var summary = $"The records whose {dataset.PathDoc(reference)}";
        Lookup($"{summary} {isRecord}; empty if there are none.", index, $"{dataset.Types.Of(reference.Target)} {parameter}",
            $"{index.Property}[{parameter}.{CSharpName.Escape(dataset.KeyNameOf(target))}]");
        if (table.Indexes.Count(other => other.Name == index.Name) == 1)
        {
            var byKey = Words.LowerFirst(property.Name) + "Key";
            Lookup($"{summary} {hasKey}; empty if there are none.", index, $"{key} {byKey}", $"{index.Property}[{byKey}]");
        }

        Factory(index, $"ReferenceIndex<{key}>", $"static () => {dataset.Types.Table(target)}, {index.KeysOf}");
        _keysOf.Write(index, _record, reference);
    }

    private void Fields(IndexModel index, IndexDeclaration declaration)
    {
        var names = _keys.ParameterNames(declaration.Parts);
        var parameters = string.Join(", ", declaration.Parts.Zip(names, (part, name) => $"{_keys.PartType(part)} {name}"));
        var argument = names.Length == 1 ? names[0] : $"({string.Join(", ", names)})";
        var what = string.Join(" and ", declaration.Parts.Select(part => dataset.PathDoc(part.Path)));
        if (declaration.IsUnique)
        {
            Lookup($"The record with the given {what}, or null if there is none.", index, parameters, $"{index.Property}.Find({argument})");
        }
        else
        {
            Lookup($"The records with the given {what}; empty if there are none.", index, parameters, $"{index.Property}[{argument}]");
        }

        if (declaration.Parts.Length == 1 && declaration.Parts[0].KeyType is ReferenceType reference)
        {
            var name = Words.Parameter(reference.Target.TypeName);
            Lookup($"The same for the key of a record of <c>{XmlDoc.Escape(reference.Table.TableName)}</c>.", index,
                $"{dataset.Types.Of(reference)} {name}",
                $"{CSharpName.Escape(index.Name)}({name}.{CSharpName.Escape(dataset.KeyNameOf(reference.Table))})");
        }

        var hash = $"static key => {_keys.Hash(declaration.Parts)}";
        var has = $"static (record, key) => {_keys.Has(declaration.Parts, index.KeysOf)}";
        var method = declaration.IsUnique ? "UniqueIndex" : "Index";
        Factory(index, $"{method}<{_keys.KeyType(declaration.Parts)}>", $"{hash}, {has}, {index.KeysOf}");
        _keysOf.Write(index, _record, declaration.Parts);
    }

    private void Ordered(IndexModel index, IndexPart part)
    {
        _ordered.Write(index, part);
        var (value, isPresent) = _keys.Single(part);
        Factory(index, $"OrderedIndex<{_keys.PartType(part)}>", $"static record => {value}, static record => {isPresent}");
    }

    private void Lookup(string summary, IndexModel index, string parameters, string value)
    {
        var result = index.Stored is FieldIndex { Declaration.IsUnique: true } ? $"{_record}?" : $"global::Facts.FactList<{_record}>";
        XmlDoc.SummaryXml(code, summary);
        code.Line($"public {result} {CSharpName.Escape(index.Name)}({parameters}) => {value};");
    }

    /// <summary>An index is created on first use; if two threads create it at once, the results are equal.</summary>
    private void Factory(IndexModel index, string method, string arguments)
    {
        // Records of the referenced table ask for the rows that refer to them.
        var access = index.Stored is ReferenceIndex ? "internal" : "private";
        var type = TypeOf(index.Stored);
        code.Line($"""

            {access} {type} {index.Property} => {index.BackingName} ??= {index.Factory}();

            private {type} {index.Factory}() => {method}(ordinal: {index.Ordinal}, {arguments});
            """);
    }

    private string TypeOf(StoredIndex index)
    {
        var (type, key) = index switch
        {
            ReferenceIndex reference => ("ReferenceIndex", dataset.Types.Key(reference.Target.Table)),
            FieldIndex { Declaration: { IsOrdered: true } ordered } => ("OrderedIndex", _keys.KeyType(ordered.Parts)),
            FieldIndex { Declaration: { IsUnique: true } unique } => ("UniqueIndex", _keys.KeyType(unique.Parts)),
            FieldIndex { Declaration: var declared } => ("FactIndex", _keys.KeyType(declared.Parts)),
            _ => throw new InvalidOperationException($"An index of type {index.GetType()} is not known."),
        };
        return $"global::Facts.{type}<{key}, {_record}>";
    }
}

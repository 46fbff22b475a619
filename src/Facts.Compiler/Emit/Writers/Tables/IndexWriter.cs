using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the second ways into a table.</summary>
internal sealed class IndexWriter(DatasetModel dataset)
{
    private readonly IndexKeysWriter _references = new(dataset);
    private readonly FieldKeysWriter _keysOf = new(dataset);
    private readonly OrderedIndexWriter _ordered = new(dataset);

    /// <summary>The private fields that keep the indexes.</summary>
    public void WriteFields(CodeWriter code, TableModel table)
    {
        foreach (var index in table.Indexes)
        {
            code.Line($"private {TypeOf(table, index)}? {index.BackingName};");
        }
    }

    public void Write(CodeWriter code, TableModel table)
    {
        foreach (var index in table.Indexes)
        {
            switch (index.Stored)
            {
                case ReferenceIndex reference:
                    Reference(code, table, index, reference);
                    break;
                case FieldIndex { Declaration: { IsOrdered: true } declaration }:
                    Ordered(code, table, index, declaration);
                    break;
                case FieldIndex { Declaration: var declaration }:
                    Fields(code, table, index, declaration);
                    break;
            }
        }
    }

    private void Reference(CodeWriter code, TableModel table, IndexModel index, ReferenceIndex reference)
    {
        var record = dataset.Types.Of(table.Declaration);
        var target = dataset.Types.Of(reference.Target);
        var key = dataset.Types.Key(reference.Target.Table);
        var parameter = Words.LowerFirst(dataset.Properties[reference.Field].Name);
        var escaped = Words.Parameter(dataset.Properties[reference.Field].Name);
        code.Blank();
        XmlDoc.SummaryXml(
            code, $"The records whose <c>{XmlDoc.Escape(dataset.Properties[reference.Field].Name)}</c> is the given one; none where no record's is.");
        code.Line(
            $"public global::Facts.FactList<{record}> {CSharpName.Escape(index.Name)}({target} {escaped}) => "
                + $"{index.Property}[{escaped}.{CSharpName.Escape(dataset.KeyNameOf(reference.Target.Table))}];");
        if (table.Indexes.Count(other => other.Name == index.Name) == 1)
        {
            code.Blank();
            XmlDoc.SummaryXml(
                code,
                $"The records whose <c>{XmlDoc.Escape(dataset.Properties[reference.Field].Name)}</c> has the given key; none where no record's has.");
            code.Line(
                $"public global::Facts.FactList<{record}> {CSharpName.Escape(index.Name)}({key} {parameter}Key) => "
                    + $"{index.Property}[{parameter}Key];");
        }

        Property(code, table, index, $"ReferenceIndex<{key}>", $"static () => {dataset.Types.Table(reference.Target.Table)}", index.KeysOf);
        _references.References(code, table, index, reference);
    }

    private void Fields(CodeWriter code, TableModel table, IndexModel index, IndexDeclaration declaration)
    {
        var record = dataset.Types.Of(table.Declaration);
        var key = _keysOf.KeyType(declaration.Parts);
        var names = _keysOf.ParameterNames(declaration.Parts);
        var argument = names.Length == 1 ? names[0] : $"({string.Join(", ", names)})";
        Method(code, declaration, record, index, names, argument);
        var factory = declaration.IsUnique ? "UniqueIndex" : "Index";
        var hash = $"static key => {_keysOf.Hash(declaration.Parts)}";
        var has = $"static (record, key) => {_keysOf.Has(declaration.Parts, index.KeysOf)}";
        Property(code, table, index, $"{factory}<{key}>", hash, has, index.KeysOf);
        _keysOf.Write(code, table, index, declaration.Parts);
    }

    private void Method(CodeWriter code, IndexDeclaration declaration, string record, IndexModel index, ImmutableArray<string> names, string argument)
    {
        var parameters = string.Join(", ", declaration.Parts.Select((part, place) => $"{_keysOf.PartType(part)} {names[place]}"));
        var what = string.Join(
            " and ",
            declaration.Parts.Select(part => $"<c>{XmlDoc.Escape(string.Join(".", part.Path.Select(field => dataset.Properties[field].Name)))}</c>"));
        code.Blank();
        XmlDoc.SummaryXml(
            code,
            declaration.IsUnique ? $"The record with the given {what}, or null." : $"The records with the given {what}; none where nothing has it.");
        code.Line(declaration.IsUnique
            ? $"public {record}? {CSharpName.Escape(index.Name)}({parameters}) => {index.Property}.Find({argument});"
            : $"public global::Facts.FactList<{record}> {CSharpName.Escape(index.Name)}({parameters}) => {index.Property}[{argument}];");
        if (declaration.Parts.Length == 1 && declaration.Parts[0].KeyType is ReferenceType reference)
        {
            code.Blank();
            XmlDoc.SummaryXml(code, $"The same, by the record of <c>{XmlDoc.Escape(reference.Table.TableName)}</c>.");
            var name = Words.Parameter(((RecordDeclaration?)reference.Variant ?? reference.Table).TypeName);
            var result = declaration.IsUnique ? $"{record}?" : $"global::Facts.FactList<{record}>";
            code.Line(
                $"public {result} {CSharpName.Escape(index.Name)}({dataset.Types.Of(reference)} {name}) => "
                    + $"{CSharpName.Escape(index.Name)}({name}.{CSharpName.Escape(dataset.KeyNameOf(reference.Table))});");
        }
    }

    private void Ordered(CodeWriter code, TableModel table, IndexModel index, IndexDeclaration declaration)
    {
        var part = declaration.Parts[0];
        _ordered.Write(code, table, index, part);
        var (value, isPresent) = _keysOf.Single(part);
        Property(code, table, index, $"OrderedIndex<{_keysOf.PartType(part)}>", $"static record => {value}", $"static record => {isPresent}");
    }

    /// <summary>An index is made when it is first asked for; two made at once are alike.</summary>
    private void Property(CodeWriter code, TableModel table, IndexModel index, string factory, params string[] arguments)
    {
        // Records on the other side of a reference ask for the rows that refer to them.
        var access = index.Stored is ReferenceIndex ? "internal" : "private";
        code.Blank();
        code.Line($"{access} {TypeOf(table, index)} {index.Property} => {index.BackingName} ??= {index.Factory}();");
        code.Blank();
        code.Line($"private {TypeOf(table, index)} {index.Factory}() => {factory}(");
        using (code.Indent())
        {
            code.Line(Literal.Int64(index.Ordinal) + ",");
            foreach (var argument in arguments)
            {
                code.Line(argument + (argument == arguments[arguments.Length - 1] ? ");" : ","));
            }
        }
    }

    private string TypeOf(TableModel table, IndexModel index)
    {
        var record = dataset.Types.Of(table.Declaration);
        return index.Stored switch
        {
            ReferenceIndex reference => $"global::Facts.ReferenceIndex<{dataset.Types.Key(reference.Target.Table)}, {record}>",
            FieldIndex { Declaration: { IsOrdered: true } ordered } => $"global::Facts.OrderedIndex<{_keysOf.PartType(ordered.Parts[0])}, {record}>",
            FieldIndex { Declaration: { IsUnique: true } unique } => $"global::Facts.UniqueIndex<{_keysOf.KeyType(unique.Parts)}, {record}>",
            FieldIndex { Declaration: var declared } => $"global::Facts.FactIndex<{_keysOf.KeyType(declared.Parts)}, {record}>",
            _ => throw new System.InvalidOperationException($"An index of type {index.Stored.GetType()} is not known."),
        };
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Schema;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Writes the second ways into a table.</summary>
internal sealed class IndexWriter(DatasetModel dataset)
{
    private readonly IndexKeysWriter _references = new(dataset);
    private readonly FieldKeysWriter _keysOf = new(dataset);

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
        XmlDoc.SummaryXml(code, $"The records whose <c>{XmlDoc.Escape(dataset.Properties[reference.Field].Name)}</c> is the given one; none where no record's is.");
        code.Line($"public global::Facts.FactList<{record}> {CSharpName.Escape(index.Name)}({target} {escaped}) => {index.Property}[{escaped}.{CSharpName.Escape(dataset.KeyNameOf(reference.Target.Table))}];");
        if (table.Indexes.Count(other => other.Name == index.Name) == 1)
        {
            code.Blank();
            XmlDoc.SummaryXml(code, $"The records whose <c>{XmlDoc.Escape(dataset.Properties[reference.Field].Name)}</c> has the given key; none where no record's has.");
            code.Line($"public global::Facts.FactList<{record}> {CSharpName.Escape(index.Name)}({key} {parameter}Key) => {index.Property}[{parameter}Key];");
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
        var what = string.Join(" and ", declaration.Parts.Select(part => $"<c>{XmlDoc.Escape(string.Join(".", part.Path.Select(field => dataset.Properties[field].Name)))}</c>"));
        code.Blank();
        XmlDoc.SummaryXml(code, declaration.IsUnique ? $"The record with the given {what}, or null." : $"The records with the given {what}; none where nothing has it.");
        code.Line(declaration.IsUnique
            ? $"public {record}? {CSharpName.Escape(index.Name)}({parameters}) => {index.Property}.Find({argument});"
            : $"public global::Facts.FactList<{record}> {CSharpName.Escape(index.Name)}({parameters}) => {index.Property}[{argument}];");
        if (declaration.Parts.Length == 1 && declaration.Parts[0].KeyType is ReferenceType reference)
        {
            code.Blank();
            XmlDoc.SummaryXml(code, $"The same, by the record of <c>{XmlDoc.Escape(reference.Table.TableName)}</c>.");
            var name = Words.Parameter(((RecordDeclaration?)reference.Variant ?? reference.Table).TypeName);
            var result = declaration.IsUnique ? $"{record}?" : $"global::Facts.FactList<{record}>";
            code.Line($"public {result} {CSharpName.Escape(index.Name)}({dataset.Types.Of(reference)} {name}) => {CSharpName.Escape(index.Name)}({name}.{CSharpName.Escape(dataset.KeyNameOf(reference.Table))});");
        }
    }

    private void Ordered(CodeWriter code, TableModel table, IndexModel index, IndexDeclaration declaration)
    {
        var record = dataset.Types.Of(table.Declaration);
        var part = declaration.Parts[0];
        var key = _keysOf.PartType(part);
        var list = $"global::Facts.FactList<{record}>";
        var what = $"<c>{XmlDoc.Escape(string.Join(".", part.Path.Select(field => dataset.Properties[field].Name)))}</c>";
        code.Blank();
        if (part.KeyType is ScalarType { Kind: ScalarKind.FactDate })
        {
            Dates(code, index, part, list, what);
        }
        else
        {
            XmlDoc.SummaryXml(code, $"The records whose {what} lies between the given values or is one of them, in its order.");
            code.Line($"public {list} {index.Name}Between({key} from, {key} to) => {index.Property}.Between(from, to);");
        }

        AsOf(code, index, part, record, what);
        if (part.KeyType is not ScalarType { Kind: ScalarKind.FactDate })
        {
            code.Blank();
            XmlDoc.SummaryXml(code, $"The last record whose {what} is not after the given value, or null.");
            code.Line($"public {record}? Last{index.Name}AtOrBefore({key} value) => {index.Property}.LastAtOrBefore(value);");
            code.Blank();
            XmlDoc.SummaryXml(code, $"The first record whose {what} is not before the given value, or null.");
            code.Line($"public {record}? First{index.Name}AtOrAfter({key} value) => {index.Property}.FirstAtOrAfter(value);");
        }

        var (value, isPresent) = _keysOf.Single(part);
        Property(code, table, index, $"OrderedIndex<{key}>", $"static record => {value}", $"static record => {isPresent}");
    }

    /// <summary>Of dates, the last that has come by then: the version in force, the latest release.</summary>
    private void AsOf(CodeWriter code, IndexModel index, IndexPart part, string record, string what)
    {
        switch (part.KeyType)
        {
            case ScalarType { Kind: ScalarKind.FactDate }:
                var (value, _) = _keysOf.Single(part);
                code.Blank();
                XmlDoc.SummaryXml(code, $"The last record, in the order of {what}, for which that is certainly not after the given date, or null.");
                code.Line($"public {record}? {index.Name}AsOf(global::Facts.FactDate date) =>");
                using (code.Indent())
                {
                    code.Line($"global::System.Linq.Enumerable.LastOrDefault({index.Property}.All, record => !{value}.PossiblyAfter(date));");
                }

                break;
            case ScalarType { Kind: ScalarKind.DateOnly or ScalarKind.DateTimeOffset }:
                code.Blank();
                XmlDoc.SummaryXml(code, $"The record as of a time: the last whose {what} is not after it, or null.");
                code.Line($"public {record}? {index.Name}AsOf({_keysOf.PartType(part)} time) => {index.Property}.LastAtOrBefore(time);");
                break;
        }
    }

    /// <summary>Dates may be imprecise: what is certainly within is one question, what may be is another.</summary>
    private void Dates(CodeWriter code, IndexModel index, IndexPart part, string list, string what)
    {
        var (value, _) = _keysOf.Single(part);
        const string date = "global::Facts.FactDate";
        foreach (var (name, condition, word) in new[]
        {
            ("Between", $"!{value}.PossiblyBefore(from) && !{value}.PossiblyAfter(to)", "certainly"),
            ("PossiblyBetween", $"!{value}.CertainlyBefore(from) && !{value}.CertainlyAfter(to)", "possibly"),
        })
        {
            code.Blank();
            XmlDoc.SummaryXml(code, $"The records whose {what} is {word} neither before the one nor after the other of the given dates, in its order.");
            code.Line($"public {list} {index.Name}{name}({date} from, {date} to) =>");
            using (code.Indent())
            {
                code.Line($"global::Facts.FactList.ToFactList(global::System.Linq.Enumerable.Where({index.Property}.All, record => {condition}));");
            }
        }
    }

    /// <summary>An index is made when it is first asked for; two made at once are alike.</summary>
    private void Property(CodeWriter code, TableModel table, IndexModel index, string factory, params string[] arguments)
    {
        // Records on the other side of a reference ask for the rows that refer to them.
        var access = index.Stored is ReferenceIndex ? "internal" : "private";
        code.Blank();
        code.Line($"{access} {TypeOf(table, index)} {index.Property} => {index.BackingName} ??= {factory}(");
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

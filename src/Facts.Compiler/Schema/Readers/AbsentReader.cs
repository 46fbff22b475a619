using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>
/// Reads <c>absent</c>, the texts that others write where they have no value. That of a field is read before that of its table or value, and that
/// before the one of the dataset; an empty list means that every text is a value.
/// </summary>
internal static class AbsentReader
{
    private const string Option = "absent";

    /// <summary>The texts that the options of the dataset, or of a table or value, name.</summary>
    public static ImmutableArray<string> Texts(OptionMap options)
    {
        var texts = options.Scalars(Option, "a text such as '', or a list of texts");
        foreach (var text in texts.Where(static text => text.IsNull))
        {
            options.ReportValue(Option, text, "texts in quotes; a value that is null is absent anyway");
        }

        return texts.Where(static text => !text.IsNull).Select(static text => text.Text).ToImmutableArray();
    }

    /// <summary>The texts for the fields of a table or value.</summary>
    public static ImmutableArray<string> Of(RecordDraft record, SchemaScope scope) =>
        record.Options.Has(Option) ? Texts(record.Options) : scope.Absent;

    /// <summary>The texts for a field, which must not be values that the field allows.</summary>
    public static ImmutableArray<string> Of(OptionMap options, FieldType type, RecordDraft owner, SchemaScope scope)
    {
        if (!options.Has(Option))
        {
            return owner.Type!.Absent;
        }

        var texts = Texts(options);
        if (type.Single is EnumType { Declaration: var members })
        {
            foreach (var text in texts.Where(text => members.Find(text) is not null))
            {
                scope.Report(SchemaDiagnostics.AbsentMember, options.PlaceOfValue(Option), text, members.Name, options.Owner);
            }
        }

        return texts;
    }
}

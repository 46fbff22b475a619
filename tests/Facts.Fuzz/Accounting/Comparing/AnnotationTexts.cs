using System;
using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>The texts of what a record is annotated with, read back from the citations and from the record.</summary>
internal sealed class AnnotationTexts
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public void Add(string? text)
    {
        if (text is not null)
        {
            _texts.Add(text);
        }
    }

    /// <summary>
    /// Compares a reserved entry; whether all its texts are known. A diagnostic anywhere in <paramref name="whole"/> says why one is not.
    /// </summary>
    public bool Compare(Ledger ledger, YamlEntry entry, YamlNode whole)
    {
        if (entry.Name is not ("$cite" or "$derived" or "$note" or "$formerly" or "$deprecated" or "$name" or "$rank"))
        {
            return false; // A diagnostic names it.
        }

        ledger.Mark(entry.Key, ScalarFate.Name);
        return Compare(ledger, entry.Value, whole);
    }

    private bool Compare(Ledger ledger, YamlNode node, YamlNode whole)
    {
        switch (node)
        {
            case YamlMapping mapping:
                var isAll = true;
                foreach (var entry in mapping.Entries)
                {
                    ledger.Mark(entry.Key, ScalarFate.Name);
                    isAll &= Compare(ledger, entry.Value, whole);
                }

                return isAll;
            case YamlSequence sequence:
                return sequence.Items.Aggregate(true, (all, item) => Compare(ledger, item, whole) & all);
            case YamlScalar scalar when Contains(scalar):
                ledger.Mark(scalar, ScalarFate.Annotation);
                return true;
            default:
                ledger.Lose(node, "no annotation that is read back says so", whole);
                return false;
        }
    }

    private bool Contains(YamlScalar scalar) =>
        scalar.IsNull
        || _texts.Contains(scalar.Text)
        || (PlaceRange.TryParse(scalar.Text, out var range) && _texts.Contains(range.ToString()))
        || (FactDate.TryParse(scalar.Text, out var date) && _texts.Contains(date.ToString()));
}

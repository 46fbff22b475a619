using System;
using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Fuzz.Accounting;

/// <summary>
/// Compares nodes of a file with the values that were read back, by the declared types alone: nothing is asked that binding has noted.
/// </summary>
/// <param name="annotations">What is known of the record that the values belong to, beside its fields.</param>
internal sealed class ValueComparison(LinkedDataset dataset, Ledger ledger, AnnotationTexts annotations)
{
    private RecordComparison Records => new(this, ledger, annotations);

    /// <summary>Compares the value of a field; whether it is all there.</summary>
    /// <param name="stored">The value, or null where it is none because it was wrong.</param>
    public bool Compare(FieldDeclaration? field, FieldType type, YamlNode node, StoredValue? stored) =>
        node is YamlMapping mapping && TakesWrapper(type) && mapping.Find(AnnotationReader.Value) is { } entry
            ? CompareWrapped(field, type, mapping, entry, stored)
            : stored is null ? Lose(node, "it has no value")
            : CompareBare(field, type, node, stored);

    public bool Lose(YamlNode node, string why)
    {
        ledger.Lose(node, why);
        return false;
    }

    public bool Bind(YamlNode node, bool agrees, string why = "it is read back otherwise")
    {
        if (!agrees)
        {
            return Lose(node, why);
        }

        ledger.MarkAll(node, ScalarFate.Bound);
        return true;
    }

    /// <summary>Compares the entries beside <c>$value</c> with the annotations of the record.</summary>
    public bool CompareBeside(YamlMapping wrapper)
    {
        var isAll = true;
        foreach (var entry in wrapper.Entries)
        {
            if (entry.Name == AnnotationReader.Value)
            {
                ledger.Mark(entry.Key, ScalarFate.Name);
            }
            else if (AnnotationReader.IsReserved(entry.Name))
            {
                isAll &= annotations.Compare(ledger, entry, wrapper);
            }
        }

        return isAll;
    }

    /// <summary>Whether the field says that the text means no value.</summary>
    public static bool IsAbsent(FieldDeclaration? field, YamlNode node) => node is YamlScalar scalar && field?.Absent.Contains(scalar.Text) == true;

    public bool Excuse(YamlNode node)
    {
        ledger.Mark(node, ScalarFate.Excused);
        return true;
    }

    private static bool IsNull(YamlNode node) => node is YamlScalar { IsNull: true };

    // In a map no key is reserved, and the wrapper of a single claim belongs to the claim.
    private static bool TakesWrapper(FieldType type) => type switch
    {
        MapType or ClaimsType => false,
        NullableType nullable => TakesWrapper(nullable.Inner),
        StatedType stated => TakesWrapper(stated.Inner),
        _ => true,
    };

    private bool CompareWrapped(FieldDeclaration? field, FieldType type, YamlMapping mapping, YamlEntry entry, StoredValue? stored)
    {
        if (stored is null)
        {
            return Lose(mapping, "it has no value");
        }

        return CompareBeside(mapping) & Compare(field, type, entry.Value, stored);
    }

    private bool CompareBare(FieldDeclaration? field, FieldType type, YamlNode node, StoredValue stored) => (type, stored) switch
    {
        (UnknownType, _) => true,
        (NullableType or StatedType, _) when IsAbsent(field, node) && stored is StoredNothing => Excuse(node),
        (NullableType or StatedType, _) when IsNull(node) => Bind(node, stored is StoredNothing),
        (NullableType nullable, _) => CompareBare(field, nullable.Inner, node, stored),
        (StatedType given, _) => CompareBare(field, given.Inner, node, stored),
        (ScalarType scalar, StoredScalar value) => CompareScalar(field, scalar, node, value.Value),
        (EnumType members, StoredMember value) => Bind(node, Members(members.Declaration, node) == value.Value),
        (ReferenceType reference, _) => CompareReference([reference], node, stored),
        (OneOfType oneOf, StoredChoice choice) => CompareChoice(field, oneOf, node, choice),
        (Facts.Compiler.Schema.ValueType, StoredFields record) => Records.Compare(node, record),
        (LocalizedTextType, StoredEntries texts) => CompareText(field, node, texts),
        (MapType map, StoredEntries entries) => CompareMap(field, map, node, entries),
        (ClaimsType claims, StoredItems items) =>
            CompareItems(field, claims.Inner, node is YamlSequence list ? list.Items : IsNull(node) ? [] : [node], items, node),
        (CollectionType collection, StoredItems items) => CompareList(field, collection, node, items),
        _ => Lose(node, $"a {stored.GetType().Name} is read back"),
    };

    private bool CompareScalar(FieldDeclaration? field, ScalarType type, YamlNode node, object value)
    {
        var text = node switch
        {
            YamlScalar scalar => scalar.Text,
            YamlSequence sequence when value is FactDate => $"[{string.Join(",", sequence.Items.Select(item => (item as YamlScalar)?.Text.Trim()))}]",
            _ => null,
        };
        return Bind(node, text is not null && ScalarText.Agrees(type.Definition, value, text, field));
    }

    private static long? Members(EnumDeclaration declaration, YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return declaration.Find(scalar.Text)?.Value;
        }

        long? sum = 0;
        foreach (var item in (node as YamlSequence)?.Items ?? [])
        {
            sum |= Members(declaration, item);
        }

        return sum;
    }

    private bool CompareReference(ImmutableArray<ReferenceType> targets, YamlNode node, StoredValue stored) => stored switch
    {
        StoredKey key => Bind(node, key.Text == FactKeyReader.TextOf(node)),
        StoredLink link => Bind(node, targets.Any(target => target.Table == link.Table) && IsKeyOf(dataset[link.Table], link.Row, node)),
        _ => Lose(node, "no record is read back"),
    };

    /// <summary>Whether the text is the key of the record, or a former one.</summary>
    private static bool IsKeyOf(LinkedTable table, int row, YamlNode node) =>
        (node is YamlScalar scalar && table.Rows[row].Key is { Count: 1 } key && key[0] is string text && text == scalar.Text)
        || (FactKeyReader.Read(table.Declaration, node) is { } read && table.Find(read) is { } record && record.Row == row);

    private bool CompareChoice(FieldDeclaration? field, OneOfType type, YamlNode node, StoredChoice choice)
    {
        var before = ledger.Count;
        if (CompareAlternative(field, type, node, choice))
        {
            return true;
        }

        // Which alternative was meant is unknown, so a diagnostic about any part concerns the whole.
        ledger.TakeBack(before);
        return Lose(node, "no alternative is read back so");
    }

    private bool CompareAlternative(FieldDeclaration? field, OneOfType type, YamlNode node, StoredChoice choice)
    {
        if (choice.Value is null)
        {
            return false;
        }

        if (choice.Value is not (StoredLink or StoredKey))
        {
            return Compare(field, type.Alternatives[choice.Alternative], node, choice.Value);
        }

        var targets = type.Alternatives.OfType<ReferenceType>().ToImmutableArray();
        var before = ledger.Count;
        if (CompareReference(targets, node, choice.Value))
        {
            return true;
        }

        ledger.TakeBack(before);
        return CompareNamed(targets, node, choice.Value);
    }

    /// <summary><c>{ Gift: bust }</c></summary>
    private bool CompareNamed(ImmutableArray<ReferenceType> targets, YamlNode node, StoredValue stored)
    {
        if (node is not YamlMapping { Entries: [var named] })
        {
            return false;
        }

        ledger.Mark(named.Key, ScalarFate.Discriminator);
        return CompareReference(targets, named.Value, stored);
    }

    private bool CompareText(FieldDeclaration? field, YamlNode node, StoredEntries texts)
    {
        if (node is not YamlMapping mapping)
        {
            return Bind(
                node,
                texts.Entries is [(StoredScalar { Value: "" }, StoredScalar text)] && text.Value as string == (node as YamlScalar)?.Text);
        }

        var isAll = true;
        foreach (var entry in WithoutAbsent(field, mapping))
        {
            var found = texts.Entries.FirstOrDefault(text =>
                text.Key is StoredScalar { Value: string tag } && tag == LanguageTag.Normalize(entry.Name));
            isAll &= found.Value is StoredScalar { Value: string words } && words == (entry.Value as YamlScalar)?.Text
                ? Bind(entry.Key, true) & Bind(entry.Value, true)
                : Lose(entry.Key, "the text of the language is read back otherwise") & Lose(entry.Value, "it is read back otherwise");
        }

        return isAll;
    }

    private bool CompareMap(FieldDeclaration? field, MapType type, YamlNode node, StoredEntries entries)
    {
        if (node is not YamlMapping mapping)
        {
            return Bind(node, IsNull(node) && entries.Entries.IsEmpty);
        }

        var isAll = true;
        var next = 0;
        var written = type.Value is NullableType ? mapping.Entries : WithoutAbsent(field, mapping);
        foreach (var entry in written)
        {
            isAll &= CompareEntry(field, type, entry, entries, ref next);
        }

        return isAll && (written.Length == entries.Entries.Length || Lose(mapping, "the map read back has other entries"));
    }

    /// <summary>The entries of a map but those whose text means no value.</summary>
    private ImmutableArray<YamlEntry> WithoutAbsent(FieldDeclaration? field, YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries.Where(entry => IsAbsent(field, entry.Value)))
        {
            ledger.Mark(entry.Key, ScalarFate.Excused);
            Excuse(entry.Value);
        }

        return [.. mapping.Entries.Where(entry => !IsAbsent(field, entry.Value))];
    }

    private bool CompareEntry(FieldDeclaration? field, MapType type, YamlEntry entry, StoredEntries entries, ref int next)
    {
        for (var tried = 0; tried < entries.Entries.Length; tried++)
        {
            // Entries keep their order; only those that were wrong are missing.
            var index = (next + tried) % entries.Entries.Length;
            var before = ledger.Count;
            if (Compare(null, type.Key, entry.Key, entries.Entries[index].Key))
            {
                next = index + 1;
                return Compare(field, type.Value, entry.Value, entries.Entries[index].Value);
            }

            ledger.TakeBack(before);
        }

        // What is wrong with the value takes the key away, too, and the other way round.
        return ledger.LoseEntry(entry, "no entry of the map has the key");
    }

    private bool CompareList(FieldDeclaration? field, CollectionType type, YamlNode node, StoredItems items)
    {
        var nodes = node switch
        {
            YamlSequence sequence => sequence.Items,
            YamlScalar { IsNull: true } => [],
            YamlScalar scalar when field?.Delimiter is { Length: > 0 } delimiter => DelimitedText.Split(scalar, delimiter),
            _ => ImmutableArray.Create(node),
        };
        if (items.IsOpen && nodes is [.., var last])
        {
            Bind(last, last is YamlScalar { Text: "..." });
            nodes = nodes.RemoveAt(nodes.Length - 1);
        }

        if (node is YamlScalar whole && field?.Delimiter is not null && nodes.Length > 0 && !ReferenceEquals(nodes[0], node))
        {
            return CompareDelimited(field, type, whole, nodes, items);
        }

        return CompareItems(field, type.Item, nodes, items, node);
    }

    /// <summary>One scalar that is split into the items.</summary>
    private bool CompareDelimited(FieldDeclaration field, CollectionType type, YamlScalar node, ImmutableArray<YamlNode> nodes, StoredItems items)
    {
        var before = ledger.Count;
        var isAll = CompareItems(field, type.Item, nodes, items, node);
        ledger.TakeBack(before);
        return Bind(node, isAll);
    }

    private bool CompareItems(FieldDeclaration? field, FieldType type, ImmutableArray<YamlNode> nodes, StoredItems items, YamlNode node)
    {
        if (type is not NullableType)
        {
            foreach (var absent in nodes.Where(item => IsAbsent(field, item)))
            {
                Excuse(absent);
            }

            nodes = [.. nodes.Where(item => !IsAbsent(field, item))];
            if (nodes.IsEmpty && node is YamlSequence { Items.IsEmpty: false })
            {
                return items.Items.IsEmpty || Lose(node, "items are read back that the file does not have");
            }
        }

        if (nodes.IsEmpty)
        {
            return Bind(node, items.Items.IsEmpty, "items are read back that the file does not have");
        }

        if (nodes.Length == items.Items.Length)
        {
            var isAll = true;
            for (var index = 0; index < nodes.Length; index++)
            {
                isAll &= Compare(field, type, nodes[index], items.Items[index]);
            }

            return isAll;
        }

        return ComparePartly(field, type, nodes, items);
    }

    /// <summary>Some items are missing: those that were wrong, if all is well. Others may be there in part.</summary>
    private bool ComparePartly(FieldDeclaration? field, FieldType type, ImmutableArray<YamlNode> nodes, StoredItems items)
    {
        var left = nodes.Length - items.Items.Length;
        var next = 0;
        for (var index = 0; index < nodes.Length; index++)
        {
            var node = nodes[index];
            var skipped = left > 0 ? LeastLost(index, next) : 0;
            if (next == items.Items.Length || skipped > 0)
            {
                left--;
                Lose(node, "the list that is read back has fewer items");
            }
            else
            {
                Compare(field, type, node, items.Items[next++]);
            }
        }

        return false;

        // The number of nodes to leave out here, so that the next one is most like the item.
        int LeastLost(int first, int item)
        {
            var losses = Enumerable.Range(0, left + 1).Select(skip => item < items.Items.Length ? Losses(nodes[first + skip], items.Items[item]) : 0);
            return losses.Select((lost, skip) => (lost, skip)).Min().skip;
        }

        int Losses(YamlNode node, StoredValue? item)
        {
            var before = ledger.Count;
            var isAll = Compare(field, type, node, item);
            var lost = ledger.Losses(before);
            ledger.TakeBack(before);
            return isAll ? 0 : Math.Max(lost, 1);
        }
    }
}

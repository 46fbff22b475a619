using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Scalars;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>The second pass over one table or value, after all names have been declared: reads its fields and options.</summary>
internal sealed class RecordReader(RecordDraft record, SchemaScope scope)
{
    private readonly TypeDeclaration _type = record.Type!;
    private readonly OptionMap _options = record.Options;

    /// <summary>Reads the fields with their types and names.</summary>
    public void ReadFields()
    {
        ReadFrom();
        _type.Absent = AbsentReader.Of(record, scope);
        record.KeyTexts = record.Table is null ? ImmutableArray<YamlScalar>.Empty : _options.Scalars("key", "the name of a field, or a list of them");
        foreach (var part in record.WithVariants)
        {
            new FieldReader(part, record, scope).Read();
        }

        AddImplicitFields();
        new FieldNamer(record, scope).Name();
        foreach (var part in record.WithVariants)
        {
            part.Declaration.Fields = part.Fields.Select(field => field.ToDeclaration(scope.Units)).ToImmutableArray();
        }
    }

    /// <summary>Reads everything except keys, indexes and inverses, which need the fields of all records.</summary>
    public void ReadOptions()
    {
        var before = scope.Diagnostics.Count;
        _type.Discriminator = _options.Text("discriminator") ?? _type.Discriminator;
        _type.Ignore = _options.Scalars("ignore").Select(name => name.Text).ToImmutableArray();
        _type.AdditionalProperties = ReadAdditionalProperties();
        _type.Shorthand = ReadShorthand();
        _type.IsIncomplete |= scope.Diagnostics.Count > before;
        _type.Rules = ReadRules();
        _type.PresenceRules = new PresenceReader(record, scope).Read();
        _type.MinProperties = _options.Count("minProperties");
        _type.MaxProperties = _options.Count("maxProperties");
        if (record.Table is { } table)
        {
            table.Members = ReadMembers(table.Members);
            table.DeclaresMembers = _options.Has("members");
            table.Freshness = new FreshnessReader(_options, scope).ReadTable(table);
        }

        new VariantSelectionReader(record, scope).Read();
        CheckIgnored();
        CheckCaptures();
    }

    private void ReadFrom()
    {
        if (record.Table is not { } table)
        {
            return;
        }

        table.From = ReadFrom(record);
        foreach (var variant in record.Variants)
        {
            ((VariantDeclaration)variant.Declaration).From = ReadFrom(variant);
        }
    }

    private ImmutableArray<FromPattern> ReadFrom(RecordDraft part)
    {
        var before = scope.Diagnostics.Count;
        var patterns = ImmutableArray.CreateBuilder<FromPattern>();
        foreach (var text in part.Options.Scalars("from", "a file pattern with '#', or a list of them"))
        {
            if (FromPatternParser.Parse(text, part.Options.File, scope.Diagnostics) is { } pattern)
            {
                patterns.Add(pattern);
                part.Captures.AddRange(pattern.Captures);
            }
            else
            {
                part.Declaration.IsIncomplete = true; // The pattern may capture a field.
            }
        }

        scope.HasUnknownFiles |= scope.Diagnostics.Count > before;

        return patterns.ToImmutable();
    }

    /// <summary>Adds the parts of the key that the schema does not declare as fields: strings, before all other fields.</summary>
    private void AddImplicitFields()
    {
        if (record.Table is null)
        {
            return;
        }

        if (!_options.Has("key"))
        {
            if (record.Fields.All(field => field.Name != "id"))
            {
                Insert(0, ImplicitField("id", record.Declaration.Place, FieldNames.Key));
            }

            return;
        }

        var index = 0;
        foreach (var text in record.KeyTexts.Where(text => !text.Text.Contains('.') && !text.Text.Contains('[')))
        {
            if (text.Text.Length > 0 && record.Fields.All(field => field.Name != text.Text))
            {
                Insert(index++, ImplicitField(text.Text, _options.PlaceOf(text), propertyName: ""));
            }
        }
    }

    /// <summary>Adds a part of the key. A variant cannot declare the same field, because its records would have no key.</summary>
    private void Insert(int index, FieldDraft field)
    {
        foreach (var part in record.WithVariants)
        {
            if (part.Fields.Find(other => other.Name == field.Name) is { } other)
            {
                scope.ReportTwice(other.Name, other.Place, field.Place);
                part.Fields.Remove(other);
            }
        }

        record.Fields.Insert(index, field);
    }

    private FieldDraft ImplicitField(string name, Place place, string propertyName) => new()
    {
        Name = name,
        Type = new ScalarType(Scalar.String),
        Options = OptionMap.Empty(_options.Mapping.Range, _options.File, $"the field '{name}'", scope),
        Place = place,
        TypePlace = place,
        IsImplicit = true,
        PropertyName = propertyName,
    };

    private FieldType? ReadAdditionalProperties()
    {
        if (_options.Scalar("additionalProperties", "a type, such as 'string?'") is not { } text || text.Text == "false")
        {
            return null;
        }

        if (text.Text == "true")
        {
            _options.ReportValue("additionalProperties", text, "the type of such entries, such as 'string?'");
            return new UnknownType();
        }

        return TypeExpression.Read(text, _options.File, scope);
    }

    private FieldDeclaration? ReadShorthand()
    {
        if (_options.Scalar("shorthand", "the name of a field") is not { } text)
        {
            return null;
        }

        var field = _type.Fields.FirstOrDefault(candidate => candidate.Name == text.Text);
        if (field is null && !_type.IsIncomplete)
        {
            _options.ReportUnknownField("shorthand", text, _type.Name, _type.Fields.Select(candidate => candidate.Name));
        }

        return field;
    }

    private int ReadMembers(int unsaid)
    {
        const string Shape = "false, or up to how many records the table has a member for each";
        if (_options.Scalar("members", Shape) is not { } text)
        {
            return unsaid;
        }

        if (text.Text == "false")
        {
            return 0;
        }

        if (int.TryParse(text.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var members))
        {
            return members;
        }

        _options.ReportValue("members", text, Shape);
        return unsaid;
    }

    private ImmutableArray<RuleDeclaration> ReadRules() =>
        _options.Items("rules", "a list of rules, each with 'check' and 'message'").Select(ReadRule).OfType<RuleDeclaration>().ToImmutableArray();

    private RuleDeclaration? ReadRule(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } condition)
        {
            return new RuleDeclaration { Check = new ExpressionText(condition, _options.File) };
        }

        var options = OptionMap.Of(node, _options.File, $"a rule of {_options.Owner}", scope, "a condition, or a map with 'check' and 'message'");
        var before = scope.Diagnostics.Count;
        options.CheckNames(ImmutableArray.Create("check", "message", "severity"));
        if (options.Scalar("check", "a condition") is { } check)
        {
            return new RuleDeclaration
            {
                Check = new ExpressionText(check, options.File),
                Message = options.Text("message"),
                IsWarning = options.Choice("severity", "error or warning", "error", "warning") == "warning",
            };
        }

        if (!options.Has("check") && node is YamlMapping && scope.Diagnostics.Count == before)
        {
            scope.Report(SchemaDiagnostics.RuleWithoutCheck, _options.PlaceOf(node), _options.Owner);
        }

        return null;
    }

    private void CheckIgnored()
    {
        foreach (var name in _options.Scalars("ignore"))
        {
            if (record.WithVariants.SelectMany(part => part.Fields).Any(field => field.Name == name.Text))
            {
                scope.Report(SchemaDiagnostics.IgnoredField, _options.PlaceOf(name), name.Text, _type.Name);
            }
        }
    }

    private void CheckCaptures()
    {
        foreach (var part in record.WithVariants)
        {
            var fields = record.Fields.Concat(part.Fields).Select(field => field.Name).Distinct().ToList();
            foreach (var (field, place) in part.Captures.Where(capture => !fields.Contains(capture.Field)))
            {
                scope.Report(SchemaDiagnostics.UnknownCapture, place, field, _type.Name, AdviceFor(field, fields));
                _type.IsIncomplete = true; // The capture may be meant for another field.
            }
        }
    }

    /// <summary>The field that a capture names nearly, or by an abbreviation; otherwise all fields.</summary>
    private static string AdviceFor(string capture, List<string> fields)
    {
        const int Shortest = 3;
        var longer = fields.Where(field => Math.Min(field.Length, capture.Length) >= Shortest
            && (field.StartsWith(capture, StringComparison.OrdinalIgnoreCase)
                || capture.StartsWith(field, StringComparison.OrdinalIgnoreCase))).ToList();
        return SchemaScope.DidYouMean(capture, fields) is { Length: > 0 } near ? near
            : longer.Count == 1 ? $" Did you mean '{longer[0]}'?"
            : SchemaScope.DidYouMeanOrListed(capture, fields)
                + $" If it is a new one, declare it, such as '{capture}: string', or make it a part of the key.";
    }
}

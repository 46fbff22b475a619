using System.Collections.Immutable;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Binds a OneOf as the key of a record, or else as the first alternative that fits. If none does, reports errors only for the one
/// that was probably meant.</summary>
internal static class OneOfBinder
{
    public static BoundOneOf? Bind(in BindingScope scope, OneOfType type, YamlNode node)
    {
        var targets = scope.Session.TargetsOf(type);
        if (targets.Length == type.Alternatives.Length)
        {
            return ReferenceBinder.BindOneOf(scope, targets, node);
        }

        var other = Fitting(scope, type, node);
        if (Reference(scope, type, node) is { } reference)
        {
            return reference with { Otherwise = other };
        }

        if (other is not null)
        {
            if (other.Value is BoundScalar { Node: YamlScalar number } scalar)
            {
                // The attempt to bind it has not reported warnings.
                ScalarBinder.CheckLeadingZero(scope, scalar.Definition, number, number.Text);
            }

            return other;
        }

        if (!scope.IsTrial && Meant(type, node) is { } meant)
        {
            ValueBinder.Bind(scope, meant, node);
            return null;
        }

        scope.Report(node, (node, type, scope.Field), static at => (BindingDiagnostics.NoAlternative,
        [
            NodeText.Of(at.node),
            string.Join("; ", at.type.Alternatives.Select(TypeWords.Of)),
            at.node is YamlScalar text && TextFix.IsBlankOfOptional(at.Field, text.Text) ? $" {TextFix.LeaveOut}" : "",
        ]));
        return null;
    }

    // Only linking knows which table has the key, if any.
    private static BoundOneOf? Reference(in BindingScope scope, OneOfType type, YamlNode node)
    {
        var targets = scope.Session.TargetsOf(type);
        if (targets.IsEmpty || ValueBinder.IsNull(node))
        {
            return null;
        }

        var trial = new Trial();
        var reference = ReferenceBinder.BindOneOf(scope.Trying(trial), targets, node);
        return trial.HasFailed || reference is null ? null
            : reference.Alternative < 0 ? reference
            : reference with { Alternative = type.Alternatives.IndexOf(targets[reference.Alternative]) };
    }

    /// <summary>The first alternative that fits. A list or map is tried only once.</summary>
    private static BoundOneOf? Fitting(in BindingScope scope, OneOfType type, YamlNode node)
    {
        if (node is YamlScalar)
        {
            return TryAll(scope, type, node);
        }

        var tried = scope.Session.Tried;
        if (!tried.TryGet(type, scope.Field, node, out var found))
        {
            found = TryAll(scope, type, node);
            tried.Add(type, scope.Field, node, found);
        }

        return found;
    }

    private static BoundOneOf? TryAll(in BindingScope scope, OneOfType type, YamlNode node)
    {
        for (var index = 0; index < type.Alternatives.Length; index++)
        {
            if (type.Alternatives[index] is not ReferenceType && ValueBinder.Try(scope, type.Alternatives[index], node) is { } value)
            {
                return new BoundOneOf(node, index, value);
            }
        }

        return null;
    }

    private static FieldType? Meant(OneOfType type, YamlNode node)
    {
        var fitting = type.Alternatives.Where(alternative => HasShape(alternative, node)).ToList();
        return fitting.Count == 1 ? fitting[0]
            : node is YamlScalar scalar ? fitting.Where(alternative => LooksLike(alternative, scalar.Text)).OrderBy(IsAmount).FirstOrDefault()
            : fitting.OrderByDescending(alternative => KnownFields(alternative, node)).FirstOrDefault();
    }

    /// <summary>The number of entries of a map that are fields of a value, which shows best which value was meant.</summary>
    private static int KnownFields(FieldType type, YamlNode node) =>
        type is ValueType { Declaration: var value } && node is YamlMapping mapping
            ? mapping.Entries.Count(entry =>
                value.SelfAndVariants.Any(record => record.Fields.Any(field => field.Name == entry.Name)))
            : 0;

    private static bool HasShape(FieldType type, YamlNode node) => type switch
    {
        ListType or SetType or ListingType => node is YamlSequence,
        MapType => node is YamlMapping,
        LocalizedTextType => node is not YamlSequence,
        ValueType value => node is YamlMapping || (value.Declaration.Shorthand is not null && node is YamlScalar),
        NullableType nullable => HasShape(nullable.Inner, node),
        _ => node is YamlScalar,
    };

    private static bool LooksLike(FieldType type, string text) => type switch
    {
        ScalarType scalar => scalar.Definition.LooksLike(text),
        EnumType enumeration => Suggestion.Near(text, enumeration.Declaration.Members.Select(member => member.Name)) is not null,
        _ => false,
    };

    /// <summary>Amounts come last, because dates and times also start with digits.</summary>
    private static bool IsAmount(FieldType type) => type is ScalarType { Definition.IsAmount: true };
}

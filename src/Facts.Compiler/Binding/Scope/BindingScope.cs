using System;
using System.Text;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>
/// The context in which a value is bound: its path, what declares it, and whether binding is only an attempt. Immutable: each part of
/// a value is bound in a scope of its own.
/// </summary>
/// <remarks>
/// The last step is part of the struct, so that the scope of a field or item is not allocated unless parts of it have scopes, too.
/// </remarks>
internal readonly struct BindingScope
{
    private readonly BindingSubject _subject;

    public BindingScope(BindingSession session, BindingSubject subject) => (Session, _subject) = (session, subject);

    public BindingSession Session { get; }

    /// <summary>The field whose value is bound and whose options (unit, delimiter, single) apply; null if no field declares the value.</summary>
    public FieldDeclaration? Field { get; private init; }

    /// <summary>Where the annotations of the value are.</summary>
    public AnnotationPlace AnnotationPlace { get; private init; }

    public bool IsTrial => Trial is not null;

    /// <summary>The declaration of the record that is bound as a whole, or null.</summary>
    private RecordDeclaration? Record { get; init; }

    private Trial? Trial { get; init; }

    /// <summary>Whether the value is part of the field's declaration, so that diagnostics do not have to point there as well.</summary>
    private bool IsInDeclaration { get; init; }

    private ValuePath? Outer { get; init; }

    private ValueStep Step { get; init; }

    /// <summary>Whether the node is a text that the data write where they have no value.</summary>
    public bool IsAbsent(YamlNode node) =>
        Field is { Absent.IsEmpty: false } && !IsInDeclaration && node is YamlScalar scalar && Field.Absent.Contains(scalar.Text);

    /// <summary>The scope of the value of a field of this record.</summary>
    public BindingScope At(FieldDeclaration field) => For(field).At(field.Name);

    /// <summary>The scope of an entry that is not a field.</summary>
    public BindingScope At(string name) => At(new ValueStep(name));

    /// <summary>The scope of an item of this list.</summary>
    public BindingScope At(int item) => At(new ValueStep(item));

    /// <summary>The scope of the same value, declared by a field.</summary>
    public BindingScope For(FieldDeclaration field) => this with { Field = field, Record = null, IsInDeclaration = false };

    /// <summary>The scope of the default of a field, which is part of its declaration.</summary>
    public BindingScope ForDefaultOf(FieldDeclaration field) => this with { Field = field, Record = null, IsInDeclaration = true };

    /// <summary>The scope of the same value as a record whose parts are bound next.</summary>
    public BindingScope For(RecordDeclaration record) => Inside() with { Field = null, Record = record };

    /// <summary>The scope of the same value, defined by the fact language rather than by a declaration of the schema.</summary>
    public BindingScope ForLanguage() => this with { Field = null, Record = null };

    public BindingScope With(AnnotationPlace place) => this with { AnnotationPlace = place };

    /// <summary>The scope of an attempt to bind the same value: errors are recorded in <paramref name="trial"/> instead of reported.</summary>
    public BindingScope Trying(Trial trial) => this with { Trial = trial, AnnotationPlace = AnnotationPlace.Value };

    /// <summary>The scope of the same value, prepared for several parts, whose scopes then share its path.</summary>
    public BindingScope Inside() => Step.IsNone ? this : this with { Outer = new ValuePath(Outer, Step), Step = default };

    /// <summary>Reports a diagnostic with the path of the value as argument <c>{0}</c>.</summary>
    public void Report(FactDescriptor descriptor, YamlNode node, params string[] arguments) =>
        Report(related: null, descriptor, node, arguments);

    /// <summary>Reports a diagnostic whose arguments are expensive. They are created only if it is really reported.</summary>
    /// <param name="about">The argument of <paramref name="explain"/>, which therefore does not have to capture anything.</param>
    public void Report<T>(YamlNode node, T about, Func<T, (FactDescriptor Descriptor, string[] Arguments)> explain)
    {
        if (Trial is not null)
        {
            Trial.HasFailed = true;
            return;
        }

        var (descriptor, arguments) = explain(about);
        Report(descriptor, node, arguments);
    }

    /// <summary>Reports why a text is not a value of a scalar type, at the part of the text that is wrong.</summary>
    public void ReportFault(YamlNode node, ScalarDefinition definition, string text)
    {
        if (Trial is not null)
        {
            Trial.HasFailed = true;
            return;
        }

        var fault = definition.Explain(text);
        if (TextFix.For(Field, node, text, part => definition.TryRead(part, out _)) is { } fix)
        {
            fault = fault.With(fault.Arguments.Length > 1 ? fix : $"'{ShownText.OfValue(text)}' is not {definition.Words}. {fix}");
        }

        var place = fault.Part is { } part && node is YamlScalar scalar
            ? new YamlScalar(ScalarPlace.RangeOf(scalar, part.Start, part.Length), text, scalar.Style)
            : node;
        Report(fault.Descriptor, place, fault.Arguments);
    }

    /// <summary>Reports the second of two conflicting nodes, with the first as a related place.</summary>
    public void ReportBeside(YamlNode? first, FactDescriptor descriptor, YamlNode node, params string[] arguments) =>
        Report(first is null ? null : new RelatedPlace(Session.PlaceOf(first), "The first one"), descriptor, node, arguments);

    /// <summary>Reports a diagnostic with another place that the message refers to.</summary>
    public void Report(RelatedPlace? related, FactDescriptor descriptor, YamlNode node, params string[] arguments)
    {
        if (Trial is not null)
        {
            Trial.HasFailed = true;
            return;
        }

        var all = new object[arguments.Length + 1];
        all[0] = PathText();
        arguments.CopyTo(all, 1);
        var diagnostic = FactDiagnostic.Create(descriptor, Session.PlaceOf(node), all);
        diagnostic = related is null ? diagnostic : diagnostic.WithRelated(related.Place, related.Message);
        Session.Diagnostics.Report(
            Field is not null && !IsInDeclaration ? diagnostic.WithRelated(Field.TypePlace, $"'{Field.Name}' in the schema")
            : Record is not null ? diagnostic.WithRelated(Record.Place, $"'{Record.Name}' in the schema")
            : diagnostic);
    }

    private BindingScope At(ValueStep step) => Inside() with { Step = step, AnnotationPlace = AnnotationPlace.Value };

    // For example, gifts/bust.roles[2].title.
    private string PathText()
    {
        var text = new StringBuilder(_subject.Label);
        Outer?.AppendTo(text);
        Step.AppendTo(text);
        return text.ToString();
    }
}

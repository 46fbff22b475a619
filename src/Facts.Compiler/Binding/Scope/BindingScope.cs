using System;
using System.Text;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>
/// Which value is being bound: the way to it, what declares it, and whether it is only tried. It never changes; whoever binds a part
/// of the value hands the scope of that part down.
/// </summary>
/// <remarks>
/// The last step is part of the struct, so that the scope of a field or an item costs no allocation unless something inside it has a scope, too.
/// </remarks>
internal readonly struct BindingScope
{
    private readonly BindingSubject _subject;

    public BindingScope(BindingSession session, BindingSubject subject) => (Session, _subject) = (session, subject);

    public BindingSession Session { get; }

    /// <summary>The field whose value is bound and whose options (unit, delimiter, single) hold; null where no field declares it.</summary>
    public FieldDeclaration? Field { get; private init; }

    /// <summary>What the annotations of the value stand on.</summary>
    public AnnotationPlace AnnotationPlace { get; private init; }

    public bool IsTrial => Trial is not null;

    /// <summary>The record that is bound as a whole.</summary>
    private RecordDeclaration? Record { get; init; }

    private Trial? Trial { get; init; }

    /// <summary>Whether the field is declared where the value stands, so that diagnostics need not point there.</summary>
    private bool IsInDeclaration { get; init; }

    private ValuePath? Outer { get; init; }

    private ValueStep Step { get; init; }

    /// <summary>The value of a field of this record.</summary>
    public BindingScope At(FieldDeclaration field) => For(field).At(field.Name);

    /// <summary>What stands here by a name that is not a field's.</summary>
    public BindingScope At(string name) => At(new ValueStep(name));

    /// <summary>An item of this list.</summary>
    public BindingScope At(int item) => At(new ValueStep(item));

    /// <summary>The same place, as the concern of a field.</summary>
    public BindingScope For(FieldDeclaration field) => this with { Field = field, Record = null, IsInDeclaration = false };

    /// <summary>The default of a field, which stands in its declaration.</summary>
    public BindingScope ForDefaultOf(FieldDeclaration field) => this with { Field = field, Record = null, IsInDeclaration = true };

    /// <summary>The same place, as the concern of a record whose parts are bound next.</summary>
    public BindingScope For(RecordDeclaration record) => Inside() with { Field = null, Record = record };

    /// <summary>The same place, as the concern of the language, which no declaration of the schema explains.</summary>
    public BindingScope ForLanguage() => this with { Field = null, Record = null };

    public BindingScope With(AnnotationPlace place) => this with { AnnotationPlace = place };

    /// <summary>The same value, only tried: <paramref name="trial"/> learns whether anything is wrong, and nothing is reported.</summary>
    public BindingScope Trying(Trial trial) => this with { Trial = trial, AnnotationPlace = AnnotationPlace.Value };

    /// <summary>The same place, ready for the scopes of several parts, which then share the way to it.</summary>
    public BindingScope Inside() => Step.IsNone ? this : this with { Outer = new ValuePath(Outer, Step), Step = default };

    /// <summary>Reports with the way to the value as <c>{0}</c>.</summary>
    public void Report(FactDescriptor descriptor, YamlNode node, params string[] arguments) => ReportBeside(null, descriptor, node, arguments);

    /// <summary>Reports what is expensive to put in words; they are made only if it is kept.</summary>
    /// <param name="about">What <paramref name="explain"/> is given, so that it need not capture anything.</param>
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

    /// <summary>Reports why a scalar type does not take a text, at the part of the text that is wrong.</summary>
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

    /// <summary>Reports the second of two nodes that collide, with the place of the first.</summary>
    public void ReportBeside(YamlNode? first, FactDescriptor descriptor, YamlNode node, params string[] arguments)
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
        diagnostic = first is null ? diagnostic : diagnostic.WithRelated(Session.PlaceOf(first), "The first one");
        Session.Diagnostics.Report(
            Field is not null && !IsInDeclaration ? diagnostic.WithRelated(Field.TypePlace, $"'{Field.Name}' in the schema")
            : Record is not null ? diagnostic.WithRelated(Record.Place, $"'{Record.Name}' in the schema")
            : diagnostic);
    }

    private BindingScope At(ValueStep step) => Inside() with { Step = step, AnnotationPlace = AnnotationPlace.Value };

    // gifts/bust.roles[2].title
    private string PathText()
    {
        var text = new StringBuilder(_subject.Label);
        Outer?.AppendTo(text);
        Step.AppendTo(text);
        return text.ToString();
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Binding;

/// <summary>Where binding stands in a file, and what it has found.</summary>
/// <param name="plan">What is worked out once per schema.</param>
/// <param name="filePath">The path that diagnostics show.</param>
internal sealed class BindingContext(BindingPlan plan, string filePath, CancellationToken cancellation)
{
    private readonly Dictionary<(FieldDeclaration, YamlEntry), BoundValue?> _fileDefaults = [];
    private readonly Dictionary<YamlEntry, Annotations> _fileAnnotations = [];
    private readonly Dictionary<ReferenceType, ImmutableArray<ReferenceType>> _alone = [];
    private RecordNode? _record;
    private int _trials;

    public BindingPlan Plan { get; } = plan;

    public DiagnosticBag Bag { get; } = new();

    public KeyPath Path { get; } = new();

    public KnownDates Dates { get; } = new();

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The record at hand, or null while a default of the schema is read.</summary>
    public RecordNode? Record
    {
        get => _record;
        set
        {
            _record = value;
            Tried.Clear();
        }
    }

    /// <summary>What was found for lists and maps of this record where several types are possible; null where none fits.</summary>
    public Dictionary<(OneOfType, FieldDeclaration?, YamlNode), BoundOneOf?> Tried { get; } = [];

    /// <summary>What messages say instead of a record: the field whose default is read.</summary>
    public string Root { get; set; } = "";

    /// <summary>The <c>$defaults</c> of the file, or null.</summary>
    public YamlMapping? Defaults { get; set; }

    /// <summary>Whether something was cited, derived or remarked on so far.</summary>
    public bool HasProvenance { get; set; }

    /// <summary>Whether the file was told that the dataset has no sources, which holds for all of its citations.</summary>
    public bool LacksSources { get; set; }

    /// <summary>Whether the next value is one of several claims.</summary>
    public bool IsClaimNext { get; set; }

    /// <summary>What the value at hand is.</summary>
    public AnnotationPlace ValuePlace { get; private set; }

    /// <summary>What declares the value at hand, which findings about it show as a second place: a field, or the record as such.</summary>
    public (FieldDeclaration? Field, RecordDeclaration? Record) Declared { get; set; }

    /// <summary>How many findings there were, those of trials too.</summary>
    public int Findings { get; private set; }

    /// <summary>Whether a value is only tried, so that findings count and are not kept.</summary>
    public bool IsTrial => _trials > 0;

    /// <summary>How often a value was only tried.</summary>
    public int Trials { get; private set; }

    public void BeginTrial()
    {
        _trials++;
        Trials++;
    }

    public void EndTrial() => _trials--;

    /// <summary>
    /// Ends a trial and forgets what it found, so that a trial around it sees what is wrong with the whole alone; whether there was something.
    /// </summary>
    public bool EndTrial(int findingsBefore)
    {
        EndTrial();
        var hasFindings = Findings > findingsBefore;
        Findings = findingsBefore;
        return hasFindings;
    }

    public Place PlaceOf(YamlNode node) => new(filePath, node.Range);

    public string PathText() => Path.ToText(Record is null ? Root : RecordLabel.Of(Record));

    /// <summary>Reports with the way to the value as <c>{0}</c>.</summary>
    public void Report(FactDescriptor descriptor, YamlNode node, params string[] arguments) => ReportBeside(null, descriptor, node, arguments);

    /// <summary>The same of a second one, with the place of the first.</summary>
    public void ReportBeside(YamlNode? first, FactDescriptor descriptor, YamlNode node, params string[] arguments)
    {
        Findings++;
        if (IsTrial)
        {
            return;
        }

        var all = new object[arguments.Length + 1];
        all[0] = PathText();
        arguments.CopyTo(all, 1);
        var finding = FactDiagnostic.Create(descriptor, PlaceOf(node), all);
        finding = first is null ? finding : finding.WithRelated(PlaceOf(first), "The first one");
        Bag.Report(Declared switch
        {
            ({ } field, _) => finding.WithRelated(field.TypePlace, $"'{field.Name}' in the schema"),
            (_, { } record) => finding.WithRelated(record.Place, $"'{record.Name}' in the schema"),
            _ => finding,
        });
    }

    /// <summary>Reports a finding whose words are expensive: they are made only if it is kept.</summary>
    public void Report(YamlNode node, System.Func<(FactDescriptor Descriptor, string[] Arguments)> explain)
    {
        if (IsTrial)
        {
            Findings++;
            return;
        }

        var (descriptor, arguments) = explain();
        Report(descriptor, node, arguments);
    }

    /// <summary>Begins a value, and says what it is.</summary>
    public AnnotationPlace BeginValue()
    {
        ValuePlace = IsClaimNext ? AnnotationPlace.Claim : AnnotationPlace.Value;
        IsClaimNext = false;
        return ValuePlace;
    }

    /// <summary>What a reserved key in <c>$defaults</c> of the file says, read once.</summary>
    public Annotations FileAnnotations(YamlEntry entry)
    {
        if (!_fileAnnotations.TryGetValue(entry, out var annotations))
        {
            var record = Record;
            (Record, Root) = (null, AnnotationReader.Defaults);
            annotations = AnnotationReader.Read(this, Annotations.None, entry, AnnotationPlace.Defaults);
            Record = record;
            _fileAnnotations.Add(entry, annotations);
        }

        return annotations;
    }

    /// <summary>A list of one target, which all references of that type share.</summary>
    public ImmutableArray<ReferenceType> Alone(ReferenceType target)
    {
        if (!_alone.TryGetValue(target, out var targets))
        {
            _alone.Add(target, targets = ImmutableArray.Create(target));
        }

        return targets;
    }

    /// <summary>Reads the value of a field.</summary>
    public BoundValue? BindField(FieldDeclaration field, YamlNode node)
    {
        var outer = Declared;
        Declared = (field, null);
        Path.Push(field.Name);
        var value = ValueBinder.Bind(this, field.Type, field, node);
        Path.Pop();
        Declared = outer;
        return value;
    }

    /// <summary>What <c>$defaults</c> of the file give a field, read once; null where it is wrong.</summary>
    public BoundValue? FileDefault(FieldDeclaration field, YamlEntry entry)
    {
        if (!_fileDefaults.TryGetValue((field, entry), out var value))
        {
            var record = Record;
            (Record, Root) = (null, AnnotationReader.Defaults);
            value = BindField(field, entry.Value);
            Record = record;
            _fileDefaults.Add((field, entry), value);
        }

        return value;
    }
}

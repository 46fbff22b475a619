using System.Collections.Immutable;
using Facts.Compiler.Binding;

namespace Facts.Compiler.Linking;

/// <summary>Collects everything with provenance, in the order of the walk; a record comes before the values inside it.</summary>
internal sealed class ProvenanceCollector : RecordVisitor
{
    private readonly ImmutableArray<LinkedSubject>.Builder _subjects = ImmutableArray.CreateBuilder<LinkedSubject>();

    public ImmutableArray<LinkedSubject> Subjects => _subjects.ToImmutable();

    public override void OnSubject(Annotations own, Annotations around)
    {
        var citations = around.Citations.AddRange(own.Citations);
        var note = around.Note ?? own.Note;
        var derivation = around.Derived ?? own.Derived;
        if (At.Record is { } record && (!citations.IsEmpty || derivation is not null || note is not null))
        {
            _subjects.Add(new LinkedSubject(record, At.Path.ToImmutable(), citations, derivation, note));
        }
    }
}

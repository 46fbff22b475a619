using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking;

/// <summary>Reports values of unique fields that occur twice in a table, in its records or in values inside them. Absent values are never
/// duplicates.</summary>
internal sealed class UniqueValueCheck : DatasetCheck
{
    private readonly Dictionary<(TableDeclaration, FieldDeclaration), Dictionary<object, (BoundRow Row, Place Place)>> _taken = [];

    private readonly AllowedValues _allowed = new();

    private UniqueValueCheck(LinkedDataset dataset) : base(dataset)
    {
    }

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options) =>
        dataset.Schema.Fields.Any(static field => field.Unique) ? new UniqueValueCheck(dataset) : null;

    public override void OnField(FieldDeclaration field, BoundValue value)
    {
        if (!field.Unique)
        {
            return;
        }

        var bare = value is BoundStated stated ? stated.Value : value;
        if (bare is BoundList list)
        {
            for (var index = 0; index < list.Items.Length; index++)
            {
                if (list.Items[index] is not BoundNull)
                {
                    Check(field, list.Items[index], index);
                }
            }
        }
        else if (bare is not null and not BoundNull)
        {
            Check(field, bare, item: -1);
        }
    }

    private void Check(FieldDeclaration field, BoundValue value, int item)
    {
        if (!_taken.TryGetValue((At.Row.Table, field), out var taken))
        {
            taken = [];
            _taken.Add((At.Row.Table, field), taken);
        }

        var identity = ValueIdentity.Of(value);
        var place = At.PlaceInData(value.Node);
        if (!taken.TryGetValue(identity, out var first))
        {
            taken.Add(identity, (At.Row, place));
        }
        else if (_allowed.Allows(field, value))
        {
            Diagnostics.Report(FactDiagnostic
                .Create(
                    LinkingDiagnostics.DuplicateValue,
                    place == first.Place ? At.Row.KeyPlace : place,
                    item < 0 ? At.PathText : At.PathTextOf(PathStep.Of(item)),
                    NodeText.Of(value.Node),
                    PlaceText.Of(first.Row.File, first.Place))
                .WithRelated(first.Place, "It is taken here"));
        }
    }
}

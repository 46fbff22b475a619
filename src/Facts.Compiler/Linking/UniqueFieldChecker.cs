using System.Collections.Generic;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Linking;

/// <summary>
/// Reports values of unique fields that stand twice in a table, in its records or in the values inside them. Absent ones never collide.
/// </summary>
internal sealed class UniqueFieldChecker(DatasetSchema schema) : RowWalker(schema)
{
    private readonly Dictionary<(TableDeclaration, FieldDeclaration), Dictionary<object, (BoundRow Row, Place Place)>> _taken = [];

    protected override void OnField(FieldDeclaration field, BoundValue value)
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
        if (!_taken.TryGetValue((Row.Table, field), out var taken))
        {
            taken = [];
            _taken.Add((Row.Table, field), taken);
        }

        var identity = ValueIdentity.Of(value);
        var place = IsInDefault ? Row.KeyPlace : PlaceOf(value.Node);
        if (taken.TryGetValue(identity, out var first))
        {
            Bag.Report(FactDiagnostic
                .Create(LinkingDiagnostics.DuplicateValue, place,
                    item < 0 ? PathText() : PathText(item), NodeText.Of(value.Node), PlaceText.Of(first.Row.File, first.Place))
                .WithRelated(first.Place, "It is taken here"));
        }
        else
        {
            taken.Add(identity, (Row, place));
        }
    }
}

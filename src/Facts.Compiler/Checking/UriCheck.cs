using System.Collections.Generic;
using System.Linq;
using Facts.Compiler.Binding;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Linking;
using Facts.Compiler.Scalars;
using Facts.Compiler.Schema;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Checking;

/// <summary>
/// Checks that URIs are absolute if the field requires it, and warns of probable typing errors. Almost any text can be read as a relative
/// reference, so one is reported unless the field allows relative references.
/// </summary>
internal sealed class UriCheck : DatasetCheck
{
    private readonly HashSet<FieldDeclaration> _fields;
    private readonly HashSet<YamlNode> _reportedDefaults = [];

    private UriCheck(LinkedDataset dataset, HashSet<FieldDeclaration> fields) : base(dataset) => _fields = fields;

    public static DatasetCheck? Begin(LinkedDataset dataset, CheckOptions options)
    {
        var fields = new HashSet<FieldDeclaration>(dataset.Schema.Fields.Where(static field => field.Type.Leaves.Any(IsUri)));
        return fields.Count == 0 ? null : new UriCheck(dataset, fields);
    }

    public override bool WantsLeavesOf(FieldDeclaration field) => _fields.Contains(field);

    public override void OnLeaf(FieldDeclaration field, BoundValue value)
    {
        if (value is not BoundScalar { Value: string text } scalar
            || scalar.Definition != Scalar.Uri
            || text.Length == 0
            || (At.IsInDefault && !_reportedDefaults.Add(value.Node)))
        {
            return;
        }

        var slip = UriText.Slip(text);
        if (slip is null && UriText.IsWhole(text))
        {
            return;
        }

        switch (field.Constraints.Format)
        {
            case "uri" when !UriText.IsWhole(text):
                Diagnostics.Report(FactDiagnostic
                    .Create(CheckingDiagnostics.RelativeUri, At.PlaceOf(value.Node), At.PathText, text, slip ?? UriText.Completed(text))
                    .WithRelated(field.Constraints.Places["format"], "'format' in the schema"));
                break;
            case var _ when slip is not null:
                Report(CheckingDiagnostics.MisspeltUri, value.Node, text, slip);
                break;
            case null when !UriText.IsPlainlyRelative(text) && !field.Type.Leaves.Any(IsString):
                Report(CheckingDiagnostics.PerhapsRelativeUri, value.Node, text, UriText.Completed(text));
                break;
        }
    }

    private void Report(FactDescriptor descriptor, YamlNode node, string text, string fix) =>
        Diagnostics.Report(descriptor, At.PlaceOf(node), At.PathText, text, fix);

    private static bool IsUri(FieldType type) => type is ScalarType scalar && scalar.Definition == Scalar.Uri;

    private static bool IsString(FieldType type) => type is ScalarType scalar && scalar.Definition == Scalar.String;
}

using System.Linq;
using Facts.Compiler.Expressions;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Naming;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Writes the computed properties of a record into a file of their own, where LINQ is at hand and where the compiler does not
/// comment on what the schema says.
/// </summary>
internal sealed class ComputedWriter(DatasetModel dataset, SourceFile file, ComputedFields computed)
{
    public static bool HasAny(RecordModel record) =>
        record.Properties.Any(property => property.Field.Computed is not null) || record.Variants.Any(HasAny);

    public void Write(CodeWriter code, RecordModel record)
    {
        using (code.Block($"{file.Access} partial record {CSharpName.Escape(record.Declaration.TypeName)}"))
        {
            Members(code, record);
            foreach (var variant in record.Variants.Where(HasAny))
            {
                code.Blank();
                using (code.Block($"public partial record {CSharpName.Escape(variant.Declaration.TypeName)}"))
                {
                    Members(code, variant);
                }
            }
        }
    }

    private void Members(CodeWriter code, RecordModel record)
    {
        foreach (var property in record.Properties.Where(property => property.Field.Computed is not null))
        {
            code.Blank();
            PropertyWriter.Docs(code, property);
            code.Line(Attributes.JsonIgnore);

            // Without a meaning it has a finding; the property stays, so that code which uses it has none.
            var expression = computed[property.Field] is { } bound ? ComputedExpression.Write(bound, dataset) : "default!";
            code.Raw(text => text.Append($"public {dataset.Types.Of(property.Type)} {CSharpName.Escape(property.Name)} => {expression};"));
        }
    }
}

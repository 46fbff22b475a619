using System.Linq;
using Facts.Compiler.Emit.Model;
using Facts.Compiler.Emit.Text;
using Facts.Compiler.Expressions;
using Facts.Compiler.Naming;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>
/// Writes the computed properties of a record to a separate file, where LINQ is available and warnings about the schema's expressions are
/// disabled.
/// </summary>
internal sealed class ComputedWriter(CodeWriter code, DatasetModel dataset, SourceFile file, ComputedFields computed)
{
    public static bool HasAny(RecordModel record) =>
        record.SelfAndVariants.Any(static one => one.Properties.Any(static property => property.Field.Computed is not null));

    public void Write(RecordModel record)
    {
        using (code.Block($"{file.Access} partial record {CSharpName.Escape(record.Declaration.TypeName)}"))
        {
            Members(record);
            foreach (var variant in record.Variants.Where(HasAny))
            {
                code.Blank();
                using (code.Block($"public partial record {CSharpName.Escape(variant.Declaration.TypeName)}"))
                {
                    Members(variant);
                }
            }
        }
    }

    private void Members(RecordModel record)
    {
        foreach (var property in record.Properties.Where(property => property.Field.Computed is not null))
        {
            PropertyWriter.Docs(code, property);
            code.Line(Attributes.JsonIgnore);

            // An expression with errors has been reported; the property remains, so that code that uses it is not reported too.
            var expression = computed[property.Field] is { } bound ? ComputedExpression.Write(bound, dataset) : "default!";
            var member = $"public {dataset.Types.Of(property.Type)} {CSharpName.Escape(property.Name)} => {expression};";
            if (expression.Contains("\n"))
            {
                code.Raw(text => text.Append(member));
            }
            else
            {
                code.Line(member);
            }
        }
    }
}

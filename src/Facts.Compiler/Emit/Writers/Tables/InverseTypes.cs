using Facts.Compiler.Emit.Model;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Emit.Writers;

/// <summary>The types of navigations back.</summary>
internal static class InverseTypes
{
    /// <summary>A list of the records that refer: of the variant, where only it has the field.</summary>
    public static string Of(DatasetModel dataset, InverseModel inverse) =>
        $"global::Facts.FactList<{dataset.Types.Of((RecordDeclaration?)inverse.Reference.Variant ?? inverse.Source.Declaration)}>";
}

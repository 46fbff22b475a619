using Facts.Compiler.Emit.Text;

namespace Facts.Compiler.Emit.Writers;

/// <summary>Attributes of generated declarations.</summary>
internal static class Attributes
{
    public const string JsonIgnore = "[global::System.Text.Json.Serialization.JsonIgnore]";

    public const string JsonIgnoreDefault =
        "[global::System.Text.Json.Serialization.JsonIgnore(Condition = "
        + "global::System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]";

    public const string NotBrowsable = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    public static void Obsolete(CodeWriter code, string? deprecated)
    {
        if (deprecated is not null)
        {
            code.Line(deprecated.Length == 0 ? "[global::System.Obsolete]" : $"[global::System.Obsolete({Literal.String(deprecated)})]");
        }
    }
}

using System;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Storage;

namespace Facts.Compiler.Scalars;

/// <summary>The scalar type <c>byte[]</c>, written as base64.</summary>
internal sealed class BytesScalar() : ScalarDefinition("byte[]", "Bytes", "base64")
{
    public override bool IsIndexable => false;

    public override bool IsListable => false;

    public override string CSharpType => "global::Facts.FactList<byte>";

    public override bool IsStruct => false;

    public override string JsonConverter => "global::Facts.Json.FactListJsonConverter<byte, global::Facts.Json.DefaultJsonConverter<byte>>";

    public override bool HasEmpty => true;

    public override bool TryRead(string text, out object value) => Base64Reader.TryRead(text, out value);

    public override ScalarFault Explain(string text)
    {
        var (advice, part) = Base64Fault.Explain(text);
        return new ScalarFault(BindingDiagnostics.NotScalarOfKind, text, Words, advice) { Part = part };
    }

    public override object IdentityOf(object value) => Convert.ToBase64String((byte[])value);

    public override void Write(object value, RowWriter writer) => writer.WriteBytes((byte[])value);
}

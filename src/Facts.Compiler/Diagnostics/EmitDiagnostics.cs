namespace Facts.Compiler.Diagnostics;

/// <summary>Conflicts of names in the generated C#.</summary>
internal static class EmitDiagnostics
{
    internal static readonly FactDescriptor MemberNamesCollide = new(
        "FACT6001",
        "Two records would have the same member",
        "'{0}' gets no member of its own: its C# name would be '{1}', like that of '{2}'. Give one of them another name with '$name'.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor NameIsNoIdentifier = new(
        "FACT6002",
        "A name is not a C# name",
        "'$name: {0}' is not a C# name: write letters, digits and '_', not starting with a digit{1}.");

    internal static readonly FactDescriptor InverseNameIsTaken = new(
        "FACT6003",
        "An inverse has the name of another member",
        "'inverse: {0}' of the field '{2}' cannot be used: '{1}' already has a member of that name. Choose another name.");

    internal static readonly FactDescriptor NameIsTakenByTable = new(
        "FACT6004",
        "A name is taken by the table",
        "'$name: {0}' cannot be used: '{0}' is a member of the table itself. Choose another one.");

    public static readonly FactDescriptor MembersDisappear = new(
        "FACT6005",
        "A table that outgrows its members",
        "{0} has {1} records{2}. Write 'members: {3}' under {4} in the schema to have a member for each, or 'members: false' for none.",
        FactSeverity.Warning);
}

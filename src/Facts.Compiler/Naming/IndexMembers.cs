using System.Collections.Generic;

namespace Facts.Compiler.Naming;

/// <summary>The names of the members of a table's class for one index.</summary>
/// <param name="Name">The method, <c>ByName</c>, or the word in the methods of an ordered index, <c>Given</c>.</param>
/// <param name="Property">The property that creates it on first use: <c>NameIndex</c>.</param>
/// <param name="BackingName">The private field that caches it: <c>_nameIndex</c>.</param>
/// <param name="KeysOf">The method that returns a record's keys: <c>NameKeys</c>.</param>
internal record IndexMembers(string Name, string Property, string BackingName, string KeysOf)
{
    /// <summary>The method that creates it, separate so that the property is short enough to be inlined.</summary>
    public string Factory => "Make" + Property;

    public string Between => Name + "Between";

    public string PossiblyBetween => Name + "PossiblyBetween";

    public string AsOf => Name + "AsOf";

    public string LastAtOrBefore => $"Last{Name}AtOrBefore";

    public string FirstAtOrAfter => $"First{Name}AtOrAfter";

    /// <summary>All of these names.</summary>
    public IEnumerable<string> All =>
        [Name, Property, Factory, BackingName, KeysOf, Between, PossiblyBetween, AsOf, LastAtOrBefore, FirstAtOrAfter];
}

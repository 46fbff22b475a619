namespace Facts.Compiler.Diagnostics;

/// <summary>What can be wrong between records: keys and references.</summary>
internal static class LinkingDiagnostics
{
    internal static readonly FactDescriptor DuplicateKey = new("FACT4001", "Duplicate key in a table",
        "{0}: the key '{1}' is already used at {2}. Rename or remove one of the two records.");

    internal static readonly FactDescriptor FormerKeyIsCurrent = new("FACT4002", "A former key is a current key",
        "{0}: '{1}' is its key, so it cannot be a former key{2}. {3}");

    internal static readonly FactDescriptor FormerKeyTwice = new("FACT4003", "Duplicate former key",
        "{0}: '{1}' is already a former key of {2}. Keep it in one of them.");

    internal static readonly FactDescriptor BadFormerKey = new("FACT4004", "Invalid former key",
        "{0}: '{1}' cannot be a former key of {2}. Write {3}.");

    internal static readonly FactDescriptor MissingRecord = new("FACT4005", "A reference to a missing record",
        "{0}: there is no record '{2}' in {1}.{3}");

    internal static readonly FactDescriptor WrongVariant = new("FACT4006", "A reference to the wrong variant",
        "{0}: '{1}' is a {2} ({3}), but the field takes {4}.{5}");

    internal static readonly FactDescriptor AmbiguousRecord = new("FACT4007", "An ambiguous reference",
        "{0}: '{1}' is a key of {2}. Say which one is meant: {{ {3}: {1} }}.");

    internal static readonly FactDescriptor DuplicateValue = new("FACT4008", "Duplicate unique value",
        "{0}: '{1}' is already used at {2}, and no two records may share it. Correct one of the two.");

    internal static readonly FactDescriptor DuplicateIndexKey = new("FACT4009", "Duplicate combination of unique values",
        "{0}: '{1}' ({2}) is already used at {3}, and no two records may share it. Correct one of the two.");

    internal static readonly FactDescriptor Circle = new("FACT4010", "Circular references",
        "{0}: these references must not form a circle: {1}. {2}");

    internal static readonly FactDescriptor DerivedFromItself = new("FACT4011", "Derived from itself",
        "{0}: it is ultimately derived from itself: {1}. Name premises that do not depend on it.");

    internal static readonly FactDescriptor RestatesItself = new("FACT4012", "Restates itself",
        "{0}: it ultimately restates itself: {1}. Let all records that say the same restate one of them.");

    internal static readonly FactDescriptor KeysLookAlike = new("FACT4013", "Keys that look alike",
        "{0}: the key looks like '{1}', at {2}, but is a different one: {3}. If they are the same record, keep one of the two; otherwise rename one.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor KeyInTwoScripts = new("FACT4014", "A word in letters of two scripts",
        "{0}: '{1}' in the word '{2}' is a {3} letter ({4}), though the word is written in {5} letters, so whoever types the key will not find the "
            + "record. Retype the word.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor KeyNotComposed = new("FACT4015", "A letter with its accent in two characters",
        "{0}: '{1}' is written as two characters here ({2}), not as one ({3}), so whoever types the key will not find the record. "
            + "Retype it, or rename the file if the key is the name of a file.",
        FactSeverity.Warning);
}

namespace Facts.Compiler.Diagnostics;

/// <summary>What can be wrong between records: keys and references.</summary>
internal static class LinkingDiagnostics
{
    internal static readonly FactDescriptor DuplicateKey = new("FACT4001", "A key stands twice in a table",
        "{0}: the key '{1}' is already taken, at {2}. Rename or remove one of the two records.");

    internal static readonly FactDescriptor FormerKeyIsCurrent = new("FACT4002", "A former key is a current key",
        "{0}: '{1}' cannot be a former key, because the record at {2} has it. Remove it from $formerly.");

    internal static readonly FactDescriptor FormerKeyTwice = new("FACT4003", "A former key of two records",
        "{0}: '{1}' is already a former key of {2}. Keep it at one of them.");

    internal static readonly FactDescriptor BadFormerKey = new("FACT4004", "A former key that is no key",
        "{0}: '{1}' cannot be a former key of {2}. Write {3}.");

    internal static readonly FactDescriptor MissingRecord = new("FACT4005", "A reference to nothing",
        "{0}: there is no record '{2}' in {1}.{3}");

    internal static readonly FactDescriptor WrongVariant = new("FACT4006", "A reference to the wrong variant",
        "{0}: '{1}' is a {2}, but the field takes {3}.");

    internal static readonly FactDescriptor AmbiguousRecord = new("FACT4007", "A reference that could be to several tables",
        "{0}: '{1}' is a key of {2}. Say which one is meant: {{ {3}: {1} }}.");

    internal static readonly FactDescriptor DuplicateValue = new("FACT4008", "A unique value stands twice",
        "{0}: '{1}' is already taken, at {2}, and no two records may share it.");

    internal static readonly FactDescriptor DuplicateIndexKey = new("FACT4009", "Values that are unique together stand twice",
        "{0}: '{1}' ({2}) is already taken, at {3}, and no two records may share it.");

    internal static readonly FactDescriptor Circle = new("FACT4010", "References go in a circle",
        "{0}: these references must not come back to where they start: {1}. Remove one of them.");

    internal static readonly FactDescriptor DerivedFromItself = new("FACT4011", "Derived from itself",
        "{0}: it is in the end worked out from itself: {1}. Name premises that stand on their own.");

    internal static readonly FactDescriptor RestatesItself = new("FACT4012", "Restates itself",
        "{0}: it in the end restates itself: {1}. Of records that say the same, let all others restate one.");

    internal static readonly FactDescriptor KeysLookAlike = new("FACT4013", "Keys that look alike",
        "{0}: the key looks like '{1}', at {2}, but is another one: {3}. If one record is meant, keep one of the two; else rename one.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor KeyInTwoScripts = new("FACT4014", "A word in letters of two scripts",
        "{0}: '{1}' in the word '{2}' is a {3} letter ({4}), though the word is written in {5} letters, so whoever types the key will not find the "
            + "record. Type the word anew.",
        FactSeverity.Warning);

    internal static readonly FactDescriptor KeyNotComposed = new("FACT4015", "A letter with its accent in two characters",
        "{0}: '{1}' is written as two characters here ({2}), not as one ({3}), so whoever types the key will not find the record. "
            + "Type it anew, or rename the file where the key is a file's name.",
        FactSeverity.Warning);
}

namespace Facts.Storage;

/// <summary>What the writer and the reader of stored rows must agree on.</summary>
internal static class StoredForm
{
    /// <summary>Changes with every change of the form; the reader refuses another.</summary>
    public const int Version = 1;

    /// <summary>The character of the digit zero; the digits are the 64 characters from <c>?</c> to <c>~</c>.</summary>
    public const int ZeroDigit = 0x3F;

    /// <summary>What a digit holds.</summary>
    public const int DigitBits = 6;

    /// <summary>What a digit of a varint holds beside <see cref="VarintContinues"/>.</summary>
    public const int VarintBits = 5;

    /// <summary>Set in a digit of a varint after which more follow.</summary>
    public const int VarintContinues = 0x20;

    /// <summary>A chunk is no longer than two to the power of this, unless one row alone is longer.</summary>
    public const int ChunkBits = 18;

    /// <summary>Digits of the version at the start of the first chunk.</summary>
    public const int VersionDigits = 2;

    /// <summary>Digits of the chunk bits, which follow the version.</summary>
    public const int ChunkBitsDigits = 1;

    /// <summary>Digits of the directory's address, which follows the chunk bits.</summary>
    public const int DirectoryDigits = 7;

    /// <summary>Digits of a pilot.</summary>
    public const int PilotDigits = 2;

    /// <summary>Digits of a slot: the number plus one, below a fingerprint.</summary>
    public const int SlotDigits = 8;

    /// <summary>Digits of a hash that found no slot.</summary>
    public const int HashDigits = 11;

    /// <summary>Digits of the number that belongs to a hash that found no slot.</summary>
    public const int OverflowNumberDigits = 5;
}

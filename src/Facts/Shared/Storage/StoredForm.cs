namespace Facts.Storage;

/// <summary>The constants that the writer and the reader of stored rows share.</summary>
internal static class StoredForm
{
    /// <summary>Changes with every change of the format. The reader rejects any other version.</summary>
    public const int Version = 3;

    /// <summary>The character of the digit zero. The digits are the 64 characters from <c>?</c> to <c>~</c>.</summary>
    public const int ZeroDigit = 0x3F;

    /// <summary>The number of bits in a digit.</summary>
    public const int DigitBits = 6;

    /// <summary>The number of bits in a digit of a varint besides <see cref="VarintContinues"/>.</summary>
    public const int VarintBits = 5;

    /// <summary>Set in every digit of a varint but the last.</summary>
    public const int VarintContinues = 0x20;

    /// <summary>The day number of 2000-01-01. Days and instants are stored relative to it.</summary>
    public const int FirstDay = 730_119;

    /// <summary>The maximum length of a chunk is 2 to the power of this, unless a single row is longer.</summary>
    public const int ChunkBits = 18;

    /// <summary>The number of digits of the version, at the start of the first chunk.</summary>
    public const int VersionDigits = 2;

    /// <summary>The number of digits of the chunk bits, which follow the version.</summary>
    public const int ChunkBitsDigits = 1;

    /// <summary>The number of digits of the address of the directory, which follows the chunk bits.</summary>
    public const int DirectoryDigits = 7;

    /// <summary>The number of digits of a pilot.</summary>
    public const int PilotDigits = 2;

    /// <summary>The number of digits of a slot, which holds a number plus one in its lower bits and a fingerprint in its upper bits.</summary>
    public const int SlotDigits = 8;

    /// <summary>The number of digits of a hash without a slot.</summary>
    public const int HashDigits = 11;

    /// <summary>The number of digits of the number that belongs to a hash without a slot.</summary>
    public const int OverflowNumberDigits = 5;

    /// <summary>The first of the one-byte codes. The last is <c>~</c>.</summary>
    public const int FirstByteCode = 0x20;

    /// <summary>The number of one-byte codes.</summary>
    public const int ByteCodes = 0x7F - FirstByteCode;

    /// <summary>
    /// The one-byte code after which a character stands for itself. As it is rare, it is one that needs an escape in C#.
    /// </summary>
    public const int LiteralCode = '"' - FirstByteCode;

    /// <summary>The first of the two-byte codes, as a character.</summary>
    public const int FirstPairCode = 0xA1;

    /// <summary>The number of codes. The last is U+02FF, just before the combining characters.</summary>
    public const int Codes = ByteCodes + 0x300 - FirstPairCode;

    /// <summary>The number of digits of the location of a symbol's text, which follow the digit of its length.</summary>
    public const int SymbolPlaceDigits = 3;

    /// <summary>The maximum length of a symbol's text in bytes.</summary>
    public const int LongestSymbol = 31;

    /// <summary>Set in the length of a symbol whose text is not only ASCII.</summary>
    public const int SymbolIsWide = 0x20;

    /// <summary>How many bytes a reader may read beyond the texts of the symbols.</summary>
    public const int SymbolPadding = 16;
}

namespace Facts.Storage;

/// <summary>What the writer and the reader of stored rows must agree on.</summary>
internal static class StoredForm
{
    /// <summary>Changes with every change of the form; the reader refuses another.</summary>
    public const int Version = 2;

    /// <summary>The character of the digit zero; the digits are the 64 characters from <c>?</c> to <c>~</c>.</summary>
    public const int ZeroDigit = 0x3F;

    /// <summary>What a digit holds.</summary>
    public const int DigitBits = 6;

    /// <summary>What a digit of a varint holds beside <see cref="VarintContinues"/>.</summary>
    public const int VarintBits = 5;

    /// <summary>Set in a digit of a varint after which more follow.</summary>
    public const int VarintContinues = 0x20;

    /// <summary>The day number of 2000-01-01, from which days and instants are counted.</summary>
    public const int FirstDay = 730_119;

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

    /// <summary>The first of the codes that are one byte; the last is <c>~</c>.</summary>
    public const int FirstByteCode = 0x20;

    /// <summary>How many codes are one byte.</summary>
    public const int ByteCodes = 0x7F - FirstByteCode;

    /// <summary>
    /// The one-byte code that stands for no symbol: the next character stands for itself. It is one that C# escapes, for it is rare.
    /// </summary>
    public const int LiteralCode = '"' - FirstByteCode;

    /// <summary>The character that is the first of the codes that are two bytes.</summary>
    public const int FirstPairCode = 0xA1;

    /// <summary>How many codes there are: the last character is U+02FF, before those that combine with others.</summary>
    public const int Codes = ByteCodes + 0x300 - FirstPairCode;

    /// <summary>The digits that say where the text of a symbol stands; they follow the digit of its length.</summary>
    public const int SymbolPlaceDigits = 3;

    /// <summary>The longest text of a symbol, in bytes.</summary>
    public const int LongestSymbol = 31;

    /// <summary>Set in the length of a symbol whose text is not all ASCII.</summary>
    public const int SymbolIsWide = 0x20;

    /// <summary>What a reader may read beyond the texts of the symbols.</summary>
    public const int SymbolPadding = 16;
}

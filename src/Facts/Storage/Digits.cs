using System.Runtime.CompilerServices;

namespace Facts.Storage;

/// <summary>Reads numbers from printable digits, the least significant first.</summary>
internal static unsafe class Digits
{
    public static ulong Read(byte* start, int digits)
    {
        ulong value = 0;
        for (var index = digits - 1; index >= 0; index--)
        {
            value = (value << StoredForm.DigitBits) | (uint)(start[index] - StoredForm.ZeroDigit);
        }
        return value;
    }

    public static ulong ReadVarint(ref byte* next)
    {
        var digit = (uint)(*next++ - StoredForm.ZeroDigit);
        ulong value = digit & (StoredForm.VarintContinues - 1);
        for (var shift = StoredForm.VarintBits; (digit & StoredForm.VarintContinues) != 0; shift += StoredForm.VarintBits)
        {
            digit = (uint)(*next++ - StoredForm.ZeroDigit);
            value |= (ulong)(digit & (StoredForm.VarintContinues - 1)) << shift;
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint ReadTwo(byte* start) =>
        (uint)(start[0] - StoredForm.ZeroDigit) | ((uint)(start[1] - StoredForm.ZeroDigit) << StoredForm.DigitBits);

    /// <summary>Reads eight digits at once: combines adjacent digits, then pairs, then groups of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadEight(byte* start)
    {
        if (!System.BitConverter.IsLittleEndian)
        {
            return Read(start, 8);
        }

        var digits = Unsafe.ReadUnaligned<ulong>(start) - 0x3F3F3F3F3F3F3F3F;
        var pairs = (digits & 0x003F003F003F003F) | ((digits >> 2) & 0x0FC00FC00FC00FC0);
        var fours = (pairs & 0x00000FFF00000FFF) | ((pairs >> 4) & 0x00FFF00000FFF000);
        return (fours & 0xFFFFFF) | ((fours >> 8) & 0xFFFFFF000000);
    }
}

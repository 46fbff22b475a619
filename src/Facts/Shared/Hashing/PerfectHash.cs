using System.Runtime.CompilerServices;

namespace Facts.Hashing;

/// <summary>
/// A perfect hash: the hash of a key selects a bucket, the hash and the pilot of the bucket select a slot, and the slot holds a number and a
/// fingerprint of the hash. The compiler chooses the pilots so that no two keys share a slot.
/// </summary>
internal static class PerfectHash
{
    /// <summary>The exclusive upper bound of pilots.</summary>
    public const int Pilots = 1 << 12;

    /// <summary>The number of bits of a slot that hold the number plus one. The fingerprint is in the bits above.</summary>
    public const int NumberBits = 30;

    public const uint FingerprintMask = (1 << 18) - 1;

    private const ulong PilotFactor = 0x9E3779B97F4A7C15;
    private const ulong HashFactor = 0xE7037ED1A0B428DB;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bucket(ulong hash, uint buckets) => (uint)(((hash >> 32) * buckets) >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Slot(ulong hash, uint pilot, uint slots) =>
        unchecked((uint)(((((hash ^ (pilot * PilotFactor)) * HashFactor) >> 32) * slots) >> 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Fingerprint(ulong hash) => (uint)hash & FingerprintMask;
}

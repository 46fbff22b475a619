namespace Facts.Storage;

/// <summary>Stored lists of rows, by number.</summary>
internal sealed unsafe class StoredLists
{
    private readonly StoredChunks _chunks;
    private readonly StoredColumn _addresses;

    public StoredLists(StoredChunks chunks, ref byte* directory)
    {
        _chunks = chunks;
        _addresses = new StoredColumn(chunks, ref directory);
    }

    public int Count => _addresses.Count;

    public int[] this[int number]
    {
        get
        {
            var address = (long)_addresses[number];
            if (address == 0)
            {
                return [];
            }

            var next = _chunks.At(address);
            var rows = new int[(int)Digits.ReadVarint(ref next)];
            var row = 0;
            for (var index = 0; index < rows.Length; index++)
            {
                var step = Digits.ReadVarint(ref next);
                row += (int)((long)(step >> 1) ^ -(long)(step & 1));
                rows[index] = row;
            }

            return rows;
        }
    }
}

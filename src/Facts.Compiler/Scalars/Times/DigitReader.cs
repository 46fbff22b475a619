namespace Facts.Compiler.Scalars;

/// <summary>Reads a text in a fixed format, such as a date.</summary>
internal struct DigitReader(string text)
{
    private int _at;

    public readonly bool IsAtEnd => _at == text.Length;

    public readonly char Next => _at < text.Length ? text[_at] : '\0';

    /// <summary>Reads exactly <paramref name="count"/> digits.</summary>
    public bool TryDigits(int count, out int number) => TryDigits(count, count, out number, out _);

    public bool TryDigits(int least, int most, out int number, out int count)
    {
        number = 0;
        count = 0;
        while (count < most && Next is >= '0' and <= '9')
        {
            number = (number * 10) + (text[_at++] - '0');
            count++;
        }

        return count >= least;
    }

    public bool TrySkip(char character)
    {
        if (Next != character || IsAtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }
}

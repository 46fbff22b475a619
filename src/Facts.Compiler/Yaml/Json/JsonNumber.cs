namespace Facts.Compiler.Yaml;

/// <summary>The form of a number in RFC 8259: no sign but <c>-</c>, no leading zero, digits on both sides of the point.</summary>
internal readonly struct JsonNumber(string text)
{
    /// <summary>The end of the number at <paramref name="start"/>, or <paramref name="start"/> if there is none.</summary>
    public int End(int start)
    {
        var whole = start < text.Length && text[start] == '-' ? start + 1 : start;
        var end = whole < text.Length && text[whole] == '0' ? whole + 1 : EndOfDigits(whole);
        if (end == whole)
        {
            return start;
        }

        if (end < text.Length && text[end] == '.' && EndOfDigits(end + 1) is var fraction && fraction > end + 1)
        {
            end = fraction;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            end = EndOfDigits(digits) is var exponent && exponent > digits ? exponent : end;
        }

        return end;
    }

    private int EndOfDigits(int offset)
    {
        while (offset < text.Length && text[offset] is >= '0' and <= '9')
        {
            offset++;
        }

        return offset;
    }
}

using Legacy;

foreach (Code code in Morse.Codes)
{
    Console.WriteLine($"{code.Letter} {code.Signs}");
}

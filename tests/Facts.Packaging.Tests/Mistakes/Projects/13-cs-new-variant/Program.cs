using Ensemble;

foreach (Instrument instrument in Orchestra.Instruments)
{
    string text = instrument.Match(
        strings => $"{strings.Name}, {strings.Count} strings",
        wind => $"{wind.Name}, made of {wind.Material}");
    Console.WriteLine(text);
}

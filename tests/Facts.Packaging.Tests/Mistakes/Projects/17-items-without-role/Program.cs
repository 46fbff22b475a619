using Weather;

Console.WriteLine(Meteorology.Clouds.Count);

using Herbal;

Console.WriteLine(string.Join(", ", Garden.Herbs.Select(herb => herb.Name)));

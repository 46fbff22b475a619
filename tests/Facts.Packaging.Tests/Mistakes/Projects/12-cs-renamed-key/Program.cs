using Gazetteer;

City city = Atlas.Cities.Calcutta;
Console.WriteLine($"{city.Name} lies on the {city.River}.");

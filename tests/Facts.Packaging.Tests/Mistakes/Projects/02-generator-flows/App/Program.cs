using RailFacts;

Station station = Rail.Stations["st-pancras"];
Console.WriteLine($"{station.Name}, {station.City}, opened {station.Opened:D}");

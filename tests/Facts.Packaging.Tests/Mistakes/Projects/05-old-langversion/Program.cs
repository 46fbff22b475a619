using Pantry;

Spice saffron = Kitchen.Spices["saffron"];
Console.WriteLine(saffron.Plant);

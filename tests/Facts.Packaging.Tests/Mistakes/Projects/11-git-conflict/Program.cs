using Scoreboard;

Console.WriteLine(Stadiums.Venues["wembley"].Capacity);

using Planetarium;

Console.WriteLine(Sky.Planets["saturn"].Name);

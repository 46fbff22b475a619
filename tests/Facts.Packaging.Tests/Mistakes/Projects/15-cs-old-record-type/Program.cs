using Depot;

Engine fastest = Railway.Locomotives["mallard"];
Console.WriteLine($"{fastest.Name}: {fastest.TopSpeed}");

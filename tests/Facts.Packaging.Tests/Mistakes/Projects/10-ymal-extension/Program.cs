using Zookeeper;

foreach (Animal animal in Menagerie.Animals)
{
    Console.WriteLine($"{animal.Name}: {animal.Region.Name}");
}

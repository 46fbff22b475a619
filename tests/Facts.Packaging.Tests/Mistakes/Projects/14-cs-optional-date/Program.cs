using Biographies;

foreach (Astronomer person in Observers.Astronomers)
{
    Console.WriteLine($"{person.Name}, {person.Born.Year} to {person.Died.Year}");
}

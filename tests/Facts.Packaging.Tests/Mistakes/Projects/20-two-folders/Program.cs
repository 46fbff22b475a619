using Museum;

foreach (Vase vase in Collection.Vases)
{
    Console.WriteLine($"{vase.Name}, {vase.Culture.Name}");
}

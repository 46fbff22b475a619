using Birdwatch;

foreach (Bird bird in Aviary.Birds)
{
    Console.WriteLine($"{bird.Name} ({bird.Latin})");
}

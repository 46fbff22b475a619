using LawBook.Facts;

foreach (Constitution one in Statutes.Constitutions)
{
    Console.WriteLine($"{one.Country}: {one.Adopted}");
}

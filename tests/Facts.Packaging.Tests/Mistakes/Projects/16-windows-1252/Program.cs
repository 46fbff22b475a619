using Sweets;

Console.WriteLine(Confectionery.Cakes["creme-brulee"].Name);

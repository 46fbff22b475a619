using Teahouse;

Console.WriteLine(Leaves.Teas["sencha"].Country);

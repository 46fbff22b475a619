using Fleet;

Console.WriteLine(Harbour.Ships["vasa"].Name);

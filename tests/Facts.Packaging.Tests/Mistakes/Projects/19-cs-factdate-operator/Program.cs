using Timeline;

Battle first = History.Battles["hastings"];
Battle second = History.Battles["agincourt"];
Console.WriteLine(first.Fought < second.Fought ? first.Name : second.Name);

using Register;

Console.WriteLine(Heritage.Sites["skogskyrkogarden"].Name);

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Bench;

// Does only what the arguments name; "empty" is the process that the others are compared with.
var key = args.Length > 1 ? args[1] : "";
switch (args[0])
{
    case "empty":
        return 0;
    case "facts":
        return Catalogue.Products.Find(key) is null ? 1 : 0;
    case "clock":
        // Measures the time to the first fact in a running process, in microseconds.
        var start = Stopwatch.GetTimestamp();
        var found = Catalogue.Products.Find(key);
        Console.WriteLine((long)Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        return found is null ? 1 : 0;
    case "memory":
        return Memory(key);
    default:
        return 2;
}

// Prints, in bytes: the allocations for the table and its count, for the first record, and for all records; the working set before and after.
static int Memory(string key)
{
    _ = Stopwatch.GetTimestamp();
    long[] figures = new long[5];
    figures[3] = Environment.WorkingSet;
    var before = GC.GetAllocatedBytesForCurrentThread();
    var count = Catalogue.Products.Count;
    figures[0] = GC.GetAllocatedBytesForCurrentThread() - before;
    before = GC.GetAllocatedBytesForCurrentThread();
    var found = Catalogue.Products.Find(key);
    figures[1] = GC.GetAllocatedBytesForCurrentThread() - before;
    before = GC.GetTotalMemory(forceFullCollection: true);
    foreach (var product in Catalogue.Products)
    {
        found = product;
    }
    figures[2] = GC.GetTotalMemory(forceFullCollection: true) - before;
    figures[4] = Environment.WorkingSet;
    Console.WriteLine(string.Join(' ', figures));
    GC.KeepAlive(found);
    return count > 0 ? 0 : 1;
}

using System;
using System.Collections.Generic;
using SummitBriefing;

Console.OutputEncoding = System.Text.Encoding.UTF8;
try
{
    var filter = Filter.Parse(args);
    if (filter.IsEmpty)
    {
        new Briefing(Console.Out).Write();
    }
    else
    {
        new StatementList(Console.Out).Write(filter);
    }
    return 0;
}
catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException)
{
    // The message for a missing key suggests similar keys.
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine("Usage: [--source <agent>] [--status <status>] [--about <record>]");
    return 2;
}

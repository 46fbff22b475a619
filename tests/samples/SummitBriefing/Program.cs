using System;
using SummitBriefing;

Console.OutputEncoding = System.Text.Encoding.UTF8;
new Briefing(Console.Out).Write();

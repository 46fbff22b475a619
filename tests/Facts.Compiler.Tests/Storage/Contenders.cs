using System;
using System.Linq;
using System.Threading;

namespace Facts.Compiler.Tests.Storage;

/// <summary>Threads that do the same at the same time.</summary>
internal static class Contenders
{
    /// <summary>Runs an action on several threads, which wait for each other before they begin.</summary>
    public static T[] Run<T>(int count, Func<T> action)
    {
        var results = new T[count];
        var failures = new Exception?[count];
        using var start = new Barrier(count);
        var threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                results[number] = action();
            }
            catch (Exception exception)
            {
                failures[number] = exception;
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return failures.Any(failure => failure is not null) ? throw new AggregateException(failures.OfType<Exception>()) : results;
    }
}

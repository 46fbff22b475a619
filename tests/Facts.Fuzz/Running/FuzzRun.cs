using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using Facts.Fuzz.Checking;

namespace Facts.Fuzz.Running;

/// <summary>Checks the inputs of many seeds in sequence, on a stack as small as that of a compiler may be.</summary>
internal sealed class FuzzRun(TextWriter output, string? failures, ulong typedEvery = 40)
{
    /// <summary>The processor time after which an input counts as a hang. Elapsed time would count a process that waits for a busy machine.</summary>
    public static TimeSpan Bound { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The size of the stack of secondary threads on some systems.</summary>
    private const int StackSize = 512 * 1024;

    private readonly InputCheck _check = new() { TypedEvery = typedEvery };
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private ulong _seed;
    private long _started;

    /// <summary>The number of inputs that failed.</summary>
    public int Failed { get; private set; }

    /// <summary>The time after which no further input is checked.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.MaxValue;

    public void Run(ulong first, long count)
    {
        using var watchdog = new Timer(_ => StopWhenHanging(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        var worker = new Thread(() => RunAll(first, count), StackSize);
        worker.Start();
        worker.Join();
    }

    private void RunAll(ulong first, long count)
    {
        var clock = Stopwatch.StartNew();
        var last = clock.Elapsed;
        using var current = failures is null
            ? null
            : new FileStream(Path.Combine(failures, "current"), FileMode.Create, FileAccess.Write, FileShare.Read, 0);
        var done = 0L;
        for (; done < count && clock.Elapsed < Limit; done++)
        {
            Volatile.Write(ref _seed, first + (ulong)done);
            Volatile.Write(ref _started, Environment.CpuUsage.TotalTime.Ticks);
            Note(current);
            var input = FuzzInput.Of(_seed);
            if (_check.Check(input) is { } failure)
            {
                Tell(input, failure);
            }

            if (clock.Elapsed - last > TimeSpan.FromMinutes(1))
            {
                last = clock.Elapsed;
                Summarize(done + 1, clock.Elapsed);
            }
        }

        Volatile.Write(ref _started, 0);
        Summarize(done, clock.Elapsed);
    }

    private void Summarize(long done, TimeSpan elapsed)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{done} inputs, {_check.Accepted} without an error, {_check.Typed} compiled as C#, {Failed} failed; {done / elapsed.TotalSeconds:F0}/s; "
                + $"slowest {_check.Slowest.Time.TotalMilliseconds:F0} ms (seed {_check.Slowest.Seed})"));
        output.Flush();
    }

    /// <summary>Leaves the seed on disk, because a stack overflow ends the process without a message.</summary>
    private void Note(FileStream? current)
    {
        if (current is not null)
        {
            current.Position = 0;
            current.Write(BitConverter.GetBytes(_seed));
        }
    }

    private void Tell(FuzzInput input, Failure failure)
    {
        Failed++;
        var times = _kinds[failure.Kind] = _kinds.GetValueOrDefault(failure.Kind) + 1;
        if (times <= 3)
        {
            output.WriteLine($"seed {input.Seed}: {failure.Kind}\n{failure.Detail}");
            output.Flush();
        }
    }

    private void StopWhenHanging()
    {
        var started = Volatile.Read(ref _started);
        if (started != 0 && Environment.CpuUsage.TotalTime.Ticks - started > Bound.Ticks)
        {
            output.WriteLine($"seed {Volatile.Read(ref _seed)}: hangs, longer than {Bound.TotalSeconds} s");
            output.Flush();
            Environment.Exit(3);
        }
    }
}

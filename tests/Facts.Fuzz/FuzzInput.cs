using System.Collections.Generic;
using System.Collections.Immutable;
using Facts.Compiler;
using Facts.Fuzz.Corpus;
using Facts.Fuzz.Generation;
using Facts.Fuzz.Mutation;

namespace Facts.Fuzz;

/// <summary>A dataset to compile, determined by its seed.</summary>
internal sealed record FuzzInput(ulong Seed, ImmutableArray<FactFile> Files)
{
    public static FuzzInput Of(ulong seed)
    {
        var dice = new Dice(seed);
        List<(string Path, string Text)> files;
        if (dice.Chance(45))
        {
            files = DatasetWriter.Write(dice, isCareful: dice.Chance(75));
            if (dice.Chance(65))
            {
                return new FuzzInput(seed, FilesOf(files));
            }
        }
        else
        {
            files = [.. RealFiles.Pick(dice)];
        }

        Mutator.Mutate(files, dice);
        return new FuzzInput(seed, FilesOf(files));
    }

    private static ImmutableArray<FactFile> FilesOf(List<(string Path, string Text)> files)
    {
        var result = ImmutableArray.CreateBuilder<FactFile>(files.Count);
        foreach (var (path, text) in files)
        {
            result.Add(new FactFile("/facts/" + path, path, text));
        }

        return result.MoveToImmutable();
    }
}

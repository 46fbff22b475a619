using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Facts.Fuzz.Mutation;

/// <summary>Damages fact files as people, programs and attackers do.</summary>
internal static class Mutator
{
    public static void Mutate(List<(string Path, string Text)> files, Dice dice)
    {
        for (var count = 1 + dice.Below(dice.Chance(20) ? 20 : 3); count > 0 && files.Count > 0; count--)
        {
            if (dice.Chance(4))
            {
                MutateFiles(files, dice);
                continue;
            }

            var index = dice.Below(files.Count);
            files[index] = (files[index].Path, MutateText(files[index].Text, files, dice));
        }
    }

    private static void MutateFiles(List<(string Path, string Text)> files, Dice dice)
    {
        var index = dice.Below(files.Count);
        switch (dice.Below(5))
        {
            case 0:
                files.RemoveAt(index);
                break;
            case 1:
                files[index] = (dice.Pick(Fragments.Paths), files[index].Text);
                break;
            case 2:
                files.Add((dice.Pick(Fragments.Paths), files[index].Text));
                break;
            case 3:
                files.Add((dice.Pick(Fragments.Paths), dice.Pick(Fragments.All)));
                break;
            default:
                files.Add(files[index]);
                break;
        }
    }

    private static string MutateText(string text, List<(string Path, string Text)> files, Dice dice) => dice.Below(14) switch
    {
        0 => Replace(text, dice.Below(text.Length + 1), dice.Below(4), ""),
        1 => text.Insert(dice.Below(text.Length + 1), dice.Pick(Fragments.Signs)),
        2 => text.Insert(dice.Below(text.Length + 1), dice.Pick(Fragments.All)),
        3 => ReplaceValue(text, dice.Pick(Fragments.Values), dice),
        4 => ReplaceValue(text, dice.Pick(Fragments.Words), dice),
        5 => ReplaceWord(text, dice.Pick(Fragments.Words), dice),
        6 => ReplaceWord(text, WordOf(dice.Pick(files).Text, dice), dice),
        7 => Lines(text, lines => lines.RemoveAt(dice.Below(lines.Count))),
        8 => Lines(text, lines => lines.Insert(dice.Below(lines.Count + 1), dice.Pick(lines))),
        9 => Lines(text, lines => Indent(lines, dice)),
        10 => Lines(text, lines => lines.Insert(dice.Below(lines.Count + 1), LineOf(dice.Pick(files).Text, dice))),
        11 => text[..dice.Below(text.Length + 1)],
        12 => MutateBytes(text, dice),
        _ => Rarely(text, files, dice),
    };

    private static string Rarely(string text, List<(string Path, string Text)> files, Dice dice) => dice.Below(8) switch
    {
        0 => text.Insert(dice.Below(text.Length + 1), Fragments.Long(dice)),
        1 => text.ReplaceLineEndings(dice.Pick(["\r", "\r\n", "\u0085", "\u2028", "\n\n"])),
        2 => "\uFEFF" + text,
        3 => text + text,
        4 => text + "\n---\n" + dice.Pick(files).Text,
        5 => text.Replace("  ", "\t", StringComparison.Ordinal),
        6 => text.ToUpperInvariant(),
        _ => text.Insert(dice.Below(text.Length + 1), new string(dice.Pick(["[", "{", "(", "<", "'", "\"", "!", "-"])[0], dice.Below(300))),
    };

    /// <summary>Inserts a value after the colon, or the dash, of some line.</summary>
    private static string ReplaceValue(string text, string value, Dice dice) => Lines(text, lines =>
    {
        var index = dice.Below(lines.Count);
        var line = lines[index];
        var colon = line.IndexOf(": ", dice.Below(line.Length + 1), StringComparison.Ordinal);
        colon = colon < 0 ? line.IndexOf(": ", StringComparison.Ordinal) : colon;
        if (colon < 0)
        {
            lines[index] = line + " " + value;
            return;
        }

        var end = dice.Chance(70) ? line.IndexOfAny([',', '}'], colon) : -1;
        lines[index] = line[..(colon + 2)] + value + (end < 0 ? "" : line[end..]);
    });

    private static string ReplaceWord(string text, string word, Dice dice)
    {
        var (start, length) = FindWord(text, dice);
        return Replace(text, start, length, word);
    }

    private static string WordOf(string text, Dice dice)
    {
        var (start, length) = FindWord(text, dice);
        return text.Substring(start, length);
    }

    private static (int Start, int Length) FindWord(string text, Dice dice)
    {
        var start = dice.Below(text.Length + 1);
        while (start > 0 && IsOfWord(text[start - 1]))
        {
            start--;
        }

        while (start < text.Length && !IsOfWord(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && IsOfWord(text[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '$';

    private static string LineOf(string text, Dice dice) => dice.Pick(text.Split('\n'));

    private static string Lines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }

    private static void Indent(List<string> lines, Dice dice)
    {
        var index = dice.Below(lines.Count);
        lines[index] = dice.Chance(50) ? new string(' ', 1 + dice.Below(4)) + lines[index] : lines[index].TrimStart(' ');
    }

    /// <summary>Changes one byte of the file, as a broken disk or a wrong encoding does.</summary>
    private static string MutateBytes(string text, Dice dice)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length == 0)
        {
            return text;
        }

        bytes[dice.Below(bytes.Length)] = (byte)dice.Below(256);
        return Encoding.UTF8.GetString(bytes);
    }

    private static string Replace(string text, int start, int length, string by) =>
        string.Concat(text.AsSpan(0, start), by, text.AsSpan(Math.Min(text.Length, start + length)));
}

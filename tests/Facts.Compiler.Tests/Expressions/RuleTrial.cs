using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Expressions;
using Facts.Compiler.Emit;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Tests.Expressions;

/// <summary>One rule for one record that has a field of every kind.</summary>
internal static class RuleTrial
{
    /// <summary>The schema; the condition of the rule begins at line 3, column 15.</summary>
    public static string Schema(string rule) => $$"""
        tables:
          Thing:
            rules: [ {{Quoted(rule)}} ]
            fields:
              name: string
              alias: string?
              flag: bool
              letter: char
              tiny: sbyte
              small: byte
              short: short
              word: ushort
              whole: int
              maybe: int?
              unsigned: uint
              long: long
              huge: ulong
              single: float
              double: double
              decimal: decimal
              day: DateOnly
              dayOff: DateOnly?
              time: TimeOnly
              span: TimeSpan
              moment: DateTimeOffset
              date: FactDate
              until: FactDate?
              amount: Quantity
              kind: Kind
              modes: Modes
              owner: { type: Agent, inverse: Owned }
              giver: { type: Agent?, inverse: Given }
              parts: Part[]
              best: Part?
              tags: string[]
              numbers: int[]
              bytes: Set<byte>
              dates: FactDate[]
              labels: Set<string>
              list: Listing<string>
              map: Map<string, int>
              taken: Stated<bool>
              uri: Uri?
          Agent:
            fields: { name: string, parent: Agent? }
            variants:
              person: { fields: { age: int? } }
              country:
                table: Countries
                fields:
                  code: string
        values:
          Part: { fields: { label: string, share: int, rank: int?, by: Agent? } }
        enums:
          Kind: [first, second]
          Modes: { flags: true, members: [read, write] }
        units:
          m:
          kg:
          lane: { is: 50 m }

        """;

    public const string Agents = """
        ada: { kind: person, name: Ada, age: 36 }
        bob: { kind: person, name: Bob, parent: ada }

        """;

    public const string Countries = "kp: { name: Korea, code: KP }\n";

    public const string Thing = """
        one:
          name: One
          flag: true
          letter: x
          tiny: -1
          small: 200
          short: -300
          word: 65535
          whole: 7
          unsigned: 4000000000
          long: 9000000000
          huge: 18000000000000000000
          single: 1.5
          double: 2.25
          decimal: 10.50
          day: 2024-06-19
          time: 12:30:15
          span: 1.12:00:00
          moment: 2024-06-19T12:00:00+09:00
          date: 2024-06
          amount: ~400 m
          kind: second
          modes: [write]
          owner: ada
          giver: kp
          parts:
            - { label: a, share: 60, rank: 5, by: ada }
            - { label: b, share: 40 }
          tags: [red, green, red]
          numbers: [3, 1, 2]
          bytes: [1, 2]
          dates: [2024-06-18, 2024-06]
          labels: [x, y]
          list: [p, q, ...]
          map: { a: 1, b: 2 }
          taken: true

        """;

    /// <summary>The diagnostics of the compiler; the record is <c>things/one</c>, at line 1 of its file.</summary>
    public static ImmutableArray<FactDiagnostic> Diagnostics(string rule, string things = Thing) => Compile(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"), ("trial.schema.yaml", Schema(rule)),
        ("things.yaml", things), ("agents.yaml", Agents), ("countries.yaml", Countries));

    public static ImmutableArray<FactDiagnostic> Compile(params (string Path, string Text)[] files) => FactCompiler.Compile(
        [.. files.Select(file => new FactFile(file.Path, file.Path, file.Text))],
        new CompilationOptions(new SchemaOptions(null, null), new EmitOptions("1.0.0")),
        CancellationToken.None).Diagnostics;

    /// <summary>The only diagnostic, as a build prints it.</summary>
    public static string Diagnostic(string rule) => Assert.Single(Diagnostics(rule)).ToString();

    /// <summary>Whether the condition holds, or <c>null</c> if it is undecided: then neither it nor its negation is violated.</summary>
    public static bool? Holds(string condition)
    {
        var (isBroken, isOppositeBroken) = (IsBroken(condition), IsBroken($"!({condition})"));
        Assert.False(isBroken && isOppositeBroken, "both break");
        return isBroken ? false : isOppositeBroken ? true : null;
    }

    /// <summary>The computed fields of the first table that could be bound.</summary>
    public static Func<string, bool> BoundFields(LinkedDataset dataset)
    {
        var computed = ComputedFields.Bind(dataset.Schema, new DiagnosticBag());
        var bound = dataset.Schema.Tables[0].Fields.Where(field => computed[field] is not null).Select(field => field.Name).ToHashSet();
        return bound.Contains;
    }

    /// <summary>The value of a computed field at build time, or <c>fails</c>.</summary>
    public static object? Computed(LinkedDataset dataset, int row, string field)
    {
        var table = dataset.Tables[0];
        var computed = ComputedFields.Bind(dataset.Schema, new DiagnosticBag());
        var data = new EvaluationData(dataset, computed) { StepsLeft = 1_000_000 };
        try
        {
            return computed[table.Declaration.Fields.Single(declared => declared.Name == field)]!.Value.Evaluate(
                new EvaluationScope(data, RecordValue.Of(table[row])));
        }
        catch (EvaluationException)
        {
            return "fails";
        }
    }

    private static bool IsBroken(string rule)
    {
        var diagnostics = Diagnostics(rule);
        Assert.True(diagnostics.All(diagnostic => diagnostic.Id == "FACT5120"), string.Join('\n', diagnostics));
        return !diagnostics.IsEmpty;
    }

    private static string Quoted(string rule) => "'" + rule.Replace("'", "''", System.StringComparison.Ordinal) + "'";
}

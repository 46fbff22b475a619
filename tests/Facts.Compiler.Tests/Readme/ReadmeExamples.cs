using System;
using System.Collections.Generic;
using System.Linq;

namespace Facts.Compiler.Tests.Readme;

/// <summary>What the tests of the pages need to know about particular blocks.</summary>
internal static class ReadmeExamples
{
    private static readonly YamlSurroundings Whole = new();

    /// <summary>Blocks and whole pages that are not checked here, and why.</summary>
    private static readonly Dictionary<BlockKey, string> NotChecked = new()
    {
        [new("src/Facts.Compiler/Diagnostics/README.md", "")] = "DiagnosticsCatalogueTests compiles its examples, which have mistakes",
        [new("src/README.md", "Facts.Generator ──> Facts.Compiler ──> Facts <── generated code")] = "is a drawing",
        [new("src/Facts/Shared/Quantities/README.md", "quantity = amount [unit]")] = "is a grammar",
    };

    /// <summary>The rest of the datasets that pages show in part.</summary>
    private static readonly Dictionary<BlockKey, YamlSurroundings> Surroundings = new()
    {
        [new("data/README.md", "population:")] = new(
            ("dataset.yaml", "name: Trial\nsources: { census: { title: Census }, almanac: { title: Almanac }, leaflet: { title: Leaflet } }\n"),
            ("cities.schema.yaml", """
                tables:
                  City:
                    fields:
                      population: { type: Claims<Quantity>, policy: rank }
                """),
            ("cities.yaml", "metropolis:\n  {block}\n")),
        [new("data/README.md", "facts: ignore")] = new(
            ("people.schema.yaml", """
                tables:
                  Person:
                    table: People
                    fields: { name: string }
                    rules:
                      - { check: Name.Length > 3, severity: warning }
                """),
            ("people.yaml", "{block}\n")),
        [new("src/Facts.Compiler/Schema/README.md", "Role: {")] = new(("agents.schema.yaml", "tables: { Agent: { fields: { name: string } } }")),
        [new("src/Facts.Compiler/Schema/README.md", "attribution: Agent")] = new(
            ("trial.schema.yaml", "tables: { Agent: { fields: { name: string } } }")),
        [new("src/Facts.Compiler/Schema/README.md", "Term:")] = new(("people.schema.yaml", "tables: { Person: { table: People } }")),
        [new("src/Facts.Compiler/Schema/README.md", "policy: [rank")] = new(
            ("dataset.yaml", "name: Trial\nsources: { census: { title: Census }, almanac: { title: Almanac } }\n"),
            ("cities.schema.yaml", "tables:\n  City:\n    fields:\n      {block}\n")),
        [new("src/Facts.Compiler/Schema/README.md", "from: products/{slug}.yaml#")] = new(
            ("trial.schema.yaml", """
                tables:
                  Entry:
                    {block}
                    fields: { slug: string?, product: string?, type: string?, committee: string? }
                """))
        {
            IsPerLine = true,
            Excused = [("FACT1053", "the files are not there")],
        },
        [new("src/Facts.Compiler/Checking/README.md", "Meeting:")] = new(
            ("agents.schema.yaml", "tables: { Agent: {} }\nvalues: { Item: { fields: { share: int } } }"),
            ("agents.yaml", "kim: {}\nputin: {}\n"),
            ("meetings.yaml", string.Concat(
                Enumerable.Range(1, 9).Select(day => $"day-{day}: {{ began: 2024-06-0{day}, parties: [kim, putin] }}\n")))),
    };

    /// <summary>The code around C# about the compiler itself, which declares its variables.</summary>
    private static readonly Dictionary<BlockKey, string> InternalCode = new()
    {
        [new("src/README.md", "FactCompiler.Link")] = """
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Threading;
            using Facts.Compiler;
            using Facts.Compiler.Binding;
            using Facts.Compiler.Diagnostics;
            using Facts.Compiler.Linking;
            using Facts.Compiler.Schema;

            internal sealed class Example(
                DatasetSchema schema, ImmutableArray<BoundFile> files, CancellationToken cancellation,
                FieldDeclaration field, ImmutableArray<FieldDeclaration> path, BoundReference reference)
            {
                private readonly LinkedRecord record = default;

                public void Show()
                {
                    {block}
                }
            }
            """,
    };

    public static IEnumerable<BlockKey> Keys => NotChecked.Keys.Concat(Surroundings.Keys).Concat(InternalCode.Keys);

    public static string? ReasonNotToCheck(MarkdownBlock block) =>
        NotChecked.Where(entry => entry.Key.IsOf(block)).Select(entry => entry.Value).FirstOrDefault();

    public static YamlSurroundings SurroundingsOf(MarkdownBlock block) =>
        Surroundings.Where(entry => entry.Key.IsOf(block)).Select(entry => entry.Value).FirstOrDefault(Whole);

    /// <summary>The compilable form of a block about the compiler itself, or null for a block that uses a dataset.</summary>
    public static string? InternalCodeOf(MarkdownBlock block) =>
        InternalCode.Where(entry => entry.Key.IsOf(block))
            .Select(entry => entry.Value.Replace("{block}", block.Text, StringComparison.Ordinal))
            .FirstOrDefault();

    /// <param name="Part">A text that only this block of the page contains.</param>
    internal sealed record BlockKey(string Page, string Part)
    {
        public bool IsOf(MarkdownBlock block) => block.Page == Page && block.Text.Contains(Part, StringComparison.Ordinal);
    }
}

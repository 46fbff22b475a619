namespace Facts.Compiler.Tests.Emit;

/// <summary>A small dataset with every form of citation, derivation and remark.</summary>
internal static class CitedFiles
{
    public static (string Path, string Text)[] All { get; } =
    [
        ("dataset.yaml", """
            name: Trial
            namespace: Facts.Trial
            sources:
              article:
                title: Article on the visit
                kind: press article
                publisher: The Paper
                authors: [A. Author, B. Writer]
                published: "[2024-06-21..]"
                url: https://example.org/visit
                language: en
                licence: proprietary
                paragraphs: 84
                shelf: B7
              book:
                title: A book
                at: page
                pages: 10..200
            """),
        ("trial.schema.yaml", """
            provenance: { attribution: Agent }
            tables:
              Agent:
                fields: { name: string }
                variants:
                  person: { table: People }
                  outlet: { table: Outlets }
              Gift:
                fields:
                  name: string
                  giver: Agent?
                  given: FactDate?
                  takenHome: Stated<bool>
                  roles: Role[]
                  prices: Map<string, int>
                  tags: string[]
              Claim:
                fields: { text: string }
            values:
              Role: { fields: { title: string, since: FactDate? } }
            """.Replace("  prices: Map<string, int>", "  prices: \"Map<string, int>\"", System.StringComparison.Ordinal)),
        ("people.yaml", """
            kim: { name: Kim, $cite: { source: article, at: 2, status: asserted } }
            journalists: { name: Journalists }
            """),
        ("outlets.yaml", """
            paper: { name: The Paper }
            agency: { name: Agency }
            """),
        ("claims.yaml", """
            $defaults: { $cite: { source: article } }
            F1: { text: one, $cite: { at: 16, by: [journalists, paper], status: reported, restates: F2 } }
            F2: { text: two, $cite: [{ at: 17-18, status: asserted }, { source: book, at: { page: 12, line: 3 }, contradicts: [F1, bust], said: 2024-06 }] }
            F3: { text: three, $cite: { at: 70, status: claimed, anyOf: [{ by: agency, note: likely }, { by: [], status: asserted }], answers: { Claim: F1 } } }
            F4: { text: four, $cite: null, $derived: { from: [F1, F2], how: both together } }
            F5: { text: five }
            """),
        ("gifts.yaml", """
            bust:
              name: A bust
              giver: { $value: kim, $cite: { source: article, at: 32, status: inferred, note: by context } }
              given: { $value: 2024-06-19, $derived: { from: [F4], how: the Wednesday } }
              takenHome: { $value: null, $cite: { source: article, at: 20, status: uncertain } }
              roles:
                - { title: head, since: { $value: 2011, $cite: { source: book, at: 40 } }, $cite: { source: book, at: 41 } }
                - { title: chair }
              prices: { low: { $value: 3, $note: a guess }, high: 4 }
              tags: [stone, { $value: big, $cite: { source: book } }]
              $cite: { source: article, at: 19, status: uncertain }
              $note: Apparently a gift.
            car: { name: A car }
            """),
    ];
}

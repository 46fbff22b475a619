namespace Facts.Generator.Tests;

/// <summary>A small dataset in several files.</summary>
internal static class Zoo
{
    public static GeneratorHost Write(this GeneratorHost host) => host
        .Write("dataset.yaml", """
            name: Zoo
            namespace: Sample
            """)
        .Write("zoo.schema.yaml", """
            tables:
              Animal:
                fields:
                  name: string
                  born: int?
                  keeper: { type: Keeper, inverse: Animals }
              Keeper:
                fields:
                  name: string
            """)
        .Write("animals/elephants.yaml", Elephants)
        .Write("animals/otters.yaml", """
            otto:
              name: Otto
              keeper: ines
            """)
        .Write("keepers.yaml", """
            ines:
              name: Ines
            """);

    public const string Elephants = """
        rosa:
          name: Rosa
          born: 2016
          keeper: ines
        """;
}

namespace Facts.Packaging.Tests;

/// <summary>A dataset project of a few lines that uses the two packages.</summary>
internal static class ZooDataset
{
    public const string Manifest = """
        name: Zoo
        namespace: Zoo.Facts
        title: Animals and their keepers
        """;

    /// <summary>Writes the project <c>zoo/zoo.csproj</c> and its fact files.</summary>
    public static Workspace WriteZoo(
        this Workspace workspace,
        string? items = null,
        string properties = "",
        string framework = "net10.0") => workspace
        .Write("zoo/zoo.csproj", ProjectText.Library(items ?? ProjectText.Runtime + ProjectText.Generator, properties, framework))
        .Write("zoo/facts/dataset.yaml", Manifest)
        .Write("zoo/facts/zoo.schema.yaml", """
            tables:
              Animal:
                description: Who lives in the zoo.
                fields:
                  name: string
                  born: DateOnly?
                  keeper:
                    type: Keeper
                    inverse: Animals
              Keeper:
                fields:
                  name: string
            """)
        .Write("zoo/facts/animals.yaml", """
            rosa:
              name: Rosa the elephant
              born: 2016-04-02
              keeper: ines
            """)
        .Write("zoo/facts/keepers.yaml", """
            ines:
              name: Ines
            """);

    /// <summary>Writes an app that reads the dataset through <paramref name="reference"/>.</summary>
    public static Workspace WriteZooApp(this Workspace workspace, string reference = """<ProjectReference Include="../zoo/zoo.csproj" />""") =>
        workspace
            .Write("app/app.csproj", ProjectText.App(reference))
            .Write("app/Program.cs", """
                using Zoo.Facts;

                Animal rosa = global::Zoo.Facts.Zoo.Animals.Rosa;
                Console.WriteLine($"{rosa.Name}: {rosa.Keeper.Name}");
                Console.WriteLine($"{rosa.Keeper.Name} keeps {rosa.Keeper.Animals.Count}");
                """);
}

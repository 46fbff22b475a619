namespace Facts.Compiler.Tests.Emit;

/// <summary>A small dataset that uses every feature of the language.</summary>
internal static class GiftFiles
{
    public static (string Path, string Text)[] All { get; } =
    [
        ("dataset.yaml", """
            name: Trial
            namespace: Facts.Trial
            title: Gifts on trial
            description: Who gave <what> & to whom.
            license: CC0-1.0
            version: 1.2.0
            """),
        ("gifts.schema.yaml", """
            tables:
              Agent:
                description: Whoever gives or receives.
                fields:
                  name: string
                  alsoCalled: Set<string>
                variants:
                  person:
                    table: People
                    fields:
                      born: DateOnly?
                      roles: Role[]
                  country:
                    table: Countries
                    fields:
                      neighbours:
                        type: Agent.Country[]
                        inverse: NeighbourOf
              Gift:
                description: Something one party presented to another.
                fields:
                  name: string
                  giver:
                    type: Agent?
                    inverse: GiftsGiven
                    description: Absent where no source names the giver.
                  recipient:
                    type: Agent
                    inverse: GiftsReceived
                  given: DateOnly
                  count: Quantity?
                  when: FactDate?
                  takenHome: Stated<bool>
                  motto: LocalizedText?
                  weights:
                    type: Map<string, double>
                  parts: Listing<string>
                  category:
                    type: Category
                    default: useful
                  about:
                    type: OneOf<Agent, Gift>[]
                    inverse: MentionedIn
                  serial:
                    type: int?
                    unique: true
                  box: Box?
                variants:
                  artwork:
                    fields:
                      depicts:
                        type: Agent[]
                        inverse: DepictedIn
                  item:
                indexes:
                  - name
                  - by: given
                    ordered: true
                  - by: [category, recipient]
              Release:
                key: [product, cycle]
                fields:
                  product: Product
                  cycle: string
                  latest: Version?
              Product:
                key: slug
                fields:
                  slug: string
                  case: string?
                  class: int?
                  object: bool
                  operator: string?
            values:
              Role:
                fields:
                  title: string
                  of: Agent?
              Box:
                fields:
                  label: string
                  inner: Box?
            enums:
              Category:
                useful: Of some use.
                for-show: Not.
            """),
        ("people.yaml", """
            kim: { name: Kim, born: 1984-01-08, alsoCalled: [chairman, leader], roles: [{ title: head, of: korea }] }
            putin: { name: "Vladimir \"P\"", $formerly: [vvp] }
            """),
        ("countries.yaml", """
            korea: { name: Korea, neighbours: [russia] }
            russia: { name: Russia, neighbours: [korea] }
            """),
        ("gifts.yaml", """
            bust:
              kind: artwork
              name: A bust of <Putin>
              giver: kim
              recipient: putin
              given: 2024-06-19
              when: 2024-06
              count: ~2
              takenHome: true
              motto: { en: Friendship, ru: Дружба }
              weights: { marble: 12.5, base: 3 }
              parts: [head, base, ...]
              category: for-show
              about: [putin, { Gift: car }]
              serial: 7
              box: { label: crate, inner: { label: straw } }
              depicts: [putin]
            car:
              kind: item
              name: A car
              recipient: kim
              given: 2024-02-18
              takenHome: null
            """),
        ("products.yaml", """
            python: { object: true, case: upper, class: 3 }
            """),
        ("releases.yaml", """
            - { product: python, cycle: "3.10", latest: 3.10.4 }
            - { product: python, cycle: "3.9" }
            """),
    ];
}

using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Facts.Compiler.Emit;
using Facts.Compiler.Schema;
using Facts.Fuzz.Accounting;

namespace Facts.Compiler.Tests.Accounting;

/// <summary>Where a mistake is reported without what follows from it, nothing is lost in silence all the same.</summary>
public sealed class UntoldEchoTests
{
    private const string Schema = """
        tables:
          Pet:
            variants:
              dog: { fields: { breed: string } }
              cat: { fields: { indoor: bool } }
            fields: { name: string, toys: "string[]" }
          Part:
            key: code
            atLeastOne: [width, height]
            fields: { code: string, width: "int?", height: "int?", note: { type: "string?", unique: true, pattern: "^a$" } }
        """;

    [Theory]
    [InlineData("pets.yaml", "rex: { knd: dog, name: Rex, breed: collie, toys: [ball] }\n")]
    [InlineData("pets.yaml", "rex:\n  name: Rex\n  breed: collie\n  knd: dog\n")]
    [InlineData("pets.yaml", "rex: *a\ntom: { kind: cat, name: *b, indoor: true }\n")]
    [InlineData("pets.yaml", "rex: { kind: dog, nam: Rex, breed: collie }\ntom:\ntim: {}\n")]
    [InlineData("parts.yaml", "- { cod: a, width: 3 }\n- { width: 3, cod: b, note: a }\n")]
    [InlineData("parts.yaml", "- width: 3\n  cod: b\n  note: a\n")]
    [InlineData("parts.yaml", "- { code: a, widht: 3 }\n- { code: b, width: 1, note: x }\n- { code: c, width: 1, note: x }\n")]
    [InlineData("parts.yaml", "- { code: *a, width: 3 }\n- *b\n- {}\n-\n")]
    [InlineData("pets.json", "{ \"rex\": { \"knd\": \"dog\", \"name\": \"Rex\", \"breed\": \"collie\" } }")]
    public void Every_scalar_is_bound_or_named(string path, string text)
    {
        var options = new SchemaOptions("Facts.Trial", "Trial");
        ImmutableArray<FactFile> files =
        [
            new FactFile("dataset.yaml", "dataset.yaml", "name: Trial\n"),
            new FactFile("trial.schema.yaml", "trial.schema.yaml", Schema),
            new FactFile(path, path, text),
        ];
        var sources = FactCompiler.Compile(files, new CompilationOptions(options, new EmitOptions("1.0.0")), CancellationToken.None).Sources;

        var (scalars, _) = DatasetAccount.Of(StagedDataset.Of(files, options), sources);

        Assert.Contains(scalars, static scalar => scalar.Fate == ScalarFate.Named);
        Assert.DoesNotContain(scalars, static scalar => scalar.Fate is ScalarFate.Lost or ScalarFate.Undeclared);
    }
}

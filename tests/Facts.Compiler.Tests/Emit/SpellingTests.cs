using Facts.Compiler.Tests.Schema;

namespace Facts.Compiler.Tests.Emit;

/// <summary>Several texts for one member of an enum, and for true and false.</summary>
public sealed class SpellingTests
{
    private static readonly CompiledDataset Trial = new(
        ("dataset.yaml", "name: Trial\nnamespace: Facts.Trial\n"),
        ("trial.schema.yaml", """
            tables:
              Animal:
                fields:
                  sex: Sex
                  tame: { type: bool?, spellings: { true: [yes, Y, 1], false: ['no'] } }
                  flags: { type: "bool[]", delimiter: ",", spellings: { true: T, false: F } }
                  moods: Mood?
                  years: Map<Sex, int>
                indexes: [sex]
                rules: [Sex == Sex.Female || Tame != true]
            enums:
              Sex:
                female: { spellings: [F, f, female] }
                male: { spellings: M, description: Not female. }
              Mood: { flags: true, members: { calm: { spellings: quiet }, shy: } }
            """),
        ("animals.yaml", """
            a: { sex: F, tame: yes, flags: "T,F,true", moods: [quiet, shy], years: { M: 1, female: 2 } }
            b: { sex: male, tame: 'no', moods: calm }
            c: { sex: M }

            """));

    [Fact]
    public void The_dataset_has_no_mistakes_and_its_code_no_warnings()
    {
        Assert.Empty(Trial.Diagnostics);
        Assert.Empty(Trial.Problems());
    }

    [Theory]
    [InlineData("Trial.Animals.A.Sex == Sex.Female", true)]
    [InlineData("Trial.Animals.C.Sex == Sex.Male", true)]
    [InlineData("Trial.Animals.BySex(Sex.Male).Count", 2)]
    [InlineData("Trial.Animals.A.Tame", true)]
    [InlineData("Trial.Animals.B.Tame", false)]
    [InlineData("Trial.Animals.C.Tame", null)]
    [InlineData("string.Join(\",\", Trial.Animals.A.Flags)", "True,False,True")]
    [InlineData("Trial.Animals.A.Moods == (Mood.Calm | Mood.Shy)", true)]
    [InlineData("Trial.Animals.A.Years[Sex.Male]", 1)]
    [InlineData("JsonSerializer.Serialize(Trial.Animals.C.Sex)", "\"male\"")]
    public void The_value_is_the_same_for_all_spellings(string expression, object? expected) => Assert.Equal(expected, Trial.Evaluate(expression));

    [Theory]
    [InlineData(
        "x: Sex",
        "{ female: { spellings: [F, male] }, male: }",
        "(5,35): error FACT2087: 'male' cannot be a spelling of 'female', because it means 'male'.")]
    [InlineData(
        "x: Sex",
        "{ female: { spellings: X }, male: { spellings: [X] } }",
        "error FACT2087: 'X' cannot be a spelling of 'male', because it means 'female'.")]
    [InlineData(
        "x: { type: bool, spellings: { true: [false] } }",
        "[a]",
        "error FACT2087: 'false' cannot be a spelling of 'true', because it means 'false'.")]
    [InlineData(
        "x: { type: bool, spellings: { true: Y, false: Y } }",
        "[a]",
        "error FACT2087: 'Y' cannot be a spelling of 'false', because it means 'true'.")]
    [InlineData("x: { type: bool, spellings: { yes: Y } }", "[a]", "error FACT2008: 'spellings' of the field 'x' has no option 'yes'.")]
    [InlineData("x: { type: bool, spellings: [Y] }", "[a]", "error FACT2007: 'spellings' of the field 'x' must be a map")]
    [InlineData("x: { type: int, spellings: { true: Y } }", "[a]", "error FACT2052: 'spellings'")]
    public void A_text_means_one_value(string field, string members, string expected) => Assert.Contains(
        expected,
        Assert.Single(SchemaText.Read($"tables:\n  Thing:\n    fields: {{ {field} }}\nenums:\n  Sex: {members}\n").Diagnostics).ToString());
}

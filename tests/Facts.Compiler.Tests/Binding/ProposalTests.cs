using System;
using Facts.Compiler.Tests.Emit;
using Xunit;

namespace Facts.Compiler.Tests.Binding;

/// <summary>What messages propose for mistakes that other languages and tools suggest.</summary>
public class ProposalTests
{
    [Theory]
    [InlineData("modes: 'read, write'", "FACT3017", "is not a single member. Several members are a list: write [read, write].")]
    [InlineData("modes: read|write", "FACT3017", "is not a single member. Several members are a list: write [read, write].")]
    [InlineData("$comment: often read", "FACT3035", "is not a known key. A remark is a $note: write '$note'.")]
    [InlineData(
        "parts: [b]",
        "FACT3025",
        "Parts is computed from 'whole' of Thing. Remove the entry, and write 'whole: a' in each Thing that belongs to it.")]
    [InlineData("state: ~", "FACT3002", "has no value")]
    public void The_message_says_what_to_write(string entry, string id, string words)
    {
        var found = Assert.Single(new CompiledDataset(
            ("dataset.yaml", "name: Trial\n"),
            ("things.schema.yaml", """
                tables:
                  Thing:
                    fields: { modes: Modes?, state: { type: State, default: '' }, whole: { type: Thing?, inverse: Parts } }
                enums:
                  Modes: { flags: true, members: [read, write] }
                  State: { '': { as: None }, done: }

                """),
            ("things.yaml", $"a:\n  whole: b\n  {entry}\nb: {{ state: done }}\n")).Diagnostics);

        Assert.Equal(id, found.Id);
        Assert.Contains(words, found.Message, StringComparison.Ordinal);
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Facts.Compiler.Diagnostics;
using Facts.Compiler.Naming;
using Facts.Compiler.Yaml;

namespace Facts.Compiler.Schema;

/// <summary>
/// Reads <c>enums</c>. An enum is a list of members, or a map of members to descriptions or options:
/// <c>Stance: [supporting, opposing]</c>. If the enum itself has options, its members are in <c>members</c>; with <c>flags: true</c>, a value
/// can combine several of them: <c>Mode: { flags: true, members: [read, write] }</c>.
/// </summary>
internal static class EnumReader
{
    private static readonly ImmutableArray<string> EnumOptions = ImmutableArray.Create("members", "description", "flags", "as");

    private static readonly ImmutableArray<string> MemberOptions = ImmutableArray.Create("description", "deprecated", "as", "value", "spellings");

    public static ImmutableArray<EnumDeclaration> Read(IEnumerable<SchemaEntry> entries, SchemaScope scope)
    {
        var enums = ImmutableArray.CreateBuilder<EnumDeclaration>();
        foreach (var entry in entries)
        {
            var declaration = Read(entry, scope);
            if (scope.Declare(entry.Name, new EnumType(declaration), entry.Place))
            {
                enums.Add(declaration);
            }
        }

        return enums.ToImmutable();
    }

    private static EnumDeclaration Read(SchemaEntry entry, SchemaScope scope)
    {
        var owner = $"the enum '{entry.Name}'";
        var options = OptionMap.Empty(entry.Value.Range, entry.File, owner, scope);
        var members = entry.Value;
        if (entry.Value is YamlMapping mapping && mapping["members"] is YamlMapping or YamlSequence)
        {
            options = new OptionMap((YamlMapping)entry.Value, entry.File, owner, scope);
            options.CheckNames(EnumOptions);
            members = options.Node("members")!;
        }

        var isFlags = options.Flag("flags");
        var list = new MemberList(entry, isFlags, scope);
        return new EnumDeclaration
        {
            Name = entry.Name,
            TypeName = TypeNamer.Of(entry.Name, options),
            Description = options.Text("description"),
            IsFlags = isFlags,
            Members = list.Read(members),
            Refused = list.Refused.ToImmutableHashSet(),
            IsIncomplete = list.IsIncomplete,
            Place = entry.Place,
        };
    }

    /// <summary>The members of one enum, while they are being read.</summary>
    private sealed class MemberList(SchemaEntry owner, bool isFlags, SchemaScope scope)
    {
        private readonly List<EnumMember> _members = [];
        private readonly List<(YamlScalar Text, EnumMember Member)> _spellings = [];
        private long _next = isFlags ? 1 : 0;

        public HashSet<string> Refused { get; } = [];

        public bool IsIncomplete { get; private set; }

        public ImmutableArray<EnumMember> Read(YamlNode node)
        {
            switch (node)
            {
                case YamlSequence sequence:
                    ReadList(sequence);
                    break;
                case YamlMapping mapping:
                    ReadMap(mapping);
                    break;
                case YamlScalar { IsNull: false }:
                    scope.Report(
                        SchemaDiagnostics.WrongShape,
                        owner.File.PlaceOf(node),
                        $"The enum '{owner.Name}'",
                        "a list of its members",
                        SchemaScope.Describe(node));
                    IsIncomplete = true;
                    return ImmutableArray<EnumMember>.Empty;
            }

            if (node is YamlScalar || node is YamlSequence { Items.IsEmpty: true } or YamlMapping { Entries.IsEmpty: true })
            {
                scope.Report(SchemaDiagnostics.EnumEmpty, owner.Place, owner.Name);
                IsIncomplete = true;
            }

            CheckSpellings();
            return _members.ToImmutableArray();
        }

        /// <summary>A text must not mean two members.</summary>
        private void CheckSpellings()
        {
            var members = _members.ToDictionary(static member => member.Name);
            foreach (var (text, member) in _spellings)
            {
                if (!members.TryGetValue(text.Text, out var other))
                {
                    members.Add(text.Text, member);
                }
                else if (other != member)
                {
                    scope.Report(SchemaDiagnostics.SpellingTwice, owner.File.PlaceOf(text), text.Text, member.Name, other.Name);
                }
            }
        }

        private void ReadList(YamlSequence sequence)
        {
            foreach (var item in sequence.Items)
            {
                if (item is YamlScalar scalar)
                {
                    Add(scalar, options: null, description: null);
                }
                else
                {
                    scope.Report(
                        SchemaDiagnostics.WrongShape,
                        owner.File.PlaceOf(item),
                        $"A member of the enum '{owner.Name}'",
                        "a name",
                        SchemaScope.Describe(item));
                    IsIncomplete = true;
                }
            }
        }

        private void ReadMap(YamlMapping mapping)
        {
            for (var index = 0; index < mapping.Entries.Length; index++)
            {
                var entry = mapping.Entries[index];
                if (entry.Name.Any(char.IsWhiteSpace) && OptionMap.IsCutAtComma(mapping, index))
                {
                    scope.Report(SchemaDiagnostics.CutAtComma, owner.File.PlaceOf(entry.Key), entry.Name);
                    IsIncomplete = true;
                }
                else if (entry.Value is YamlScalar text)
                {
                    Add(entry.Key, options: null, text.IsNull ? null : text.Text);
                }
                else
                {
                    var options = OptionMap.Of(entry.Value, owner.File, $"the member '{entry.Name}'", scope, "a description, or a map of options");
                    options.CheckNames(MemberOptions);
                    Add(entry.Key, options, options.Text("description"));
                }
            }
        }

        private void Add(YamlScalar name, OptionMap? options, string? description)
        {
            if (name.IsNull)
            {
                scope.Report(SchemaDiagnostics.EnumMemberNull, owner.File.PlaceOf(name), owner.Name);
                return;
            }

            var spellings = options?.Scalars("spellings") ?? ImmutableArray<YamlScalar>.Empty;
            var member = new EnumMember
            {
                Name = name.Text,
                Spellings = spellings.Select(static spelling => spelling.Text).ToImmutableArray(),
                MemberName = TypeNamer.Of(name.Text, options),
                Value = ReadValue(name, options) ?? _next,
                Description = description,
                Deprecated = options?.Deprecation(),
                Place = owner.File.PlaceOf(name),
            };
            if (!IsDistinct(member))
            {
                Refused.Add(member.Name);
                return;
            }

            foreach (var spelling in spellings)
            {
                _spellings.Add((spelling, member));
            }

            _members.Add(member);
            _next = isFlags ? System.Math.Max(1, member.Value) << 1 : member.Value + 1;
        }

        private long? ReadValue(YamlScalar name, OptionMap? options)
        {
            if (options?.Scalar("value", "a whole number") is not { } scalar)
            {
                return null;
            }

            if (!long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                || value is < int.MinValue or > uint.MaxValue)
            {
                options.ReportValue("value", scalar, "a whole number");
                return null;
            }

            if (isFlags && (value <= 0 || (value & (value - 1)) != 0))
            {
                scope.Report(SchemaDiagnostics.FlagValue, owner.File.PlaceOf(scalar), name.Text, value);
                return null;
            }

            return value;
        }

        private bool IsDistinct(EnumMember member)
        {
            if (_members.FirstOrDefault(other => other.Name == member.Name) is { } twin)
            {
                scope.ReportTwice(member.Name, member.Place, twin.Place);
                return false;
            }

            if (_members.FirstOrDefault(other => other.MemberName == member.MemberName) is { } namesake)
            {
                scope.ReportWithRelated(SchemaDiagnostics.NamesCollide, member.Place, namesake.Place, "The other one",
                    $"The member '{namesake.Name}'", $"the member '{member.Name}' of {owner.Name}", member.MemberName);
                return false;
            }

            if (_members.FirstOrDefault(other => other.Value == member.Value) is { } equal)
            {
                scope.ReportWithRelated(
                    SchemaDiagnostics.EnumValueTwice, member.Place, equal.Place, "The other one", equal.Name, member.Name, owner.Name, member.Value);
                return false;
            }

            return true;
        }
    }
}

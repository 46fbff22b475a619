using System;
using System.Globalization;
using Facts.Compiler.Binding;
using Facts.Compiler.Linking;
using Facts.Compiler.Schema;

namespace Facts.Compiler.Checking.Rules;

/// <summary>A day, as netstandard2.0 has no DateOnly.</summary>
internal readonly record struct DateValue(int DayNumber) : IComparable<DateValue>
{
    public DateTime Day => DateTime.MinValue.AddDays(DayNumber);

    public int CompareTo(DateValue other) => DayNumber.CompareTo(other.DayNumber);

    public override string ToString() => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A member of an enum.</summary>
internal readonly record struct EnumValue(EnumDeclaration Declaration, long Value)
{
    public override string ToString()
    {
        foreach (var member in Declaration.Members)
        {
            if (member.Value == Value)
            {
                return member.Name;
            }
        }

        return Value.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A record of a table, equal by table and row, or a value, equal by identity.</summary>
/// <param name="Row">The row, or -1 for a value.</param>
internal sealed record RecordValue(LinkedTable? Table, int Row, BoundRecord Record)
{
    public static RecordValue Of(LinkedTable table, int row) => new(table, row, table.Rows[row].Record);

    public static RecordValue Of(BoundRecord value) => new(null, -1, value);

    public bool Equals(RecordValue? other) =>
        other is not null && (Table is null ? ReferenceEquals(Record, other.Record) : ReferenceEquals(Table, other.Table) && Row == other.Row);

    public override int GetHashCode() => Table is null ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Record) : Row;

    public override string ToString() => Table is null ? Record.Declaration.Name : Table.Rows[Row].Key.ToString();
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;
using RolloutSpecs.Tests.Infra;

namespace RolloutSpecs.Tests.Gates.Hold;

/// <summary>A row of the worked examples in docs/holds.md.</summary>
internal sealed record WorkedExample(
    string Case, string Zone, IReadOnlyList<LocalDate> Holidays, OffsetDateTime Begins, int Days, OffsetDateTime Ends)
{
    public static IReadOnlyList<WorkedExample> All() =>
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "docs", "holds.md"))
            .SkipWhile(line => !line.StartsWith("| case |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(Of),
    ];

    private static WorkedExample Of(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        return new WorkedExample(
            cells[1],
            cells[2],
            [.. cells[3].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(day => LocalDatePattern.Iso.Parse(day).Value)],
            Read(cells[4]),
            int.Parse(cells[5], CultureInfo.InvariantCulture),
            Read(cells[6]));
    }

    // The weekday is for people; a wrong one must not mislead them.
    private static OffsetDateTime Read(string cell)
    {
        var (day, time) = (cell[..3], OffsetDateTimePattern.Rfc3339.Parse(cell[4..]).Value);
        time.DayOfWeek.ToString().Should().StartWith(day);
        return time;
    }
}

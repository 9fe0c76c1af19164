using System.Globalization;

namespace Quire.Repository.Measures.Reading;

/// <summary>The time in which is counted.</summary>
/// <param name="Month">Up to the end of this month, as <c>202401</c>; null for ever.</param>
/// <param name="Days">Only the last days, from midnight that many days ago; null for all.</param>
public sealed record MetricSpan(int? Month = null, int? Days = null)
{
    private const int MostDays = 100_000;

    /// <summary>All there is.</summary>
    public static readonly MetricSpan Ever = new();

    /// <summary>Up to a month written as <c>2024-01</c>, which must not be one to come; null for the one that is.</summary>
    public static MetricSpan UpTo(string? month, DateTime now) =>
        month is null ? Ever
        : !DateTime.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? throw MetricErrors.NoMonth(month)
        : Periods.MonthOf(first) > Periods.MonthOf(now) ? throw MetricErrors.MonthToCome()
        : new(Periods.MonthOf(first));

    /// <summary>The last days, as many as a text says.</summary>
    public static MetricSpan Past(string days) =>
        int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new(Days: Math.Min(number, MostDays))
            : throw MetricErrors.NoDays();

    internal DateTime? Before =>
        Month is { } month ? new DateTime(month / 100, month % 100, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(1) : null;

    internal DateTime? From(DateTime now) => Days is { } days ? now.Date.AddDays(-days) : null;
}

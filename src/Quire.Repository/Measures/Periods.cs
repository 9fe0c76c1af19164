namespace Quire.Repository.Measures;

/// <summary>Days and months as numbers that sort in time: <c>20240131</c> and <c>202401</c>, in UTC.</summary>
internal static class Periods
{
    public static int DayOf(DateTime moment) => (MonthOf(moment) * 100) + moment.Day;

    public static int MonthOf(DateTime moment) => (moment.Year * 100) + moment.Month;

    /// <summary>The last day number of a month, whether the month has that many days or not.</summary>
    public static int LastDayOf(int month) => (month * 100) + 31;
}

using System.Globalization;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>The months and days that are processed.</summary>
internal static class ProcessingPeriods
{
    private static readonly string[] Forms = ["yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Refuses what is neither a month nor a day.</summary>
    public static void MustBeOne(string period)
    {
        if (!DateOnly.TryParseExact(period, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw UsageErrors.NoPeriod();
        }
    }
}

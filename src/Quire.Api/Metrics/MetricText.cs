using System.Globalization;

namespace Quire.Api.Metrics;

/// <summary>Months as counts show them.</summary>
internal static class MetricText
{
    /// <summary>A month such as <c>202401</c> as <c>2024-01</c>.</summary>
    public static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 100:D4}-{month % 100:D2}");
}

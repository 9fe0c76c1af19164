using System.Globalization;

namespace Quire.Repository.Datasets;

/// <summary>Times as the wire writes them: UTC, whole seconds, such as <c>2026-04-22T14:30:00Z</c>.</summary>
internal static class WireTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Of(DateTime time) => time.ToString(Format, CultureInfo.InvariantCulture);
}

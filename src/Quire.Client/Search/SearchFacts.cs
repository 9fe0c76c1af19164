using Quire.Client.Http;
using Quire.Contracts.Search;

namespace Quire.Client;

/// <summary>Typed readings of what hits hold as text. Times are in UTC; null where the server gives none.</summary>
public static class SearchFacts
{
    /// <summary>Time of publication.</summary>
    /// <param name="hit">A hit.</param>
    public static DateTimeOffset? PublishedTime(this SearchItem hit) => WireTimes.Time(hit.PublishedAt);

    /// <summary>Time of creation; datasets only.</summary>
    /// <param name="hit">A hit.</param>
    public static DateTimeOffset? CreatedTime(this SearchItem hit) => WireTimes.Time(hit.CreatedAt);

    /// <summary>Time of the last change; datasets only.</summary>
    /// <param name="hit">A hit.</param>
    public static DateTimeOffset? UpdatedTime(this SearchItem hit) => WireTimes.Time(hit.UpdatedAt);
}

using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Metrics;

namespace Quire.Client;

/// <content>Views, downloads and citations as Make Data Count has them.</content>
public sealed partial class MetricsClient
{
    /// <summary>
    /// How datasets were used (<c>GET info/metrics/makeDataCount/{metric}</c>, 5.x and later), such as <c>viewsTotal</c> or
    /// <c>downloadsUnique</c>.
    /// </summary>
    /// <param name="metric">The metric.</param>
    /// <param name="parentAlias">Alias of a collection; null for all.</param>
    /// <param name="country">Code of a country; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<long> UsageAsync(
        string metric,
        string? parentAlias = null,
        string? country = null,
        CancellationToken cancellationToken = default
    ) =>
        (
            await _connection.GetAsync<IReadOnlyDictionary<string, long>>(
                ApiPath.Of($"info/metrics/makeDataCount/{metric}").With("parentAlias", parentAlias).With("country", country),
                cancellationToken
            )
        ).Values.Single();

    /// <summary>How datasets were used up to each month (<c>GET info/metrics/makeDataCount/{metric}/monthly</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> UsageMonthlyAsync(
        string metric,
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync($"makeDataCount/{Uri.EscapeDataString(metric)}/monthly", parentAlias, cancellationToken);

    /// <summary>How a dataset was used (<c>GET datasets/{id}/makeDataCount/{metric}</c>); null where nobody used it.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="metric">The metric, such as <c>viewsTotal</c>.</param>
    /// <param name="month">A day of the month; null for all time.</param>
    /// <param name="country">Code of a country; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<long?> DatasetUsageAsync(
        DatasetId dataset,
        string metric,
        DateOnly? month = null,
        string? country = null,
        CancellationToken cancellationToken = default
    )
    {
        var path = month is { } day
            ? ApiPath.Of(dataset, $"/makeDataCount/{metric}/{day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}")
            : ApiPath.Of(dataset, $"/makeDataCount/{metric}");
        var usage = await _connection.GetAsync<System.Text.Json.JsonElement>(path.With("country", country), cancellationToken);
        return usage.TryGetProperty(metric, out var number) ? number.GetInt64() : null;
    }

    /// <summary>What is known to cite a dataset (<c>GET datasets/{id}/makeDataCount/citations</c>).</summary>
    public Task<IReadOnlyList<CitingWork>> CitationsAsync(DatasetId dataset, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<CitingWork>>(ApiPath.Of(dataset, $"/makeDataCount/citations"), cancellationToken);

    /// <summary>
    /// Sends the usage of a month to the hub the installation is configured for (<c>POST admin/makeDataCount/sendToHub</c>).
    /// </summary>
    /// <param name="month">A day of the month. Default: the month that ended last.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<UsageReportSent> SendUsageAsync(DateOnly? month = null, CancellationToken cancellationToken = default) =>
        _connection.SendAsync<UsageReportSent>(
            HttpMethod.Post,
            ApiPath
                .Of($"admin/makeDataCount/sendToHub")
                .With("yearMonth", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
            null,
            cancellationToken
        );
}

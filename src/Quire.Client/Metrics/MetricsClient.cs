using System.Globalization;
using Quire.Client.Http;
using Quire.Contracts.Metrics;

namespace Quire.Client;

/// <summary>Counts of what is public, of the whole installation or of a collection with all it holds.</summary>
/// <example>
/// <code>
/// var datasets = await client.Metrics.CountAsync(MetricKind.Datasets, "terns");
/// foreach (var month in await client.Metrics.MonthlyAsync(MetricKind.Downloads))
/// {
///     Console.WriteLine($"{month.Date}: {month.Count}");
/// }
/// </code>
/// </example>
public sealed partial class MetricsClient
{
    private readonly Connection _connection;

    internal MetricsClient(Connection connection) => _connection = connection;

    /// <summary>How much there is now (<c>GET info/metrics/{kind}</c>).</summary>
    /// <param name="kind">What.</param>
    /// <param name="parentAlias">Alias of a collection; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<long> CountAsync(MetricKind kind, string? parentAlias = null, CancellationToken cancellationToken = default) =>
        CountAsync(ApiPath.Of($"info/metrics/{NameOf(kind)}"), parentAlias, cancellationToken);

    /// <summary>How much there was at the end of a month (<c>GET info/metrics/{kind}/toMonth/{month}</c>).</summary>
    /// <param name="kind">What.</param>
    /// <param name="month">A day of the month.</param>
    /// <param name="parentAlias">Alias of a collection; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<long> ToMonthAsync(
        MetricKind kind,
        DateOnly month,
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) =>
        CountAsync(
            ApiPath.Of($"info/metrics/{NameOf(kind)}/toMonth/{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}"),
            parentAlias,
            cancellationToken
        );

    /// <summary>How much came in the last days (<c>GET info/metrics/{kind}/pastDays/{days}</c>).</summary>
    /// <param name="kind">What.</param>
    /// <param name="days">How many days; 1 or more.</param>
    /// <param name="parentAlias">Alias of a collection; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<long> PastDaysAsync(
        MetricKind kind,
        int days,
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => CountAsync(ApiPath.Of($"info/metrics/{NameOf(kind)}/pastDays/{days}"), parentAlias, cancellationToken);

    /// <summary>How much there was at the end of each month (<c>GET info/metrics/{kind}/monthly</c>).</summary>
    /// <param name="kind">What.</param>
    /// <param name="parentAlias">Alias of a collection; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<MetricRow>> MonthlyAsync(
        MetricKind kind,
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync($"{NameOf(kind)}/monthly", parentAlias, cancellationToken);

    /// <summary>Collections by type (<c>GET info/metrics/dataverses/byCategory</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> CollectionsByCategoryAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("dataverses/byCategory", parentAlias, cancellationToken);

    /// <summary>Collections by subject (<c>GET info/metrics/dataverses/bySubject</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> CollectionsBySubjectAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("dataverses/bySubject", parentAlias, cancellationToken);

    /// <summary>Datasets by subject (<c>GET info/metrics/datasets/bySubject</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> DatasetsBySubjectAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("datasets/bySubject", parentAlias, cancellationToken);

    /// <summary>Files by content type (<c>GET info/metrics/files/byType</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> FilesByTypeAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("files/byType", parentAlias, cancellationToken);

    /// <summary>Files by content type at the end of each month (<c>GET info/metrics/files/byType/monthly</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> FilesByTypeMonthlyAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("files/byType/monthly", parentAlias, cancellationToken);

    /// <summary>Downloads of each file, the most downloaded first (<c>GET info/metrics/filedownloads</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> FileDownloadsAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("filedownloads", parentAlias, cancellationToken);

    /// <summary>Different visitors that got each file (<c>GET info/metrics/uniquefiledownloads</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> UniqueFileDownloadsAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("uniquefiledownloads", parentAlias, cancellationToken);

    /// <summary>Different visitors that got files of each dataset (<c>GET info/metrics/uniquedownloads</c>).</summary>
    public Task<IReadOnlyList<MetricRow>> UniqueDownloadsAsync(
        string? parentAlias = null,
        CancellationToken cancellationToken = default
    ) => RowsAsync("uniquedownloads", parentAlias, cancellationToken);

    /// <summary>The public collections as a tree (<c>GET info/metrics/tree</c>).</summary>
    /// <param name="parentAlias">Alias of the collection it begins with; null for the root.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<CollectionTree> TreeAsync(string? parentAlias = null, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<CollectionTree>(
            ApiPath.Of($"info/metrics/tree").With("parentAlias", parentAlias),
            cancellationToken
        );

    private async Task<long> CountAsync(ApiPath path, string? parentAlias, CancellationToken cancellationToken) =>
        (await _connection.GetAsync<MetricCount>(path.With("parentAlias", parentAlias), cancellationToken)).Count;

    // Without being told, servers answer with a table.
    private Task<IReadOnlyList<MetricRow>> RowsAsync(string what, string? parentAlias, CancellationToken cancellationToken) =>
        _connection.GetAsync<IReadOnlyList<MetricRow>>(
            ApiPath.Raw($"info/metrics/{what}").With("parentAlias", parentAlias).As("application/json"),
            cancellationToken
        );

    private static string NameOf(MetricKind kind) =>
        kind switch
        {
            MetricKind.Collections => "dataverses",
            MetricKind.Datasets => "datasets",
            MetricKind.Files => "files",
            MetricKind.Downloads => "downloads",
            MetricKind.Accounts => "accounts",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not counted."),
        };
}

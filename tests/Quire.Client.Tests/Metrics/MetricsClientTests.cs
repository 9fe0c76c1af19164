using Quire.Testing;

namespace Quire.Client.Tests.Metrics;

public sealed class MetricsClientTests
{
    [Fact]
    public async Task Counts_usage_and_what_administers_them_are_read()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Usage:WriteInterval"] = "00:00:00.05" }
        );
        using var wire = server.Admin();
        var alias = await Make.CollectionAsync(wire, published: true);
        var (dataset, pid) = await Make.DatasetAsync(wire, alias);
        var file = await Make.FileAsync(wire, dataset, "a.txt", "counted");
        await Make.PublishAsync(wire, dataset);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        _ = await wire.GetAsync($"/api/access/datafile/{file}");
        await Wait.UntilAsync(async () => await client.Files.DownloadCountAsync(file) == 1, "the download is counted");
        await Wait.UntilAsync(async () => await client.Metrics.CountAsync(MetricKind.Files, alias) == 1, "the file is counted");
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        Assert.Equal(1, (await client.Datasets.DownloadCountAsync(pid)).Count);
        Assert.Equal(1, await client.Metrics.ToMonthAsync(MetricKind.Datasets, today, alias));
        Assert.Equal(1, await client.Metrics.PastDaysAsync(MetricKind.Downloads, 2, alias));
        Assert.Equal(1, Assert.Single(await client.Metrics.MonthlyAsync(MetricKind.Collections, alias)).Count);
        Assert.Equal("Laboratory", Assert.Single(await client.Metrics.CollectionsByCategoryAsync(alias)).Category);
        Assert.Equal(file, Assert.Single(await client.Metrics.FileDownloadsAsync(alias)).Id);
        Assert.Equal(pid, Assert.Single(await client.Metrics.UniqueDownloadsAsync(alias)).Pid);
        Assert.Equal(alias, (await client.Metrics.TreeAsync(alias)).Alias);
        Assert.Equal(1, await client.Metrics.UsageAsync("downloadsTotal", alias));
        Assert.Equal(1, await client.Metrics.DatasetUsageAsync(pid, "downloadsTotal", today));
        Assert.Null(await client.Metrics.DatasetUsageAsync(pid, "downloadsTotal", new DateOnly(2001, 1, 1)));
        Assert.Empty(await client.Metrics.CitationsAsync(pid));

        Assert.Equal("all metric caches cleared.", await client.Admin.ClearMetricsAsync());
        Assert.StartsWith("# Rate Limit Cache", await client.Admin.RateLimitsAsync(), StringComparison.Ordinal);
        Assert.True(await client.Admin.HasFeatureAsync("VERSION_NOTE"));
        await client.Admin.RenderExportsAsync();
        Assert.StartsWith("Sitemap update", await client.Admin.RenewSitemapAsync(), StringComparison.Ordinal);
    }
}

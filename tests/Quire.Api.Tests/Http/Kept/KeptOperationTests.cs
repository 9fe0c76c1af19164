using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>Giving a kept answer is running its operation, to whoever counts or forbids.</summary>
public sealed class KeptOperationTests
{
    [Theory, EachDatabase]
    public async Task An_answer_from_memory_is_counted_as_its_operation(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (_, dataset, _) = await Deposit.PublishedAsync(admin);
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument.Meter.Name == OperationMetrics.Name)
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, _, tags, _) =>
            {
                var all = tags.ToArray().ToDictionary(t => t.Key, t => t.Value?.ToString(), StringComparer.Ordinal);
                counted.Add($"{all["operation"]} {all["outcome"]}");
            }
        );
        listener.Start();

        // What other tests change meanwhile may make an answer be forgotten, so one repetition need not be enough.
        for (var i = 0; i < 100 && !counted.Contains("GetDatasetVersion kept"); i++)
        {
            _ = (await guest.GetAsync($"/api/datasets/{dataset}/versions/:latest/citation")).Data;
        }

        Assert.Contains("GetDatasetVersion done", counted);
        Assert.Contains("GetDatasetVersion kept", counted);
    }

    [Theory, EachDatabase]
    public async Task An_endpoint_that_is_blocked_gives_nothing_from_memory(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        _ = (await guest.GetAsync("/api/licenses")).Data;

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiPolicy", "drop")).Data;
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:BlockedApiEndpoints", "licenses")).Data;

        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, (await guest.GetAsync("/api/licenses")).Status);
    }
}

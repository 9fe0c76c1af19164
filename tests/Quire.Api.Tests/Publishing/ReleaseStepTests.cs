using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>What follows a release, and that a capability to come can follow it too.</summary>
public sealed class ReleaseStepTests
{
    [Fact]
    public async Task Steps_follow_in_one_order()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        await using var scope = server.Services.CreateAsyncScope();

        Assert.Equal(
            [
                "IdentifierStep",
                "FilesStep",
                "FileIdentifierStep",
                "FileAccessStep",
                "SubjectsStep",
                "ReviewStep",
                "CurationStep",
                "PreviewStep",
                "IndexStep",
                "NotificationStep",
                "MeasureStep",
                "PostPublishStep",
            ],
            scope.ServiceProvider.GetServices<IReleaseStep>().Select(s => s.GetType().Name)
        );
    }

    [Theory, EachDatabase]
    public async Task A_further_step_follows_every_release_in_its_transaction(DatabaseKind database)
    {
        await using var server = await StartAsync(database, new());
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        await Make.PublishAsync(admin, id);
        Assert.Equal(["Published 1.0"], await WitnessedAsync(server, id));
        await Deposit.RetitleAsync(admin, id, "Corrected");
        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).Data;
        await Deposit.RetitleAsync(admin, id, "Second edition");
        await Make.PublishAsync(admin, id, "minor");
        _ = (await WithdrawAsync(admin, id, "1.1")).Data;
        Assert.Equal(HttpStatusCode.OK, (await admin.DeleteAsync($"/api/datasets/{id}/destroy")).Status);

        Assert.Equal(
            ["Published 1.0", "Corrected 1.0", "Published 1.1", "Withdrawn 1.1", "Removed"],
            await WitnessedAsync(server, id)
        );
    }

    [Theory, EachDatabase]
    public async Task A_step_that_fails_undoes_the_release_with_all_that_followed(DatabaseKind database)
    {
        var switches = new Switches();
        await using var server = await StartAsync(database, switches);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        switches.Fails = true;
        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).Data;
        await GivenUpAsync(admin, id);
        Assert.Equal("DRAFT", await StateAsync(admin, id, ":latest"));
        Assert.Empty(await WitnessedAsync(server, id));
        switches.Fails = false;
        await Make.PublishAsync(admin, id);
        Assert.Equal("RELEASED", await StateAsync(admin, id, "1.0"));

        switches.Fails = true;
        await Deposit.RetitleAsync(admin, id, "Corrected");
        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).MustBeError(
            HttpStatusCode.InternalServerError
        );
        Assert.Equal("DRAFT", await StateAsync(admin, id, ":latest"));
        (await WithdrawAsync(admin, id, "1.0")).MustBeError(HttpStatusCode.InternalServerError);
        Assert.Equal("RELEASED", await StateAsync(admin, id, "1.0"));
        (await admin.DeleteAsync($"/api/datasets/{id}/destroy")).MustBeError(HttpStatusCode.InternalServerError);
        Assert.Equal("RELEASED", await StateAsync(admin, id, "1.0"));

        Assert.Equal(["Published 1.0"], await WitnessedAsync(server, id));
    }

    // One attempt at every job, so that what fails is given up at once.
    private static Task<TestServer> StartAsync(DatabaseKind database, Switches switches) =>
        TestServer.StartAsync(
            database,
            new Dictionary<string, string?> { ["Jobs:MaxAttempts"] = "1" },
            services => services.AddSingleton(switches).AddReleaseStep<WitnessStep>()
        );

    private static Task<WireAnswer> WithdrawAsync(Wire wire, long id, string version) =>
        wire.PostAsync(
            $"/api/datasets/{id}/versions/{version}/deaccession",
            new JsonObject { ["deaccessionReason"] = "A mistake." }
        );

    private static async Task<string> StateAsync(Wire wire, long id, string version) =>
        (await wire.GetAsync($"/api/datasets/{id}/versions/{version}")).Data["versionState"]!.GetValue<string>();

    private static async Task GivenUpAsync(Wire wire, long id)
    {
        for (var i = 0; i < 600; i++)
        {
            if (
                (await wire.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray() is [{ } told]
                && told["message"]!.GetValue<string>().StartsWith("Publishing failed.", StringComparison.Ordinal)
            )
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The publication was not given up.");
    }

    private static async Task<List<string?>> WitnessedAsync(TestServer server, long id)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .Audit.Where(a => a.ObjectId == id && a.Operation == "Witness")
            .OrderBy(a => a.Id)
            .Select(a => a.Details)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Switches
    {
        public bool Fails { get; set; }
    }

    /// <summary>Writes down what it sees; what it wrote before it failed is undone as well.</summary>
    private sealed class WitnessStep(RepositoryDb db, Switches switches) : IReleaseStep
    {
        public ReleaseEvents TakesPartIn =>
            ReleaseEvents.Published | ReleaseEvents.Corrected | ReleaseEvents.Withdrawn | ReleaseEvents.Removed;

        public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
        {
            var seen = release.Event == ReleaseEvents.Removed ? "Removed" : $"{release.Event} {release.Version.Number}";
            db.Audit.Add(
                new()
                {
                    At = context.Now,
                    Caller = ":test",
                    Operation = "Witness",
                    ObjectId = release.Dataset.Id,
                    Details = seen,
                }
            );
            await db.SaveChangesAsync(ct);
            if (switches.Fails)
            {
                throw new InvalidOperationException("The step fails for a test.");
            }
        }
    }
}

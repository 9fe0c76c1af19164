using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>No dataset is ever under a licence that is not there, whoever was faster.</summary>
public sealed class LicenseInUseTests
{
    [Theory, EachDatabase]
    public async Task A_licence_removed_while_a_dataset_under_it_is_made_is_not_what_the_dataset_gets(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, extend: HoldingBack);
        using var admin = server.Admin();
        var license = await LicenseAsync(admin);
        var held = server.Services.GetRequiredService<HeldBack>();

        var making = admin.PostAsync("/api/dataverses/root/datasets", Under(license));
        await held.Arrived;
        _ = (await admin.DeleteAsync($"/api/licenses/{license.Id}")).Data;
        held.LetGo();

        (await making).MustBeError(
            HttpStatusCode.Conflict,
            "Somebody else changed this at the same time. Read it again and repeat your change."
        );
        Assert.Equal(0, (await admin.GetAsync("/api/search?q=*&type=dataset")).Data["total_count"]!.GetValue<int>());
        (await admin.PostAsync("/api/dataverses/root/datasets", Under(license))).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task A_licence_that_a_dataset_was_just_put_under_is_not_removed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var license = await LicenseAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await using var change = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE dataset_versions SET license_id = {license.Id} WHERE dataset_id = {dataset}");

        var removing = admin.DeleteAsync($"/api/licenses/{license.Id}");
        await WaitedForAsync(server, database, removing);
        await change.CommitAsync();

        (await removing).MustBeError(
            HttpStatusCode.Conflict,
            $"Couldn't delete license with ID: {license.Id}. There are datasets under it."
        );
        Assert.Equal(
            license.Name,
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["license"]!["name"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task A_licence_is_in_use_from_any_version_and_no_longer_than_that(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var license = await LicenseAsync(admin);
        var dataset = (await admin.PostAsync("/api/dataverses/root/datasets", Under(license))).Data["id"]!.GetValue<long>();
        (await admin.DeleteAsync($"/api/licenses/{license.Id}")).MustBeError(HttpStatusCode.Conflict);

        _ = (await admin.PutAsync($"/api/datasets/{dataset}/versions/:draft", Make.Dataset("Elsewhere")["datasetVersion"])).Data;

        _ = (await admin.DeleteAsync($"/api/licenses/{license.Id}")).Data;
        Assert.Equal(
            "CC0 1.0",
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["license"]!["name"]!.GetValue<string>()
        );
    }

    private static async Task<(long Id, string Name)> LicenseAsync(Wire admin)
    {
        var name = Make.Name("Licence ");
        var body = new JsonObject
        {
            ["name"] = name,
            ["uri"] = UriOf(name),
            ["active"] = true,
            ["sortOrder"] = 9,
        };
        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsync("/api/licenses", body)).Status);
        var made = (await admin.GetAsync("/api/licenses")).Data.AsArray().Single(l => l!["name"]!.GetValue<string>() == name)!;
        return (made["id"]!.GetValue<long>(), name);
    }

    private static JsonObject Under((long Id, string Name) license)
    {
        var body = Make.Dataset("Under a licence");
        body["datasetVersion"]!["license"] = new JsonObject { ["name"] = license.Name, ["uri"] = UriOf(license.Name) };
        return body;
    }

    private static string UriOf(string name) => $"https://licenses.example.org/{name.Split(' ')[1]}";

    // SQLite lets no writer begin; PostgreSQL lets him as far as the row.
    private static async Task WaitedForAsync(TestServer server, DatabaseKind database, Task removing)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        while (
            database == DatabaseKind.PostgreSql
            && !removing.IsCompleted
            && await db.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM pg_locks WHERE NOT granted").SingleAsync()
                == 0
        )
        {
            await Task.Delay(20);
        }
    }

    private static void HoldingBack(IServiceCollection services)
    {
        var gate = services.Last(s => s.ServiceType == typeof(IWriteGate));
        services.AddHttpContextAccessor();
        services.AddSingleton(provider => new HeldBack(
            (IWriteGate)ActivatorUtilities.CreateInstance(provider, gate.ImplementationType!),
            provider.GetRequiredService<IHttpContextAccessor>()
        ));
        services.AddSingleton<IWriteGate>(provider => provider.GetRequiredService<HeldBack>());
    }

    /// <summary>Keeps whoever makes a dataset from writing until told.</summary>
    private sealed class HeldBack(IWriteGate gate, IHttpContextAccessor http) : IWriteGate
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Arrived => _arrived.Task;

        public void LetGo() => _go.TrySetResult();

        public async ValueTask<IAsyncDisposable> EnterAsync(CancellationToken ct, bool next = false)
        {
            if (http.HttpContext?.Request.Path.Value?.EndsWith("/datasets", StringComparison.Ordinal) == true)
            {
                _arrived.TrySetResult();
                await _go.Task;
            }

            return await gate.EnterAsync(ct, next);
        }
    }
}

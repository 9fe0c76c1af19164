using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class LockTests
{
    [Theory, EachDatabase]
    public async Task A_lock_stops_edits_and_publication_until_it_is_lifted(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        Assert.Equal("dataset locked with lock type Ingest", (await admin.PostAsync($"/api/datasets/{id}/lock/Ingest")).Message);
        (await admin.PostAsync($"/api/datasets/{id}/lock/Ingest")).MustBeError(
            HttpStatusCode.Forbidden,
            "dataset already locked with lock type Ingest"
        );
        var held = Assert.Single((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray())!;
        Assert.Equal("Ingest", held["lockType"]!.GetValue<string>());
        Assert.Equal("dataverseAdmin", held["user"]!.GetValue<string>());
        Assert.Equal(pid, held["dataset"]!.GetValue<string>());
        Assert.Empty((await server.Guest().GetAsync($"/api/datasets/{id}/locks/?type=Workflow")).Data.AsArray());
        Assert.Single((await admin.GetAsync($"/api/datasets/{id}")).Data["locks"]!.AsArray());

        (await admin.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords("Oak"))).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset cannot be edited due to dataset lock."
        );
        (await admin.DeleteAsync($"/api/datasets/{id}")).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset cannot be edited due to dataset lock."
        );
        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major")).MustBeError(
            HttpStatusCode.Forbidden,
            "This dataset is locked. Reason: Ingest. Please try publishing later."
        );

        Assert.Equal("lock type Ingest removed", (await admin.DeleteAsync($"/api/datasets/{id}/locks?type=Ingest")).Message);
        Assert.Equal("dataset not locked", (await admin.DeleteAsync($"/api/datasets/{id}/locks")).Message);
        Assert.Equal(
            ["Oak"],
            Deposit.KeywordsOf((await admin.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords("Oak"))).Data)
        );
    }

    [Theory, EachDatabase]
    public async Task Who_holds_the_lock_of_a_draft_is_for_those_who_see_the_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, collection);
        var (name, token) = await Make.UserAsync(admin);
        _ = (await admin.PostAsync($"/api/datasets/{id}/lock/Ingest")).Data;
        await OnlyKindsAreToldAsync();

        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        Assert.Equal(
            "dataverseAdmin",
            (await server.As(token).GetAsync($"/api/datasets/{id}/locks")).Data[0]!["user"]!.GetValue<string>()
        );
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/locks")).Data;
        await Make.PublishAsync(admin, id);
        _ = (await admin.PostAsync($"/api/datasets/{id}/lock/Ingest")).Data;
        Assert.Equal(
            "dataverseAdmin",
            (await server.Guest().GetAsync($"/api/datasets/{id}/locks")).Data[0]!["user"]!.GetValue<string>()
        );
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/locks")).Data;
        await Deposit.RetitleAsync(admin, id, "A draft beside the published one");
        _ = (await admin.PostAsync($"/api/datasets/{id}/submitForReview")).Data;
        token = (await Make.UserAsync(admin)).Token;
        await OnlyKindsAreToldAsync("InReview");

        async Task OnlyKindsAreToldAsync(string kind = "Ingest")
        {
            foreach (var wire in (Wire[])[server.Guest(), server.As(token)])
            {
                var held = Assert.Single((await wire.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray())!.AsObject();
                Assert.Equal(["lockType"], held.Select(p => p.Key));
                Assert.Equal(kind, held["lockType"]!.GetValue<string>());
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Locking_is_for_superusers_and_kinds_are_known(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (id, _) = await Make.DatasetAsync(admin, collection);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "admin");

        (await server.As(token).PostAsync($"/api/datasets/{id}/lock/Ingest")).MustBeError(
            HttpStatusCode.Forbidden,
            "This API end point can be used by superusers only."
        );
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync($"/api/datasets/{id}/lock/Padlock")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/api/datasets/{id}/locks?type=Padlock")).Status);
    }

    [Theory, EachDatabase]
    public async Task Superusers_list_the_locks_of_all_datasets_by_type_and_holder(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (first, pid) = await Make.DatasetAsync(admin, collection);
        var (second, _) = await Make.DatasetAsync(admin, collection);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        _ = (await admin.PostAsync($"/api/datasets/{first}/lock/Ingest")).Data;
        _ = (await admin.PostAsync($"/api/datasets/{second}/lock/Workflow")).Data;
        using var curator = server.As(token);
        var (own, _) = await Make.DatasetAsync(curator, collection);
        _ = (await curator.PostAsync($"/api/datasets/{own}/submitForReview")).Data;

        var all = await admin.GetAsync("/api/datasets/locks");
        Assert.Equal(["Ingest", "Workflow", "InReview"], Kinds(all));
        Assert.Equal(3, all.Json["totalCount"]!.GetValue<int>());
        Assert.Equal(pid, all.Data[0]!["dataset"]!.GetValue<string>());
        Assert.Equal("dataverseAdmin", all.Data[0]!["user"]!.GetValue<string>());
        Assert.Equal(["Workflow"], Kinds(await admin.GetAsync("/api/datasets/locks?type=Workflow")));
        Assert.Equal(["InReview"], Kinds(await admin.GetAsync($"/api/datasets/locks?userIdentifier={name}")));
        Assert.Empty(Kinds(await admin.GetAsync($"/api/datasets/locks?userIdentifier={name}&type=Ingest")));
        Assert.Equal(["Workflow"], Kinds(await admin.GetAsync("/api/datasets/locks?limit=1&offset=1")));
        (await admin.GetAsync("/api/datasets/locks?type=Padlock")).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid lock type value: Padlock; valid lock types: Ingest, Workflow, InReview, DcmUpload, GlobusUpload, "
                + "finalizePublication, EditInProgress, FileValidationFailed"
        );
        (await admin.GetAsync("/api/datasets/locks?userIdentifier=nobody")).MustBeError(
            HttpStatusCode.BadRequest,
            "Unknown user identifier: nobody"
        );

        static IEnumerable<string> Kinds(WireAnswer answer) =>
            answer.Data.AsArray().Select(l => l!["lockType"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_lease_that_ran_out_holds_nobody_up(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            db.Locks.Add(
                new()
                {
                    DatasetId = id,
                    Kind = "finalizePublication",
                    CreatedAt = past,
                    LeaseUntil = past,
                }
            );
            await db.SaveChangesAsync();
        }

        Assert.Empty((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray());
        await Deposit.RetitleAsync(admin, id, "Edited all the same");
        await Make.PublishAsync(admin, id);
        Assert.Equal(
            "RELEASED",
            (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionState"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task In_review_only_curators_edit_and_publishing_or_returning_ends_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "dsContributor");
        var author = server.As(token);
        var (id, _) = await Make.DatasetAsync(author, collection);

        var submitted = (await author.PostAsync($"/api/datasets/{id}/submitForReview")).Data;
        Assert.True(submitted["inReview"]!.GetValue<bool>());
        Assert.Equal($"Dataset id {id} has been submitted for review.", submitted["message"]!.GetValue<string>());
        (await author.PostAsync($"/api/datasets/{id}/submitForReview")).MustBeError(
            HttpStatusCode.Forbidden,
            "You cannot submit this dataset for review because it is already in review."
        );
        (await author.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords("Oak"))).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset cannot be edited due to In Review dataset lock."
        );
        _ = (await admin.PutAsync($"/api/datasets/{id}/editMetadata", Deposit.Keywords("Ash"))).Data;

        (await admin.PostAsync($"/api/datasets/{id}/returnToAuthor")).MustBeError(HttpStatusCode.BadRequest);
        var reason = new JsonObject { ["reasonForReturn"] = "You forgot the data." };
        Assert.False(
            (await admin.PostAsync($"/api/datasets/{id}/returnToAuthor", reason.DeepClone())).Data["inReview"]!.GetValue<bool>()
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.PostAsync($"/api/datasets/{id}/returnToAuthor", reason)).Status);

        _ = (await author.PostAsync($"/api/datasets/{id}/submitForReview")).Data;
        await Make.PublishAsync(admin, id);
        Assert.Empty((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await author.PostAsync($"/api/datasets/{id}/submitForReview")).Status);
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Correcting a published version, and what becomes of a review whose draft is gone.</summary>
public sealed class CorrectionTests
{
    [Theory, EachDatabase]
    public async Task A_correction_cannot_take_licence_and_terms_away(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, admin) = await PublishedAsync(server);
        var body = Make.Dataset("Without terms")["datasetVersion"]!.AsObject();
        body.Remove("license");
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", body.DeepClone())).Data;

        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).MustBeError(
            HttpStatusCode.InternalServerError,
            "Dataset Version Update failed. Changes are still in the DRAFT version. - Dataset must have a valid license or Custom Terms Of Use configured before it can be published."
        );

        Assert.NotNull((await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data["license"]);
    }

    [Theory, EachDatabase]
    public async Task A_correction_without_a_draft_is_refused_with_a_word_on_what_to_do(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, admin) = await PublishedAsync(server);

        (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).MustBeError(
            HttpStatusCode.BadRequest,
            "There is no draft of a released version. Edit the dataset first; then its draft can correct the version."
        );
    }

    [Theory, EachDatabase]
    public async Task A_correction_keeps_the_note_of_the_version(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var body = Make.Dataset("With a note");
        body["datasetVersion"]!["versionNote"] = "First harvest.";
        var collection = await Make.CollectionAsync(admin, published: true);
        var id = (await admin.PostAsync($"/api/dataverses/{collection}/datasets", body)).Data["id"]!.GetValue<long>();
        await Make.PublishAsync(admin, id);
        Assert.Equal(
            "First harvest.",
            (await admin.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionNote"]!.GetValue<string>()
        );
        await Deposit.RetitleAsync(admin, id, "With a note still");

        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).Data;

        Assert.Equal(
            "First harvest.",
            (await admin.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionNote"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task A_review_ends_with_its_draft(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, admin) = await PublishedAsync(server);

        await Deposit.RetitleAsync(admin, id, "To be deleted");
        _ = (await admin.PostAsync($"/api/datasets/{id}/submitForReview")).Data;
        _ = (await admin.DeleteAsync($"/api/datasets/{id}/versions/:draft")).Data;
        Assert.Empty((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray());

        await Deposit.RetitleAsync(admin, id, "To be taken over");
        _ = (await admin.PostAsync($"/api/datasets/{id}/submitForReview")).Data;
        _ = (await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=updatecurrent")).Data;
        Assert.Empty((await admin.GetAsync($"/api/datasets/{id}/locks")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Files_found_damaged_are_why_a_dataset_is_not_published(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (id, admin) = await PublishedAsync(server);
        await Deposit.RetitleAsync(admin, id, "Damaged");
        _ = (await admin.PostAsync($"/api/datasets/{id}/lock/FileValidationFailed")).Data;

        var answer = await admin.PostAsync($"/api/datasets/{id}/actions/:publish?type=major");

        answer.MustBeError(
            HttpStatusCode.Forbidden,
            "This dataset cannot be published because some files have been found missing or corrupted. . Please contact support to address this."
        );
    }

    private static async Task<(long Id, Wire Admin)> PublishedAsync(TestServer server)
    {
        var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Make.PublishAsync(admin, id);
        return (id, admin);
    }
}

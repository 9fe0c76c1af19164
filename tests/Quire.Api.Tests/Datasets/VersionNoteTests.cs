using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Why versions are made.</summary>
public sealed class VersionNoteTests
{
    [Theory, EachDatabase]
    public async Task Editors_write_the_note_of_the_draft_and_superusers_that_of_a_published_version(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        using var curator = server.As(token);
        using var guest = server.Guest();
        var (id, _) = await Make.DatasetAsync(curator, collection);

        Assert.Empty((await curator.GetAsync(Path(":draft"))).Data.AsObject());
        Assert.Equal("Note added", (await PutAsync(curator, ":draft", "Corrected units")).Message);
        Assert.Equal("Corrected units", (await curator.GetAsync(Path(":draft"))).Message);
        await Make.PublishAsync(curator, id);
        Assert.Equal("Corrected units", (await guest.GetAsync(Path("1.0"))).Message);

        (await PutAsync(curator, "1.0", "Another")).MustBeError(HttpStatusCode.Forbidden);
        (await curator.DeleteAsync(Path("1.0"))).MustBeError(HttpStatusCode.Forbidden);
        Assert.Equal("Note added to version 1.0", (await PutAsync(admin, ":latest-published", "Better said")).Message);
        Assert.Equal("Better said", (await guest.GetAsync(Path("1.0"))).Message);
        Assert.Equal(
            "Better said",
            (await guest.GetAsync($"/api/datasets/{id}/versions/1.0")).Data["versionNote"]!.GetValue<string>()
        );

        // Nothing to take back is no reason for a draft.
        (await curator.DeleteAsync(Path(":draft"))).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal("Note added", (await PutAsync(curator, ":draft", "Next")).Message);
        Assert.Equal("Note deleted", (await curator.DeleteAsync(Path(":draft"))).Message);
        Assert.Empty((await curator.GetAsync(Path(":draft"))).Data.AsObject());
        Assert.Equal("Note deleted", (await admin.DeleteAsync(Path("1.0"))).Message);
        Assert.Empty((await guest.GetAsync(Path("1.0"))).Data.AsObject());
        (await PutAsync(curator, ":draft", new string('x', 1001))).MustBeError(HttpStatusCode.BadRequest);
        (await guest.GetAsync(Path(":draft"))).MustBeError(HttpStatusCode.Unauthorized);

        string Path(string version) => $"/api/datasets/{id}/versions/{version}/versionNote";

        Task<WireAnswer> PutAsync(Wire wire, string version, string note) => wire.TextAsync(HttpMethod.Put, Path(version), note);
    }
}

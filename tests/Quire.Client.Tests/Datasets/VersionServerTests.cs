using System.Text.Json;
using Quire.Contracts.Datasets;
using Quire.Testing;

namespace Quire.Client.Tests.Datasets;

/// <summary>Versions, their differences and their terms, as the client reads them of a real server.</summary>
public sealed class VersionServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Versions_are_compared_and_noted(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "The first");
        DatasetId dataset = id;
        var file = await Make.FileAsync(admin, id, "a.txt", "a");
        await Make.PublishAsync(admin, id);
        await client.Datasets.EditMetadataAsync(
            dataset,
            [Field.Text("title", "The second")],
            replace: true,
            cancellationToken: Ct
        );
        await Make.FileAsync(admin, id, "b.txt", "b");

        Assert.Equal("Note added", await client.Datasets.SetVersionNoteAsync(dataset, VersionSelector.Draft, "More", Ct));
        Assert.Equal("More", await client.Datasets.VersionNoteAsync(dataset, VersionSelector.Draft, Ct));
        var compared = await client.Datasets.CompareAsync(dataset, "1.0", VersionSelector.Draft, cancellationToken: Ct);
        Assert.Equal("The second", compared.MetadataChanges![0].Changed[0].NewValue);
        var added = Assert.Single(compared.FilesAdded!);
        Assert.Equal(("b.txt", 32), (added.FileName, added.Checksums!["MD5"].GetString()!.Length));
        var summaries = await client.Datasets.SummariesAsync(dataset, limit: 2, cancellationToken: Ct);
        Assert.Equal(["DRAFT", "1.0"], summaries.Select(s => s.VersionNumber));
        Assert.Equal("firstPublished", summaries[1].Summary!.Value.GetString());
        Assert.Equal(JsonValueKind.Object, summaries[0].Summary!.Value.ValueKind);
        Assert.Equal(
            ["DRAFT", "1.0"],
            (await client.Files.HistoryAsync(file, cancellationToken: Ct)).Select(v => v.DatasetVersion)
        );
        Assert.Equal("Note deleted", await client.Datasets.ClearVersionNoteAsync(dataset, VersionSelector.Draft, Ct));
        Assert.Null(await client.Datasets.VersionNoteAsync(dataset, VersionSelector.Draft, Ct));
    }

    [Theory, EachDatabase]
    public async Task Linked_data_make_a_dataset_and_change_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (id, _) = await Make.DatasetAsync(admin, "root", "The first");

        var linked = await client.Datasets.SemanticMetadataAsync(id, cancellationToken: Ct);
        Assert.Equal("The first", linked.GetProperty("title").GetString());
        var made = await client.Datasets.CreateFromSemanticAsync("root", linked.GetRawText(), Ct);
        const string Title = """{"http://purl.org/dc/terms/title":"The second"}""";
        Assert.NotNull((await client.Datasets.EditSemanticMetadataAsync(made.Id, Title, replace: true, Ct)).Updated);
        var draft = await client.Datasets.SemanticMetadataAsync(made.Id, VersionSelector.Draft, Ct);
        Assert.Equal("The second", draft.GetProperty("title").GetString());
        const string Subject = """{"http://purl.org/dc/terms/subject":"Physics"}""";
        await client.Datasets.EditSemanticMetadataAsync(made.Id, Subject, cancellationToken: Ct);
        Assert.NotNull((await client.Datasets.DeleteSemanticMetadataAsync(made.Id, Subject, Ct)).Updated);
    }

    [Theory, EachDatabase]
    public async Task Terms_dates_and_links_are_set_and_read(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        DatasetId dataset = id;
        var file = await Make.FileAsync(admin, id, "a.txt", "a");
        await Make.PublishAsync(admin, id);

        await client.Datasets.SetLicenseAsync(dataset, "CC BY 4.0", Ct);
        await client.Datasets.SetLicenseAsync(dataset, new CustomTerms { TermsOfUse = "For teaching." }, Ct);
        var draft = await client.Datasets.SetAccessTermsAsync(dataset, new() { TermsOfAccess = "Ask." }, cancellationToken: Ct);
        Assert.Equal(("For teaching.", "Ask."), (draft.TermsOfUse, draft.TermsOfAccess));
        await client.Datasets.SetCitationDateAsync(dataset, "dateOfDeposit", Ct);
        await client.Datasets.ClearCitationDateAsync(dataset, Ct);
        Assert.NotNull((await client.Datasets.TimestampsAsync(dataset, Ct)).PublicationTime);
        Assert.Contains(
            $"/{file}\"",
            await client.Datasets.FolderIndexAsync(dataset, cancellationToken: Ct),
            StringComparison.Ordinal
        );
        using var links = JsonDocument.Parse(await client.Datasets.LinksetAsync(dataset, "1.0", Ct));
        Assert.Equal(2, links.RootElement.GetProperty("linkset").GetArrayLength());
        await client.Datasets.LockAsync(dataset, "Ingest", Ct);
        Assert.Contains(await client.Datasets.AllLocksAsync("Ingest", cancellationToken: Ct), l => l.Dataset is not null);
        await client.Datasets.UnlockAsync(dataset, cancellationToken: Ct);
    }
}

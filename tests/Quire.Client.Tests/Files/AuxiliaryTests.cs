using Quire.Testing;

namespace Quire.Client.Tests.Files;

public sealed class AuxiliaryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_lies_beside_a_file_or_dataset_is_saved_listed_opened_and_removed()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        using var bytes = new MemoryStream("{}"u8.ToArray());

        var saved = await client.Access.SaveAuxiliaryAsync(
            file,
            "dp json",
            "v1",
            bytes,
            "myApp",
            true,
            "DP",
            "application/json",
            Ct
        );

        Assert.Equal(
            ("dp json", "v1", "myApp", true, "DP"),
            (saved.FormatTag, saved.FormatVersion, saved.Origin, saved.IsPublic, saved.Type)
        );
        Assert.Equal(("application/json", 2L, file), (saved.ContentType, saved.FileSize, saved.DataFile?.Id));
        Assert.Single(await client.Access.AuxiliaryFilesAsync(file, "myApp", Ct));
        Assert.Single(await client.Access.AuxiliaryFilesAsync(file, cancellationToken: Ct));
        using (var opened = await client.Access.OpenAuxiliaryAsync(file, "dp json", "v1", Ct))
        {
            using var reader = new StreamReader(opened.Stream);
            Assert.Equal("{}", await reader.ReadToEndAsync(Ct));
        }

        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
        );
        Assert.StartsWith(
            "Thumbnail is now data:",
            await client.Datasets.UploadThumbnailAsync(dataset, png, cancellationToken: Ct),
            StringComparison.Ordinal
        );
        Assert.Single(await client.Datasets.ThumbnailCandidatesAsync(dataset, Ct));
        Assert.Equal(await client.Datasets.LogoAsync(dataset, Ct), await client.Datasets.ThumbnailAsync(dataset, Ct));
        await Assert.ThrowsAsync<DataverseValidationException>(() => client.Datasets.ChooseThumbnailAsync(dataset, file, Ct));
        Assert.Equal("Dataset thumbnail removed.", await client.Datasets.RemoveThumbnailAsync(dataset, Ct));
        Assert.Equal("Auxiliary file deleted.", await client.Access.DeleteAuxiliaryAsync(file, "dp json", "v1", Ct));
        await Assert.ThrowsAsync<DataverseNotFoundException>(() => client.Access.AuxiliaryFilesAsync(file, "myApp", Ct));
    }

    [Fact]
    public async Task Embargoes_and_retention_periods_are_set_and_taken_off()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "-1")).Data;
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MinRetentionDurationInMonths", "-1")).Data;
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");

        _ = await client.Files.SetEmbargoAsync(dataset, new() { DateAvailable = "2999-01-31", FileIds = [file] }, Ct);
        _ = await client.Files.SetRetentionAsync(dataset, new() { DateUnavailable = "2999-12-31", FileIds = [file] }, Ct);
        var shown = (await client.Files.GetAsync(file, Ct)).DataFile!;
        Assert.Equal(("2999-01-31", "2999-12-31"), (shown.Embargo?.DateAvailable, shown.Retention?.DateUnavailable));
        _ = await client.Files.RemoveEmbargoAsync(dataset, [file], Ct);
        _ = await client.Files.RemoveRetentionAsync(dataset, [file], Ct);
        shown = (await client.Files.GetAsync(file, Ct)).DataFile!;
        Assert.True(shown.Embargo is null && shown.Retention is null);
    }
}

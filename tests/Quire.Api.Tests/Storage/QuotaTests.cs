using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Storage;

public sealed class QuotaTests
{
    private static Task<WireAnswer> AddAsync(Wire wire, long dataset, int bytes) =>
        wire.UploadAsync(
            $"/api/datasets/{dataset}/add",
            Make.Name("f") + ".bin",
            [.. Enumerable.Range(1, bytes).Select(i => (byte)i)]
        );

    [Theory, EachDatabase]
    public async Task A_collection_takes_no_more_than_its_quota_whatever_dataset_it_goes_to(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var inner = await Make.CollectionAsync(admin, alias);
        var (one, _) = await Make.DatasetAsync(admin, alias);
        var (two, _) = await Make.DatasetAsync(admin, inner);
        var path = $"/api/dataverses/{alias}/storage";
        Assert.Equal("No quota defined for this collection", (await admin.GetAsync($"{path}/quota")).Message);

        var set = await admin.TextAsync(HttpMethod.Put, $"{path}/quota", "1500");
        Assert.Equal("Storage quota successfully set for the collection", set.Message);
        Assert.Equal("Total quota allocation for this collection: 1,500 bytes", (await admin.GetAsync($"{path}/quota")).Message);
        Assert.Equal(
            "Total quota allocation for this dataset: 1,500 bytes",
            (await admin.GetAsync($"/api/datasets/{two}/storage/quota?showInherited=true")).Message
        );
        Assert.Equal("No quota defined for this dataset", (await admin.GetAsync($"/api/datasets/{two}/storage/quota")).Message);

        _ = (await AddAsync(admin, one, 1000)).Data;
        Assert.Equal(500, await LeftAsync(two));
        (await AddAsync(admin, two, 501)).MustBeError(HttpStatusCode.BadRequest);
        _ = (await AddAsync(admin, two, 500)).Data;
        (await AddAsync(admin, one, 1)).MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains("1,500 bytes", (await admin.GetAsync($"{path}/use")).Message, StringComparison.Ordinal);
        Assert.Equal(
            "Total size of the files stored in this dataverse: 1,500 bytes",
            (await admin.GetAsync($"/api/dataverses/{alias}/storagesize")).Message
        );
        Assert.Contains(
            "500 bytes",
            (await admin.GetAsync($"/api/datasets/{two}/storage/use")).Message,
            StringComparison.Ordinal
        );

        var lifted = await admin.DeleteAsync($"{path}/quota");
        Assert.Equal("Storage quota successfully disabled for the collection", lifted.Message);
        _ = (await AddAsync(admin, one, 2000)).Data;
        Assert.Null(await LeftAsync(one));

        async Task<long?> LeftAsync(long dataset) =>
            (await admin.GetAsync($"/api/datasets/{dataset}/uploadlimits")).Data["uploadLimits"]!
                ["storageQuotaRemaining"]
                ?.GetValue<long>();
    }

    [Theory, EachDatabase]
    public async Task Uploads_at_the_same_time_do_not_exceed_a_quota_together(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/dataverses/{alias}/storage/quota", "250")).Data;
        var datasets = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            datasets.Add((await Make.DatasetAsync(admin, alias)).Id);
        }

        var answers = await Task.WhenAll(datasets.Select(d => AddAsync(server.Admin(), d, 100)));

        Assert.Equal(2, answers.Count(a => a.Status == HttpStatusCode.OK));
        Assert.Contains(
            " 200 bytes",
            (await admin.GetAsync($"/api/dataverses/{alias}/storage/use")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task A_dataset_has_a_quota_and_a_number_of_files_of_its_own(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var depositor = server.As(token);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, "@" + name, "dsContributor");
        var (dataset, _) = await Make.DatasetAsync(depositor, alias);
        Assert.Equal("{}", await LimitsAsync());

        var set = await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/storage/quota", "1000");
        Assert.Equal("Storage quota successfully set for the dataset", set.Message);
        Assert.Equal("ok", (await admin.PostAsync($"/api/datasets/{dataset}/files/uploadlimit/2")).Message);
        Assert.Equal("""{"storageQuotaRemaining":1000,"numberOfFilesRemaining":2}""", await LimitsAsync());

        _ = (await AddAsync(depositor, dataset, 10)).Data;
        _ = (await AddAsync(depositor, dataset, 20)).Data;
        Assert.Equal("""{"storageQuotaRemaining":970,"numberOfFilesRemaining":0}""", await LimitsAsync());
        (await AddAsync(depositor, dataset, 30)).MustBeError(
            HttpStatusCode.BadRequest,
            "The dataset cannot take 1 more files: its limit leaves 0."
        );
        Assert.Equal("ok", (await admin.DeleteAsync($"/api/datasets/{dataset}/files/uploadlimit")).Message);
        _ = (await AddAsync(depositor, dataset, 30)).Data;
        Assert.Equal(
            "Storage quota successfully disabled for the dataset",
            (await admin.DeleteAsync($"/api/datasets/{dataset}/storage/quota")).Message
        );
        Assert.Equal("{}", await LimitsAsync());

        async Task<string> LimitsAsync() =>
            (await depositor.GetAsync($"/api/datasets/{dataset}/uploadlimits")).Data["uploadLimits"]!.ToJsonString();
    }

    [Theory]
    [CombinedWith("a lot")]
    [CombinedWith("")]
    [CombinedWith("-1")]
    [CombinedWith("1.5")]
    [CombinedWith("99999999999999999999")]
    public async Task What_is_no_number_of_bytes_is_refused(DatabaseKind database, string quota)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var path = $"/api/dataverses/{await Make.CollectionAsync(admin)}/storage/quota";

        (await admin.TextAsync(HttpMethod.Put, path, quota)).MustBeError(
            HttpStatusCode.BadRequest,
            $"{quota} is not a valid number of bytes"
        );
        Assert.Equal("No quota defined for this collection", (await admin.GetAsync(path)).Message);
    }

    [Theory, EachDatabase]
    public async Task Cleaning_names_what_is_kept_and_removes_nothing_that_is_a_file(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await Make.FileAsync(admin, dataset, "kept.txt", "kept");

        var cleaned = await admin.GetAsync($"/api/datasets/{dataset}/cleanStorage");

        Assert.Matches("^Found: .+\nDeleted: $", cleaned.Message);
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
    }

    [Theory, EachDatabase]
    public async Task Nobody_is_given_an_address_for_more_than_the_quota_leaves(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/storage/quota", "1000")).Data;

        (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=1001")).MustBeError(HttpStatusCode.BadRequest);
        _ = (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=1000")).Data;
    }
}

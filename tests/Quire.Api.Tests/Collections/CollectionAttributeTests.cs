using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class CollectionAttributeTests
{
    private static Task<WireAnswer> SetAsync(Wire wire, string collection, string attribute, string? value) =>
        wire.PutAsync(
            $"/api/dataverses/{collection}/attribute/{attribute}" + (value is null ? "" : $"?value={Uri.EscapeDataString(value)}")
        );

    [Theory, EachDatabase]
    public async Task One_attribute_changes_and_all_else_stays(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var renamed = Make.Name("renamed");

        foreach (
            var (attribute, value) in new[]
            {
                ("name", "Name & more"),
                ("description", "<b>Sea</b> birds"),
                ("affiliation", "Coast Institute"),
                ("alias", renamed),
            }
        )
        {
            var changed = await SetAsync(admin, alias, attribute, value);
            Assert.Equal(("Update successful", value), (changed.Message, changed.Data[attribute]!.GetValue<string>()));
        }

        var now = (await admin.GetAsync($"/api/dataverses/{renamed}")).Data;
        Assert.Equal(
            ("Name & more", "<b>Sea</b> birds", "Coast Institute", "LABORATORY"),
            (Text(now["name"]), Text(now["description"]), Text(now["affiliation"]), Text(now["dataverseType"]))
        );
        (await admin.GetAsync($"/api/dataverses/{alias}")).MustBeError(HttpStatusCode.NotFound);
        (await SetAsync(admin, renamed, "alias", "root")).MustBeError(
            HttpStatusCode.Forbidden,
            "A dataverse with alias root already exists"
        );

        static string Text(JsonNode? node) => node!.GetValue<string>();
    }

    [Theory, EachDatabase]
    public async Task Whether_files_are_needed_is_said_by_the_nearest_collection_that_says_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin, published: true);
        var inner = await Make.CollectionAsync(admin, outer, published: true);
        var (name, token) = await Make.UserAsync(admin);
        var curator = server.As(token);
        await Make.AssignAsync(admin, inner, "@" + name, "admin");
        var (dataset, _) = await Make.DatasetAsync(curator, inner);

        _ = (await SetAsync(admin, outer, "requireFilesToPublishDataset", "true")).Data;
        Assert.True(await NeededAsync(inner));
        (await curator.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major")).MustBeError(HttpStatusCode.Forbidden);

        _ = (await SetAsync(admin, inner, "requireFilesToPublishDataset", "false")).Data;
        Assert.Equal((true, false), (await NeededAsync(outer), await NeededAsync(inner)));
        await Make.PublishAsync(curator, dataset);

        async Task<bool> NeededAsync(string alias) =>
            (await admin.GetAsync($"/api/dataverses/{alias}")).Data["effectiveRequiresFilesToPublishDataset"]!.GetValue<bool>();
    }

    [Theory]
    [CombinedWith("colour", "red", 403, "'colour' is not a supported attribute")]
    [CombinedWith("name", null, 403, "'name' requires a string value")]
    [CombinedWith("requireFilesToPublishDataset", "perhaps", 400, "Illegal boolean value 'perhaps'")]
    [CombinedWith("filePIDsEnabled", "true", 401, "Changing File PID policy per collection is not enabled on this server")]
    [CombinedWith(
        "allowedDatasetTypes",
        "dataset,poem",
        400,
        "The collection could not be updated because allowedDatasetTypes is invalid. The following dataset types do not exist: poem"
    )]
    public async Task What_cannot_be_set_is_refused(
        DatabaseKind database,
        string attribute,
        string? value,
        int status,
        string message
    )
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var before = (await admin.GetAsync($"/api/dataverses/{alias}")).Text;

        (await SetAsync(admin, alias, attribute, value)).MustBeError((HttpStatusCode)status, message);

        Assert.Equal(before, (await admin.GetAsync($"/api/dataverses/{alias}")).Text);
    }
}

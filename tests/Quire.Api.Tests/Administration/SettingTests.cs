using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

public sealed class SettingTests
{
    [Theory, EachDatabase]
    public async Task A_limit_that_is_no_number_is_refused_and_not_taken_for_none(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var guest = server.Guest();
        foreach (
            var (name, value) in new[]
            {
                (":MaxFileUploadSizeInBytes", "abc"),
                (":ZipUploadFilesLimit", "{}"),
                (":FileFixityChecksumAlgorithm", "CRC"),
                (":MaxEmbargoDurationInMonths", "two years"),
                (":MinRetentionDurationInMonths", "1.5"),
                (":MinutesUntilConfirmEmailTokenExpires", "a day"),
                (":ContactFeedbackMessageSizeLimit", "1 KB"),
                (":ThumbnailSizeLimitImage", ""),
            }
        )
        {
            (await guest.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).MustBeError(HttpStatusCode.BadRequest);
        }

        _ = (await guest.TextAsync(HttpMethod.Put, "/api/admin/settings/:FileFixityChecksumAlgorithm", "SHA-512")).Data;
    }

    [Theory, EachDatabase]
    public async Task A_setting_is_put_read_listed_and_deleted(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var wire = server.Guest();
        const string name = ":StatusMessageHeader";
        const string path = $"/api/admin/settings/{name}";
        (await wire.GetAsync(path)).MustBeError(HttpStatusCode.NotFound, $"Setting {name} not found.");
        Assert.Equal($"Setting {name} added.", (await wire.TextAsync(HttpMethod.Put, path, "first")).Message);
        Assert.Equal("first", (await wire.GetAsync(path)).Message);
        _ = (await wire.TextAsync(HttpMethod.Put, path, """{"limit": 5}""", "application/octet-stream")).Data;
        Assert.Equal(5, (await wire.GetAsync("/api/admin/settings")).Data[name]!["limit"]!.GetValue<int>());
        _ = (await wire.TextAsync(HttpMethod.Put, path + "/lang/fr", "premier")).Data;
        Assert.Equal("premier", (await wire.GetAsync("/api/admin/settings")).Data[name + "/lang/fr"]!.GetValue<string>());
        Assert.Equal($"Setting {name} deleted.", (await wire.DeleteAsync(path)).Message);
        Assert.Equal($"Setting {name} deleted.", (await wire.DeleteAsync(path)).Message);
        (await wire.GetAsync(path)).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_setting_has_values_for_languages_of_their_own(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var wire = server.Guest();
        const string name = ":StatusMessageText";
        (await wire.GetAsync($"/api/admin/settings/{name}/lang/fr")).MustBeError(
            HttpStatusCode.NotFound,
            $"Setting {name} for language fr not found."
        );

        Assert.Equal(
            $"Setting {name} added for language fr.",
            (await wire.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}/lang/fr", "premier")).Message
        );

        Assert.Equal("premier", (await wire.GetAsync($"/api/admin/settings/{name}/lang/fr")).Message);
        (await wire.GetAsync($"/api/admin/settings/{name}")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(
            $"Setting {name} for language fr deleted.",
            (await wire.DeleteAsync($"/api/admin/settings/{name}/lang/fr")).Message
        );
        (await wire.GetAsync($"/api/admin/settings/{name}/lang/fr")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task All_settings_are_replaced_at_once_or_not_at_all(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var wire = server.Guest();
        var before = (await wire.GetAsync("/api/admin/settings")).Data.AsObject();
        var wanted = before.DeepClone().AsObject();
        wanted.Remove(":Shoulder");
        wanted[":Authority"] = "10.9999";
        wanted[":ZipDownloadLimit"] = 5000;
        wanted[":TabularIngestSizeLimit"] = new JsonObject { ["csv"] = 10 };
        wanted[":ApplicationTermsOfUse/lang/fr"] = "Les termes";

        var answer = await wire.PutAsync("/api/admin/settings", wanted);

        Assert.Equal("All database options successfully updated.", answer.Json["message"]!.GetValue<string>());
        Assert.Equal(
            [":ApplicationTermsOfUse/lang/fr", ":TabularIngestSizeLimit", ":ZipDownloadLimit"],
            Names(answer, "created").Order(StringComparer.Ordinal)
        );
        Assert.Equal([":Authority"], Names(answer, "updated"));
        Assert.Equal([":Shoulder"], Names(answer, "deleted"));
        Assert.Equal(before.Count - 2, Names(answer, "unchanged").Count());
        Assert.Equal(5000, (await wire.GetAsync("/api/info/zipDownloadLimit")).Data.GetValue<long>());
        Assert.Equal(10, (await wire.GetAsync("/api/admin/settings")).Data[":TabularIngestSizeLimit"]!["csv"]!.GetValue<int>());
        Assert.Equal("Les termes", (await wire.GetAsync("/api/admin/settings/:ApplicationTermsOfUse/lang/fr")).Message);
        var after = (await wire.GetAsync("/api/admin/settings")).Text;
        (await wire.PutAsync("/api/admin/settings", new JsonObject())).MustBeError(
            HttpStatusCode.BadRequest,
            "Empty or invalid JSON object"
        );
        (await wire.PutAsync("/api/admin/settings", new JsonArray())).MustBeError(
            HttpStatusCode.BadRequest,
            "Empty or invalid JSON object"
        );
        (await wire.PutAsync("/api/admin/settings", new JsonObject { ["ok"] = "1", [new string('x', 201)] = "2" })).MustBeError(
            HttpStatusCode.BadRequest
        );
        var mistyped = new JsonObject
        {
            [":Authority"] = "10.1234",
            [":Autority"] = "1",
            [":Shoulder/lang/"] = "2",
        };
        (await wire.PutAsync("/api/admin/settings", mistyped)).MustBeError(
            HttpStatusCode.BadRequest,
            "Invalid key(s): :Autority, :Shoulder/lang/"
        );
        Assert.Equal(after, (await wire.GetAsync("/api/admin/settings")).Text);
    }

    [Theory, EachDatabase]
    public async Task Names_that_mean_something_to_servers_of_any_line_are_taken_and_no_others(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var wire = server.Guest();
        foreach (
            var name in (string[])
                [
                    "BuiltinUsers.KEY",
                    "WorkflowServiceBean.WorkflowId:PostPublishDataset",
                    ":TabularIngestSizeLimit:csv",
                    ":TwoRavensTabularView",
                    ":FilePIDsEnabled",
                    ":COARNotifyRelationshipAnnouncementTargets",
                    ":ApplyDefaultLicense",
                    ":ApplicationTermsOfUse/lang/fr",
                ]
        )
        {
            Assert.True(
                (await wire.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", "1")).Status == HttpStatusCode.OK,
                name
            );
        }

        foreach (var name in (string[])["Authority", ":authority", ":Nothing", ":Nothing/lang/fr", ":TabularIngestSizeLimit:"])
        {
            (await wire.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", "1")).MustBeError(
                HttpStatusCode.BadRequest,
                $"Invalid key(s): {name}"
            );
        }
    }

    private static IEnumerable<string> Names(WireAnswer answer, string what) =>
        answer.Data[what]!.AsArray().Select(n => n!.GetValue<string>());

    [Theory, EachDatabase]
    public async Task The_development_installation_has_the_settings_client_suites_expect(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var all = (await server.Guest().GetAsync("/api/admin/settings")).Data.AsObject();
        Assert.Equal("burrito", all["BuiltinUsers.KEY"]!.GetValue<string>());
        Assert.Equal("burrito", all[":BuiltinUsersKey"]!.GetValue<string>());
        Assert.Equal("localhost-only", all[":BlockedApiPolicy"]!.GetValue<string>());
        Assert.Equal("10.5072", all[":Authority"]!.GetValue<string>());
        Assert.False(all.ContainsKey(":BlockedApiEndpoints"));
    }

    [Theory, EachDatabase]
    public async Task Only_settings_meant_for_everybody_are_shown_to_everybody(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var wire = server.Guest();
        (await wire.GetAsync("/api/info/settings/:BuiltinUsersKey")).MustBeError(
            HttpStatusCode.NotFound,
            "Setting :BuiltinUsersKey not found."
        );
        (await wire.GetAsync("/api/info/settings/:DatasetPublishPopupCustomText")).MustBeError(
            HttpStatusCode.NotFound,
            "Setting :DatasetPublishPopupCustomText not found."
        );
        _ = (await wire.TextAsync(HttpMethod.Put, "/api/admin/settings/:DatasetPublishPopupCustomText", "Sure?")).Data;
        Assert.Equal("Sure?", (await wire.GetAsync("/api/info/settings/:DatasetPublishPopupCustomText")).Message);
    }

    [Fact]
    public async Task What_forms_need_is_told_to_everybody()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var guest = server.Guest();
        foreach (
            var name in new[]
            {
                ":DatasetSubmitForReviewPopupCustomText",
                ":PublishDatasetDisclaimerText",
                ":SubmitForReviewDatasetDisclaimerText",
                ":MaxEmbargoDurationInMonths",
            }
        )
        {
            var path = $"/api/info/settings/{name}";
            (await guest.GetAsync(path)).MustBeError(HttpStatusCode.NotFound, $"Setting {name} not found.");
            _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", "12")).Data;
            Assert.Equal("12", (await guest.GetAsync(path)).Message);
        }
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Licence and terms changed without the rest of a dataset.</summary>
public sealed class DatasetTermsTests
{
    [Theory, EachDatabase]
    public async Task A_licence_takes_the_place_of_terms_and_terms_of_a_licence_while_access_stays(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        _ = (
            await admin.PutAsync(
                $"/api/datasets/{id}/access",
                Access(("termsOfAccess", "Ask."), ("contactForAccess", "The archive"), ("fileAccessRequest", true))
            )
        ).Data;

        var own = new JsonObject
        {
            ["customTerms"] = new JsonObject { ["termsOfUse"] = "For teaching.", ["disclaimer"] = "None." },
        };
        Assert.Equal("Dataset license updated.", (await admin.PutAsync($"/api/datasets/{id}/license", own)).Message);
        var draft = await DraftAsync();
        Assert.Null(draft["license"]);
        Assert.Equal("For teaching.", draft["termsOfUse"]!.GetValue<string>());
        Assert.Equal("None.", draft["disclaimer"]!.GetValue<string>());
        Assert.Equal("Ask.", draft["termsOfAccess"]!.GetValue<string>());

        _ = (await admin.PutAsync($"/api/datasets/{id}/license", new JsonObject { ["name"] = "cc by 4.0" })).Data;
        draft = await DraftAsync();
        Assert.Equal("CC BY 4.0", draft["license"]!["name"]!.GetValue<string>());
        Assert.Null(draft["termsOfUse"]);
        Assert.Null(draft["disclaimer"]);
        Assert.Equal("The archive", draft["contactForAccess"]!.GetValue<string>());
        Assert.True(draft["fileAccessRequest"]!.GetValue<bool>());

        var less = (await admin.PutAsync($"/api/datasets/{id}/access", Access(("termsOfAccess", "Write.")))).Data;
        Assert.Equal("Write.", less["termsOfAccess"]!.GetValue<string>());
        Assert.Null(less["contactForAccess"]);
        Assert.False(less["fileAccessRequest"]!.GetValue<bool>());
        Assert.Equal("CC BY 4.0", less["license"]!["name"]!.GetValue<string>());

        var released = (await server.Guest().GetAsync($"/api/datasets/{id}/versions/1.0")).Data;
        Assert.Equal("CC0 1.0", released["license"]!["name"]!.GetValue<string>());
        Assert.Null(released["termsOfAccess"]);

        async Task<JsonNode> DraftAsync() => (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).Data;
    }

    [Theory, EachDatabase]
    public async Task What_names_no_licence_and_no_terms_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);

        (await LicenseAsync("{}")).MustBeError(HttpStatusCode.BadRequest, "License name cannot be empty.");
        (await LicenseAsync("[]")).MustBeError(HttpStatusCode.BadRequest, "License name cannot be empty.");
        (await LicenseAsync("""{"name":""}""")).MustBeError(HttpStatusCode.BadRequest, "License name cannot be empty.");
        (await LicenseAsync("""{"name":"Beerware"}""")).MustBeError(
            HttpStatusCode.NotFound,
            "License with name Beerware not found."
        );
        (await LicenseAsync("""{"name":7}""")).MustBeError(HttpStatusCode.BadRequest);
        (await LicenseAsync("""{"customTerms":{"disclaimer":"None."}}""")).MustBeError(
            HttpStatusCode.BadRequest,
            "Terms of use text should be provided in custom terms."
        );
        (await admin.PutAsync($"/api/datasets/{id}/access", new JsonObject())).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PutAsync($"/api/datasets/{id}/access", Access(("fileAccessRequest", "perhaps")))).MustBeError(
            HttpStatusCode.BadRequest
        );

        // None of them opened a draft.
        (await admin.GetAsync($"/api/datasets/{id}/versions/:draft")).MustBeError(HttpStatusCode.NotFound);

        Task<WireAnswer> LicenseAsync(string body) =>
            admin.TextAsync(HttpMethod.Put, $"/api/datasets/{id}/license", body, "application/json");
    }

    [Theory, EachDatabase]
    public async Task Restricted_files_need_a_way_to_them_and_an_outdated_view_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Deposit.FileAsync(admin, id, "secret.txt", restricted: true);

        (await admin.PutAsync($"/api/datasets/{id}/access", Access(("fileAccessRequest", false)))).MustBeError(
            HttpStatusCode.Conflict
        );
        (
            await admin.PutAsync(
                $"/api/datasets/{id}/access?sourceLastUpdateTime=2020-01-01T00:00:00Z",
                Access(("fileAccessRequest", true))
            )
        ).MustBeError(HttpStatusCode.BadRequest, "Internal version timestamp 2020-01-01T00:00:00Z is outdated");
        _ = (await admin.PutAsync($"/api/datasets/{id}/access", Access(("termsOfAccess", "Ask.")))).Data;
    }

    [Theory, EachDatabase]
    public async Task A_licence_that_may_not_be_chosen_and_access_terms_of_a_public_installation_are_refused(
        DatabaseKind database
    )
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (_, id, _) = await Deposit.PublishedAsync(admin);
        var licenses = (await admin.GetAsync("/api/licenses")).Data.AsArray();
        var other = licenses.First(l => l!["name"]!.GetValue<string>() == "CC BY 4.0")!["id"];
        _ = (await admin.PutAsync($"/api/licenses/{other}/:active/false")).Data;
        (await admin.PutAsync($"/api/datasets/{id}/license", new JsonObject { ["name"] = "CC BY 4.0" })).MustBeError(
            HttpStatusCode.BadRequest,
            "License CC BY 4.0 cannot be set because it is not active."
        );

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:PublicInstall", "true")).Data;
        (await admin.PutAsync($"/api/datasets/{id}/access", Access(("termsOfAccess", "Ask.")))).MustBeError(
            HttpStatusCode.BadRequest,
            "Setting File Access Request or Terms of Access is not permitted on a public installation."
        );
    }

    private static JsonObject Access(params (string Name, JsonNode Value)[] terms) =>
        new() { ["customTermsOfAccess"] = new JsonObject(terms.Select(t => KeyValuePair.Create(t.Name, (JsonNode?)t.Value))) };
}

using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

public sealed class LicenseTests
{
    private static JsonObject Body(string name, bool active = true) =>
        new()
        {
            ["name"] = name,
            ["uri"] = "https://licenses.example.org/" + name,
            ["shortDescription"] = "For tests.",
            ["active"] = active,
            ["sortOrder"] = 5,
            ["rightsIdentifier"] = name,
            ["rightsIdentifierScheme"] = "Local",
            ["schemeUri"] = "https://licenses.example.org/",
            ["languageCode"] = "en",
        };

    private static async Task<string> CreateAsync(TestServer server, bool active = true)
    {
        var answer = await server.Admin().PostAsync("/api/licenses", Body(Make.Name("L"), active));
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("License created", answer.Message);
        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }

    [Theory, EachDatabase]
    public async Task A_new_installation_offers_two_licences(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var all = (await server.Guest().GetAsync("/api/licenses")).Data.AsArray();
        Assert.Equal(["CC0 1.0", "CC BY 4.0"], all.Select(l => l!["name"]!.GetValue<string>()));
        Assert.Equal([true, false], all.Select(l => l!["isDefault"]!.GetValue<bool>()));
        Assert.Equal("Default license ID is 1", (await server.Guest().GetAsync("/api/licenses/default")).Message);
        Assert.Equal(
            "http://creativecommons.org/publicdomain/zero/1.0",
            (await server.Guest().GetAsync("/api/licenses/1")).Data["uri"]!.GetValue<string>()
        );
        (await server.Guest().GetAsync("/api/licenses/99")).MustBeError(HttpStatusCode.NotFound, "License with ID 99 not found");
    }

    [Theory, EachDatabase]
    public async Task A_licence_is_added_ordered_switched_and_removed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var id = await CreateAsync(server);
        Assert.Equal(
            $"License ID {id} sort order set to 9",
            (await server.Admin().PutAsync($"/api/licenses/{id}/:sortOrder/9")).Message
        );
        Assert.Equal(
            $"License ID {id} set to inactive",
            (await server.Admin().PutAsync($"/api/licenses/{id}/:active/false")).Message
        );
        (await server.Admin().PutAsync($"/api/licenses/{id}/:active/false")).MustBeError(
            HttpStatusCode.BadRequest,
            "License already inactive"
        );
        var read = (await server.Guest().GetAsync($"/api/licenses/{id}")).Data;
        Assert.Equal(9, read["sortOrder"]!.GetValue<long>());
        Assert.False(read["active"]!.GetValue<bool>());
        Assert.Equal($"OK. License with ID {id} was deleted.", (await server.Admin().DeleteAsync($"/api/licenses/{id}")).Message);
        (await server.Admin().DeleteAsync($"/api/licenses/{id}")).MustBeError(
            HttpStatusCode.NotFound,
            $"License with ID {id} not found."
        );
    }

    [Theory, EachDatabase]
    public async Task The_default_licence_is_active_and_stays(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var inactive = await CreateAsync(server, active: false);
        (await server.Admin().PutAsync($"/api/licenses/default/{inactive}")).MustBeError(
            HttpStatusCode.BadRequest,
            "Cannot set an inactive license as default"
        );
        (await server.Admin().PutAsync("/api/licenses/1/:active/false")).MustBeError(
            HttpStatusCode.BadRequest,
            "Cannot inactivate the default license"
        );
        (await server.Admin().DeleteAsync("/api/licenses/1")).MustBeError(
            HttpStatusCode.Conflict,
            "Please make sure the license is not the default before deleting it."
        );

        Assert.Equal("Default license ID set to 2", (await server.Admin().PutAsync("/api/licenses/default/2")).Message);
        Assert.Equal("Default license ID is 2", (await server.Guest().GetAsync("/api/licenses/default")).Message);
    }

    [Theory, EachDatabase]
    public async Task A_licence_in_use_is_not_removed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        _ = await Make.DatasetAsync(server.Admin(), "root");
        _ = (await server.Admin().PutAsync("/api/licenses/default/2")).Data;
        var answer = await server.Admin().DeleteAsync("/api/licenses/1");
        answer.MustBeError(HttpStatusCode.Conflict);
        Assert.StartsWith("Couldn't delete license with ID: 1", answer.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Only_superusers_change_licences(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (_, token) = await Make.UserAsync(server.Guest());
        (await server.Guest().PostAsync("/api/licenses", Body("x"))).MustBeError(HttpStatusCode.Unauthorized, "api key required");
        foreach (
            var (method, path) in ((HttpMethod, string)[])
                [
                    (HttpMethod.Post, ""),
                    (HttpMethod.Put, "/default/1"),
                    (HttpMethod.Put, "/1/:active/true"),
                    (HttpMethod.Put, "/1/:sortOrder/3"),
                    (HttpMethod.Delete, "/1"),
                ]
        )
        {
            (await server.As(token).TextAsync(method, "/api/licenses" + path, Body("x").ToJsonString())).MustBeError(
                HttpStatusCode.Forbidden,
                "must be superuser"
            );
        }
    }

    [Theory, EachDatabase]
    public async Task Whatever_is_a_URI_names_a_licence(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (
            var uri in (string[])["urn:example:NAME", "licences/NAME", "ftp://example.org/NAME", "https://例え.example/NAME%20b"]
        )
        {
            var body = Body(Make.Name("Uri"));
            body["uri"] = uri.Replace("NAME", body["name"]!.GetValue<string>(), StringComparison.Ordinal);
            var made = await server.Admin().PostAsync("/api/licenses", body);
            Assert.True(made.Status == HttpStatusCode.Created, uri);
            var read = (await server.Guest().GetAsync(made.Headers.Location!.OriginalString)).Data;
            Assert.Equal(body["uri"]!.GetValue<string>(), read["uri"]!.GetValue<string>());
        }

        foreach (var wrong in (string[])["", "two words", "https://example.org/%zz", "a<b", ":none", "data:text/html,x"])
        {
            var body = Body(Make.Name("Uri"));
            body["uri"] = wrong;
            var refused = await server.Admin().PostAsync("/api/licenses", body);
            refused.MustBeError(HttpStatusCode.BadRequest);
            Assert.Contains($"not '{wrong}'", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task An_unfit_licence_is_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("Twice");
        _ = (await server.Admin().PostAsync("/api/licenses", Body(name))).Data;
        (await server.Admin().PostAsync("/api/licenses", Body(name))).MustBeError(
            HttpStatusCode.Conflict,
            "A license with the same URI or name is already present."
        );
        var script = Body(Make.Name("Script"));
        script["uri"] = "javascript:alert(1)";
        (await server.Admin().PostAsync("/api/licenses", script)).MustBeError(HttpStatusCode.BadRequest);
        var without = Body(Make.Name("Order"));
        without.Remove("sortOrder");
        (await server.Admin().PostAsync("/api/licenses", without)).MustBeError(
            HttpStatusCode.BadRequest,
            "There should be a sort order value in the request body"
        );
    }
}

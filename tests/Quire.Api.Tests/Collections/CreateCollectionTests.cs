using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class CreateCollectionTests
{
    [Theory, EachDatabase]
    public async Task A_new_collection_answers_with_all_it_was_given(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = Make.Name("Lab");
        var body = Make.Collection(alias);
        body["affiliation"] = "Example University";
        body["description"] = "Where it happens.";
        var answer = await server.Admin().PostAsync("/api/dataverses/root", body);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.EndsWith("/dataverses/" + alias, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);

        var data = (
            await server.Admin().GetAsync($"/api/dataverses/{alias.ToUpperInvariant()}?returnOwners=true&returnChildCount=true")
        ).Data;
        Assert.Equal(alias, data["alias"]!.GetValue<string>());
        Assert.Equal("LABORATORY", data["dataverseType"]!.GetValue<string>());
        Assert.Equal("Example University", data["affiliation"]!.GetValue<string>());
        Assert.Equal("contact@example.edu", data["dataverseContacts"]![0]!["contactEmail"]!.GetValue<string>());
        Assert.True(data["permissionRoot"]!.GetValue<bool>());
        Assert.False(data["isReleased"]!.GetValue<bool>());
        Assert.Equal(0, data["childCount"]!.GetValue<int>());
        Assert.Equal("root", data["isPartOf"]!["identifier"]!.GetValue<string>());
        Assert.Equal("DATAVERSE", data["isPartOf"]!["type"]!.GetValue<string>());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", data["creationDate"]!.GetValue<string>());
        Assert.Equal(alias, (await server.Admin().GetAsync($"/api/dataverses/{data["id"]}")).Data["alias"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task The_root_collection_is_not_made_twice(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        (await server.Admin().PostAsync("/api/dataverses", Make.Collection("another"))).MustBeError(
            HttpStatusCode.Forbidden,
            "Root Dataverse already exists. Cannot create another one"
        );
        var root = (await server.Guest().GetAsync("/api/dataverses/:root")).Data;
        Assert.Equal(1, root["id"]!.GetValue<long>());
        Assert.Null(root["ownerId"]);
    }

    [Theory, EachDatabase]
    public async Task An_alias_is_unique_in_any_letter_case(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = await Make.CollectionAsync(server.Admin());
        (await server.Admin().PostAsync("/api/dataverses/root", Make.Collection(alias.ToUpperInvariant()))).MustBeError(
            HttpStatusCode.Forbidden,
            $"A dataverse with alias {alias.ToUpperInvariant()} already exists"
        );
    }

    [Theory]
    [CombinedWith("alias", null, "Field alias is mandatory")]
    [CombinedWith("name", null, "Field name is mandatory")]
    [CombinedWith("alias", "12345", "Alias should not be a number")]
    [CombinedWith("alias", "no spaces", "Found an illegal character(s)")]
    [CombinedWith(
        "alias",
        "1234567890123456789012345678901234567890123456789012345678901x",
        "Alias must be at most 60 characters."
    )]
    [CombinedWith("name", "", "Please enter a name.")]
    public async Task What_is_wrong_with_a_collection_is_said(DatabaseKind database, string key, string? value, string message)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Collection(Make.Name("bad"));
        body.Remove(key);
        if (value is not null)
        {
            body[key] = value;
        }

        var answer = await server.Admin().PostAsync("/api/dataverses/root", body);
        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_contact_needs_an_address_that_can_be_one(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Collection(Make.Name("bad"));
        body["dataverseContacts"] = new JsonArray(new JsonObject { ["contactEmail"] = "nowhere" });
        (await server.Admin().PostAsync("/api/dataverses/root", body)).MustBeError(HttpStatusCode.BadRequest);
        body["dataverseContacts"] = new JsonArray(new JsonObject { ["name"] = "x" });
        (await server.Admin().PostAsync("/api/dataverses/root", body)).MustBeError(
            HttpStatusCode.BadRequest,
            "Error parsing the POSTed json into a dataverse: Field contactEmail is mandatory"
        );
        body["dataverseContacts"] = new JsonArray();
        (await server.Admin().PostAsync("/api/dataverses/root", body)).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task Text_that_is_no_JSON_is_a_parse_error(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (
            var body in (string[])
                ["", "{", "[]", "null", "\"x\"", "{\"alias\": 5}", "{\"alias\":\"x\",\"name\":\"y\",\"dataverseContacts\":{}}"]
        )
        {
            var answer = await server.Admin().TextAsync(HttpMethod.Post, "/api/dataverses/root", body);
            answer.MustBeError(HttpStatusCode.BadRequest);
            Assert.StartsWith("Error parsing ", answer.Message, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Only_those_who_may_add_collections_do(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var parent = await Make.CollectionAsync(server.Admin());
        var (name, token) = await Make.UserAsync(server.Guest());
        (await server.Guest().PostAsync($"/api/dataverses/{parent}", Make.Collection("x"))).MustBeError(
            HttpStatusCode.Unauthorized
        );
        (await server.As(token).PostAsync($"/api/dataverses/{parent}", Make.Collection("x"))).MustBeError(
            HttpStatusCode.Unauthorized,
            $"User @{name} is not permitted to perform requested action."
        );
        (await server.As(token).PostAsync("/api/dataverses/no-such-place", Make.Collection("x"))).MustBeError(
            HttpStatusCode.NotFound,
            "Can't find dataverse with identifier='no-such-place'"
        );
        var alias = await Make.CollectionAsync(server.As(token));
        var assignments = (await server.As(token).GetAsync($"/api/dataverses/{alias}/assignments")).Data.AsArray();
        Assert.Equal(
            ("@" + name, "admin"),
            (Assert.Single(assignments)!["assignee"]!.GetValue<string>(), assignments[0]!["_roleAlias"]!.GetValue<string>())
        );
    }

    [Theory, EachDatabase]
    public async Task Roles_above_are_copied_where_the_installation_asks_for_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        _ = (
            await server.Guest().TextAsync(HttpMethod.Put, "/api/admin/settings/:InheritParentRoleAssignments", "curator, member")
        ).Data;
        var parent = await Make.CollectionAsync(server.Admin());
        await Make.AssignAsync(server.Admin(), parent, ":authenticated-users", "curator");
        await Make.AssignAsync(server.Admin(), parent, ":guest", "fileDownloader");
        var child = await Make.CollectionAsync(server.Admin(), parent);
        var copied = (await server.Admin().GetAsync($"/api/dataverses/{child}/assignments")).Data.AsArray();
        Assert.Equal(
            ["admin", "curator"],
            copied.Select(a => a!["_roleAlias"]!.GetValue<string>()).Order(StringComparer.Ordinal)
        );
    }
}

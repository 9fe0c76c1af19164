using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>Who holds and held which role.</summary>
public sealed class AssignmentHistoryTests
{
    [Theory, EachDatabase]
    public async Task What_is_given_and_taken_back_is_remembered_with_who_did_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection);
        var (name, token) = await Make.UserAsync(admin);
        var (manager, managerToken) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, "@" + manager, "admin");
        foreach (var path in (string[])[$"/api/datasets/{dataset}/assignments", $"/api/dataverses/{collection}/assignments"])
        {
            using var wire = server.As(managerToken);
            var id = (await wire.PostAsync(path, new JsonObject { ["assignee"] = "@" + name, ["role"] = "curator" })).Data["id"];
            var held = (await wire.GetAsync($"{path}/history")).Data.AsArray().Single(e => Of(e!, name))!;
            Assert.Equal(("curator", "@" + manager), (Text(held, "roleName"), Text(held, "assignedBy")));
            Assert.True(held.AsObject().ContainsKey("revokedBy") && held["revokedBy"] is null);

            _ = (await admin.DeleteAsync($"{path}/{id}")).Data;
            var ended = (await wire.GetAsync($"{path}/history")).Data.AsArray().Single(e => Of(e!, name))!;
            Assert.Equal(("@" + manager, "@quireAdmin"), (Text(ended, "assignedBy"), await AdminOf(admin, ended)));
            Assert.Equal(Text(held, "assignedAt"), Text(ended, "assignedAt"));
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", Text(ended, "revokedAt"));
        }

        var page = await admin.GetAsync($"/api/datasets/:persistentId/assignments/history?persistentId={pid}&limit=1");
        Assert.Single(page.Data.AsArray());
        Assert.Equal(2, page.Json["totalCount"]!.GetValue<int>());
        (await server.As(token).GetAsync($"/api/datasets/{dataset}/assignments/history")).MustBeError(
            HttpStatusCode.Forbidden,
            "You do not have permission to view the role assignment history for this dataset"
        );
    }

    [Theory, EachDatabase]
    public async Task A_table_has_the_same_lines(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        foreach (
            var (path, file, lines) in new[]
            {
                ($"/api/dataverses/{collection}/assignments/history", "dataverse_permissions_history.csv", 1),
                ($"/api/datasets/{dataset}/assignments/history", "dataset_permissions_history.csv", 1),
                ($"/api/datasets/{dataset}/files/assignments/history", "dataset_permissions_history.csv", 0),
            }
        )
        {
            using var wire = server.Admin();
            wire.Http.DefaultRequestHeaders.Accept.ParseAdd("text/csv");
            var answer = await wire.GetAsync(path);
            Assert.Equal("text/csv", answer.ContentHeaders.ContentType!.MediaType);
            Assert.Equal(file, answer.ContentHeaders.ContentDisposition!.FileName!.Trim('"'));
            var rows = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("Defined On,Assignee,Role,Assigned By,Assignment Date,Revoked By,Revocation Date", rows[0]);
            Assert.Equal(lines, rows.Length - 1);
        }
    }

    [Theory, EachDatabase]
    public async Task What_goes_with_a_role_or_a_group_is_remembered_too(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var role = (
            await admin.PostAsync(
                $"/api/dataverses/{collection}/roles",
                new JsonObject { ["alias"] = "reader", ["name"] = "Reader" }
            )
        ).Data["id"];
        var group = await GroupFixture.GroupAsync(admin, collection, "crew");
        await Make.AssignAsync(admin, collection, ":guest", "reader");
        await Make.AssignAsync(admin, collection, group, "curator");
        _ = (await admin.DeleteAsync($"/api/roles/{role}")).Data;
        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/groups/crew")).Data;

        var ended = (await admin.GetAsync($"/api/dataverses/{collection}/assignments/history"))
            .Data.AsArray()
            .Where(e => e!["revokedAt"] is not null)
            .Select(e => (Text(e!, "assigneeIdentifier"), Text(e!, "roleName")));
        Assert.Equal([(group, "curator"), (":guest", "reader")], ended);
    }

    [Theory, EachDatabase]
    public async Task Assignments_of_somebody_and_what_is_shown_of_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (name, _) = await Make.UserAsync(admin);
        var group = await GroupFixture.GroupAsync(admin, collection, "crew");
        await Make.AssignAsync(admin, collection, "@" + name, "curator");
        await Make.AssignAsync(admin, collection, group, "member");

        var held = Assert.Single((await admin.GetAsync($"/api/admin/assignments/assignees/@{name}")).Data.AsArray())!;
        Assert.Equal(("curator", $"Collection {collection}"), (Text(held, "_roleAlias"), Text(held, "definitionPointName")));
        foreach (var path in (string[])[group, Uri.EscapeDataString(group)])
        {
            Assert.Equal(
                "member",
                Text(
                    Assert.Single((await admin.GetAsync($"/api/admin/assignments/assignees/{path}")).Data.AsArray())!,
                    "_roleAlias"
                )
            );
            Assert.Equal("Group crew", Text((await admin.GetAsync($"/api/admin/assignee/{path}")).Data, "title"));
        }

        var person = (await admin.GetAsync($"/api/admin/assignee/@{name}")).Data;
        Assert.Equal(($"Test {name}", $"{name}@example.edu"), (Text(person, "title"), Text(person, "email")));
        Assert.Empty((await admin.GetAsync("/api/admin/assignments/assignees/@nobody-there")).Data.AsArray());
        (await admin.GetAsync("/api/admin/assignee/@nobody-there")).MustBeError(
            HttpStatusCode.NotFound,
            "Role Assignee '@nobody-there' not found."
        );
    }

    [Theory, EachDatabase]
    public async Task What_a_caller_may_is_reported_for_every_kind_of_object(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection);
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, "@" + name, "contributor");
        foreach (var target in (string[])[collection, $"{dataset}", pid, Uri.EscapeDataString(pid), $"{file}"])
        {
            var report = (await server.As(token).GetAsync($"/api/admin/permissions/{target}")).Data;
            Assert.Equal("@" + name, Text(report, "user"));
            Assert.Equal(
                ["ViewUnpublishedDataset", "DownloadFile", "EditDataset", "DeleteDatasetDraft"],
                report["permissions"]!.AsArray().Select(p => p!.GetValue<string>())
            );
            Assert.Empty((await server.Guest().GetAsync($"/api/admin/permissions/{target}")).Data["permissions"]!.AsArray());
        }

        (await admin.GetAsync("/api/admin/permissions/nowhere")).MustBeError(
            HttpStatusCode.NotFound,
            "DvObject nowhere not found"
        );
    }

    [Theory, EachDatabase]
    public async Task Roles_are_given_below_where_the_installation_says_which(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var outer = await Make.CollectionAsync(admin);
        var middle = await Make.CollectionAsync(admin, outer);
        var inner = await Make.CollectionAsync(admin, middle);
        var (dataset, _) = await Make.DatasetAsync(admin, inner, "Deep avocet");
        var (name, token) = await Make.UserAsync(admin);
        using var curator = server.As(token);
        await Make.AssignAsync(admin, outer, "@" + name, "curator");
        await Make.AssignAsync(admin, outer, "@" + name, "member");
        await Make.AssignAsync(admin, outer, ":authenticated-users", "curator");
        var path = $"/api/admin/dataverse/{outer}/addRoleAssignmentsToChildren";
        (await admin.GetAsync(path)).MustBeError(
            HttpStatusCode.BadRequest,
            "InheritParentRoleAssignments does not list any roles on this instance"
        );
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:InheritParentRoleAssignments", "curator, admin")).Data;
        (await curator.GetAsync(path)).MustBeError(HttpStatusCode.Forbidden, "Superusers only.");
        await GroupFixture.SeesAsync(curator, dataset, "avocet", sees: false);

        for (var round = 0; round < 2; round++)
        {
            var said = JsonNode.Parse((await admin.GetAsync(path)).Data["message"]!.GetValue<string>())!;
            Assert.Equal([middle, inner], said["Updated Dataverse Aliases"]!.AsArray().Select(a => a!.GetValue<string>()));
            Assert.Equal(2, said["Dataverses Updated"]!.AsArray().Count);
            Assert.Contains("@" + name, said["Assignments added for"]!.AsArray().Select(a => a!.GetValue<string>()));
            Assert.Equal(
                [":authenticated-users"],
                said["Assignments not added for"]!.AsArray().Select(a => a!.GetValue<string>())
            );
        }

        await GroupFixture.SeesAsync(curator, dataset, "avocet", sees: true);
        Assert.Equal(
            "curator",
            Text(
                Assert.Single(
                    (await admin.GetAsync($"/api/dataverses/{inner}/assignments")).Data.AsArray(),
                    a => Text(a!, "assignee") == "@" + name
                )!,
                "_roleAlias"
            )
        );
        (await admin.GetAsync("/api/admin/dataverse/nowhere/addRoleAssignmentsToChildren")).MustBeError(
            HttpStatusCode.NotFound,
            "Could not find dataverse based on alias supplied: nowhere."
        );
    }

    private static async Task<string> AdminOf(Wire admin, JsonNode entry)
    {
        var self = (await admin.GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>();
        return Text(entry, "revokedBy") == self ? "@quireAdmin" : Text(entry, "revokedBy");
    }

    private static bool Of(JsonNode entry, string name) => Text(entry, "assigneeIdentifier") == "@" + name;

    private static string Text(JsonNode node, string key) => node[key]!.GetValue<string>();
}

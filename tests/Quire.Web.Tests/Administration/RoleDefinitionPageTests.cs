using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>Roles of the installation are defined on a page.</summary>
public sealed class RoleDefinitionPageTests
{
    private const string Path = "/administration/roles";

    [Theory, EachDatabase]
    public async Task A_role_is_defined_changed_and_deleted_with_who_held_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);

        var made = await (await FormAsync(reader))
            .With("name", "Harbour master")
            .With("alias", "harbourMaster")
            .With("gives-AddDataset", "true")
            .With("do", "save")
            .SendAsync(reader);

        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var role = (await admin.GetAsync("/api/roles/:alias?alias=harbourMaster")).Data;
        Assert.Equal(["AddDataset"], role["permissions"]!.AsArray().Select(p => p!.GetValue<string>()));
        var id = role["id"]!.GetValue<long>();
        var change = FormOnPage.Of(Path, await reader.PageAsync($"{Path}?role={id}"), "alias");
        Assert.Equal(("harbourMaster", "true"), (change.Fields["alias"], change.Fields["gives-AddDataset"]));
        _ = await change.With("gives-EditDataset", "true").With("do", "save").SendAsync(reader);
        role = (await admin.GetAsync($"/api/roles/{id}")).Data;
        Assert.Equal(["AddDataset", "EditDataset"], role["permissions"]!.AsArray().Select(p => p!.GetValue<string>()));

        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "harbourMaster");
        var delete = FormOnPage.Of(Path, await reader.PageAsync(Path), "sure").With("role", $"{id}").With("do", "delete");
        Assert.Equal(HttpStatusCode.BadRequest, (await delete.Copy().SendAsync(reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await delete.With("sure", "true").SendAsync(reader)).Status);
        var held = (await admin.GetAsync($"/api/dataverses/{alias}/assignments")).Data;
        Assert.DoesNotContain(name, held.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_no_role_is_refused_and_those_of_every_installation_stay(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server, "de");
        var form = (await FormAsync(reader)).With("do", "save");
        var curator = (await admin.GetAsync("/api/roles/:alias?alias=curator")).Data["id"]!.GetValue<long>();

        var unnamed = await form.Copy().With("name", "Ohne").SendAsync(reader);
        var taken = await form.Copy().With("name", "Zweite").With("alias", "CURATOR").SendAsync(reader);
        var kept = await form.Copy().With("role", $"{curator}").With("sure", "true").With("do", "delete").SendAsync(reader);

        Assert.Equal(HttpStatusCode.BadRequest, unnamed.Status);
        Assert.Equal("Ohne", FormOnPage.Of(Path, unnamed.Text, "alias").Fields["name"]);
        Assert.Contains("gibt es schon", taken.Text, StringComparison.Ordinal);
        Assert.Contains("sie bleibt", kept.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/roles/{curator}")).Status);
    }

    private static async Task<FormOnPage> FormAsync(Reader reader) => FormOnPage.Of(Path, await reader.PageAsync(Path), "alias");
}

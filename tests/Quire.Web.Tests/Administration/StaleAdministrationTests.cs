using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>What two superusers do at the same time, each on a page of their own.</summary>
public sealed class StaleAdministrationTests
{
    private const string Groups = "/administration/groups";
    private const string Settings = "/administration/settings";

    [Theory, EachDatabase]
    public async Task A_group_is_replaced_by_whoever_saw_what_it_is(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        foreach (var (kind, members) in ((string, string)[])[("ip", "10.0.0.1"), ("mail", "example.edu")])
        {
            var alias = $"campus-{kind}";
            var made = FormOnPage.Of(Groups, await reader.PageAsync(Groups), $"{kind}-members").With("do", "set");
            made = made.With("name", "The campus").With("alias", alias).With("members", members);
            Assert.Equal(HttpStatusCode.Found, (await made.SendAsync(reader)).Status);
            var one = await FormAsync(await reader.PageAsync($"{Groups}?{kind}={alias}"));
            var other = await FormAsync(await reader.PageAsync($"{Groups}?{kind}={alias}"));
            Assert.Equal(HttpStatusCode.Found, (await one.With("name", "First").SendAsync(reader)).Status);

            var stale = await other.With("name", "Second").SendAsync(reader);

            Assert.Equal(HttpStatusCode.Conflict, stale.Status);
            Assert.Contains("Somebody else changed this while the page was open.", stale.Text, StringComparison.Ordinal);
            Assert.Contains("First", Reader.Texts(await reader.PageAsync(Groups), "th"));
            // What was wrong besides is no reason to have seen what is stored; having been told is.
            var again = await FormAsync(stale.Text);
            Assert.Equal("Second", again.Fields["name"]);
            var wrong = await other.Copy().With("members", "no such place!").SendAsync(reader);
            Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
            Assert.Equal(HttpStatusCode.Found, (await again.SendAsync(reader)).Status);

            // One that was removed is not made again by somebody who thinks they change it.
            var late = await FormAsync(await reader.PageAsync($"{Groups}?{kind}={alias}"));
            Assert.Equal(HttpStatusCode.Found, (await late.Copy().With("do", "delete").SendAsync(reader)).Status);
            var gone = await late.With("name", $"Third {kind}").SendAsync(reader);
            Assert.Equal(HttpStatusCode.NotFound, gone.Status);
            Assert.DoesNotContain($"Third {kind}", Reader.Texts(await reader.PageAsync(Groups), "th"));
            var anew = await FormAsync(gone.Text);
            Assert.Equal(($"Third {kind}", ""), (anew.Fields["name"], anew.Fields["changes"]));
            Assert.Equal(HttpStatusCode.Found, (await anew.SendAsync(reader)).Status);
            Assert.Contains($"Third {kind}", Reader.Texts(await reader.PageAsync(Groups), "th"));

            Task<FormOnPage> FormAsync(string page) =>
                Task.FromResult(FormOnPage.Of(Groups, page, $"{kind}-members").With("do", "set"));
        }
    }

    [Theory, EachDatabase]
    public async Task The_group_of_an_alias_goes_also_where_that_is_the_number_of_another(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        var first = await MadeAsync("library");
        var second = await MadeAsync(first["id"]!.GetValue<long>().ToString(System.Globalization.CultureInfo.InvariantCulture));
        var form = FormOnPage.Of(Groups, await reader.PageAsync(Groups), "ip-members").With("do", "delete");

        var removed = await form.With("alias", second["alias"]!.GetValue<string>()).SendAsync(reader);
        var twice = await form.SendAsync(reader);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (removed.Status, twice.Status));
        Assert.Equal(
            ["library"],
            (await admin.GetAsync("/api/admin/groups/ip")).Data.AsArray().Select(g => g!["alias"]!.GetValue<string>())
        );

        async Task<JsonNode> MadeAsync(string alias) =>
            (
                await admin.TextAsync(
                    HttpMethod.Put,
                    $"/api/admin/groups/ip/{alias}",
                    $$"""{"alias":"{{alias}}","name":"Group {{alias}}","ranges":[["10.0.0.1","10.0.0.9"]]}""",
                    "application/json"
                )
            ).Data;
    }

    [Theory, EachDatabase]
    public async Task A_setting_is_set_by_whoever_saw_its_value(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        const string Chosen = $"{Settings}?name=:ZipUploadFilesLimit";
        var one = Form(await reader.PageAsync(Chosen));
        var other = Form(await reader.PageAsync(Chosen));
        Assert.Equal(HttpStatusCode.Found, (await one.With("value", "10").SendAsync(reader)).Status);

        var stale = await other.With("value", "20").SendAsync(reader);

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("10", await ValueAsync());
        Assert.Equal(HttpStatusCode.Found, (await Form(stale.Text).SendAsync(reader)).Status);
        Assert.Equal("20", await ValueAsync());
        // A form that speaks of another setting by now saw nothing of that one.
        var named = other.Copy().With("name", ":ZipDownloadLimit").With("value", "5");
        Assert.Equal(HttpStatusCode.Found, (await named.SendAsync(reader)).Status);

        static FormOnPage Form(string page) => FormOnPage.Of(Settings, page, "value").With("do", "set");

        async Task<string> ValueAsync() => (await admin.GetAsync("/api/admin/settings/:ZipUploadFilesLimit")).Message;
    }
}

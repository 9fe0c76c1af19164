using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>Superusers run an installation on pages, and nobody else does.</summary>
public sealed partial class AdministrationPageTests
{
    private static readonly string[] All =
    [
        "/administration",
        "/administration/users",
        "/administration/users/dataverseAdmin",
        "/administration/settings",
        "/administration/jobs",
        "/administration/audit",
    ];

    private static readonly string[] Changes =
    [
        "/administration/users/dataverseAdmin",
        "/administration/settings",
        "/administration/jobs",
    ];

    [Theory, EachDatabase]
    public async Task Nobody_but_superusers_gets_in(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (member, _) = await Make.UserAsync(admin);
        var (curator, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{curator}", "admin");
        using var guest = new Reader(server.Address);
        foreach (var path in All)
        {
            var led = await guest.GetAsync(path);
            Assert.Equal(
                $"/account/sign-in?returnTo={Uri.EscapeDataString(path)}",
                Reader.From(path, led.Headers.Location!.OriginalString)
            );
        }

        var change = new Dictionary<string, string>
        {
            ["do"] = "set",
            ["name"] = ":StatusMessageText",
            ["value"] = "x",
            ["sure"] = "true",
        };
        foreach (var name in (string[])[member, curator])
        {
            using var reader = new Reader(server.Address);
            await reader.SignInAsync(name);
            change["antiforgery"] = Reader.Fields(await reader.PageAsync("/account"))["antiforgery"];
            foreach (var path in All)
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(path)).Status);
            }

            foreach (var path in Changes)
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await reader.FormAsync(path, change)).Status);
            }

            Assert.DoesNotContain("./administration", Reader.Links(await reader.PageAsync("/account")));
        }

        foreach (var path in Changes)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.FormAsync(path, change)).Status);
        }

        (await admin.GetAsync("/api/admin/settings/:StatusMessageText")).MustBeError(HttpStatusCode.NotFound);
        // A token of a superuser opens no page either.
        admin.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Assert.DoesNotContain("Open accounts", (await admin.GetAsync("/administration")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_superuser_sees_every_page_and_changes_nothing_without_what_the_page_gave(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await SuperuserAsync(server);
        foreach (var path in All)
        {
            Assert.Single(Reader.Texts(await reader.PageAsync(path), "h1"));
        }

        foreach (var path in Changes)
        {
            var fields = new Dictionary<string, string>
            {
                ["do"] = "set",
                ["name"] = ":StatusMessageText",
                ["value"] = "x",
                ["sure"] = "true",
            };
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.FormAsync(path, fields)).Status);
        }

        (await server.Admin().GetAsync("/api/admin/settings/:StatusMessageText")).MustBeError(HttpStatusCode.NotFound);
        Assert.Contains("./administration", Reader.Links(await reader.PageAsync("/account")));
    }

    [Theory]
    [InlineData("drop", HttpStatusCode.ServiceUnavailable)]
    [InlineData("unblock-key", HttpStatusCode.OK)]
    [InlineData("localhost-only", HttpStatusCode.OK)]
    public async Task What_the_settings_close_at_the_API_is_closed_on_pages(string policy, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var reader = await SuperuserAsync(server);
        var fields = Reader.Fields(await reader.PageAsync("/administration/settings"));
        (fields["name"], fields["value"], fields["do"]) = (":BlockedApiPolicy", policy, "set");
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/administration/settings", fields)).Status);

        Assert.Equal(expected, (await reader.GetAsync("/administration")).Status);
        Assert.Equal(
            expected == HttpStatusCode.OK ? HttpStatusCode.Found : expected,
            (await reader.FormAsync("/administration/settings", fields)).Status
        );
    }

    [Theory, EachDatabase]
    public async Task Accounts_are_found_made_superusers_and_closed_by_who_means_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var reader = await SuperuserAsync(server);
        var found = await reader.PageAsync($"/administration/users?q={name}");
        Assert.Contains("1 account", Reader.Words(found), StringComparison.Ordinal);
        var path = $"/administration/users/{name}";
        Assert.Contains($"../administration/users/{name}", Reader.Links(found));
        var fields = Reader.Fields(await reader.PageAsync(path));
        fields["do"] = "promote";
        var unsure = await reader.FormAsync(path, fields);
        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.Contains("Check the box that says whom you mean.", unsure.Text, StringComparison.Ordinal);
        Assert.False(await IsSuperuserAsync());
        fields["sure"] = "true";

        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync(path, fields)).Status);
        Assert.True(await IsSuperuserAsync());
        fields["do"] = "demote";
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync(path, fields)).Status);
        Assert.False(await IsSuperuserAsync());
        fields["do"] = "close";
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync(path, fields)).Status);
        (await server.As(token).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Contains("Closed", Reader.Words(await reader.PageAsync(path)), StringComparison.Ordinal);
        fields["do"] = "promote";
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.FormAsync(path, fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/administration/users/nobody-at-all")).Status);

        async Task<bool> IsSuperuserAsync() =>
            (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["superuser"]!.GetValue<bool>();
    }

    [Theory, EachDatabase]
    public async Task A_setting_is_set_checked_and_unset_and_what_opens_something_is_not_shown(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await SuperuserAsync(server);
        var page = await reader.PageAsync("/administration/settings");
        Assert.Contains(":BuiltinUsersKey", page, StringComparison.Ordinal);
        Assert.DoesNotContain("burrito", page, StringComparison.Ordinal);
        var fields = Reader.Fields(page);
        (fields["name"], fields["value"], fields["do"]) = (":ZipDownloadLimit", "a <lot>", "set");

        var wrong = await reader.FormAsync("/administration/settings", fields);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains(":ZipDownloadLimit must be a whole number.", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(":ZipDownloadLimit", Reader.Fields(wrong.Text)["name"]);
        Assert.Contains("a &lt;lot&gt;", wrong.Text, StringComparison.Ordinal);
        fields["name"] = ":NoSuchThing";
        Assert.Contains("There is no such setting", (await reader.FormAsync("/administration/settings", fields)).Text);
        (fields["name"], fields["value"]) = (":ZipDownloadLimit", "1000");
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/administration/settings", fields)).Status);
        var set = (await server.Admin().GetAsync("/api/admin/settings/:ZipDownloadLimit")).Data["message"]!.GetValue<string>();
        Assert.Equal("1000", set);
        fields["do"] = "unset";
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/administration/settings", fields)).Status);
        (await server.Admin().GetAsync("/api/admin/settings/:ZipDownloadLimit")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_line_break_typed_after_a_value_is_none_of_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await SuperuserAsync(server);
        var fields = Reader.Fields(await reader.PageAsync("/administration/settings"));
        foreach (
            var (name, typed, kept) in ((string, string, string)[])
                [(":SearchApiRequiresToken", " true\r\n", "true"), (":StatusMessageText", "one\r\n\r\ntwo\r\n", "one\n\ntwo")]
        )
        {
            (fields["name"], fields["value"], fields["do"]) = (name, typed, "set");
            Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/administration/settings", fields)).Status);
            var set = (await server.Admin().GetAsync($"/api/admin/settings/{name}")).Data["message"]!.GetValue<string>();
            Assert.Equal(kept, set);
        }
    }

    [Theory, EachDatabase]
    public async Task Work_that_was_given_up_is_tried_again_and_a_lock_is_lifted(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await SuperuserAsync(server);
        var alias = await Make.CollectionAsync(admin);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/lock/EditInProgress")).Message;
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var then = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var given = new JobRecord
        {
            Kind = "CountDataset",
            Payload = $$"""{"dataset":{{dataset}}}""",
            State = JobState.Dead,
            CreatedAt = then,
            RunAfter = then,
            Attempts = 9,
            LastError = "the <disk> was full\nand more",
        };
        db.Jobs.Add(given);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var page = await reader.PageAsync("/administration/jobs");
        Assert.Contains("the &lt;disk&gt; was full", page, StringComparison.Ordinal);
        Assert.DoesNotContain("and more", page, StringComparison.Ordinal);
        Assert.Contains("the &lt;disk&gt; was full", await reader.PageAsync("/administration"), StringComparison.Ordinal);
        Assert.Contains(pid, page, StringComparison.Ordinal);
        var fields = Reader.Fields(page);
        (fields["id"], fields["do"]) = ($"{given.Id}", "retry");
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/administration/jobs", fields)).Status);
        Assert.False(await db.Jobs.AnyAsync(j => j.State == JobState.Dead, TestContext.Current.CancellationToken));
        Assert.NotEqual(HttpStatusCode.Found, (await reader.FormAsync("/administration/jobs", fields)).Status);
        (fields["id"], fields["kind"]) = ($"{dataset}", "EditInProgress");
        foreach (var unclear in (string?[])[null, "", "other"])
        {
            _ = fields.Remove("do");
            if (unclear is not null)
            {
                fields["do"] = unclear;
            }

            Assert.Equal(HttpStatusCode.BadRequest, (await reader.FormAsync("/administration/jobs", fields)).Status);
        }

        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
        fields["do"] = "lift";
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/administration/jobs", fields)).Status);
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task The_audit_log_is_read_newest_first_and_of_one_object(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await SuperuserAsync(server);
        var alias = await Make.CollectionAsync(admin);
        var (dataset, _) = await Make.DatasetAsync(admin, alias);

        var page = await reader.PageAsync("/administration/audit");

        Assert.Contains("CreateDataset", page, StringComparison.Ordinal);
        Assert.Contains("CreateCollection", page, StringComparison.Ordinal);
        var one = await reader.PageAsync($"/administration/audit?object={dataset}");
        Assert.DoesNotContain("CreateCollection", one, StringComparison.Ordinal);
        var first = Row().Matches(page)[0].Groups["id"].Value;
        Assert.NotEqual("", first);
        Assert.Contains("There is nothing.", await reader.PageAsync("/administration/audit?before=1"), StringComparison.Ordinal);
    }

    private static async Task<Reader> SuperuserAsync(TestServer server)
    {
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Message;
        var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        return reader;
    }

    [GeneratedRegex("audit\\?object=(?<id>\\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}

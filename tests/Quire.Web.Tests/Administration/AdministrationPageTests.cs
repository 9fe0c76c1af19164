using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Testing;
using Quire.Web.Tests.Pages;
using Quire.Web.Texts;

namespace Quire.Web.Tests.Administration;

/// <summary>Superusers run an installation on pages, and nobody else does.</summary>
public sealed partial class AdministrationPageTests
{
    private static readonly string[] All =
    [
        "/administration",
        "/administration/users",
        "/administration/users/dataverseAdmin",
        "/administration/new-user",
        "/administration/groups",
        "/administration/blocks",
        "/administration/banners",
        "/administration/settings",
        "/administration/roles",
        "/administration/licenses",
        "/administration/workflows",
        "/administration/jobs",
        "/administration/audit",
    ];

    private static readonly string[] Changes =
    [
        "/administration",
        "/administration/groups",
        "/administration/blocks/load",
        "/administration/banners",
        "/administration/users/dataverseAdmin",
        "/administration/users/dataverseAdmin/link",
        "/administration/new-user",
        "/administration/settings",
        "/administration/roles",
        "/administration/licenses",
        "/administration/workflows",
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
        using var reader = await Reader.SuperuserAsync(server);
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
        using var reader = await Reader.SuperuserAsync(server);
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
        using var reader = await Reader.SuperuserAsync(server);
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
        fields["do"] = "x";
        Assert.Equal(HttpStatusCode.NotFound, (await reader.FormAsync(path, fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/administration/users/nobody-at-all")).Status);

        async Task<bool> IsSuperuserAsync() =>
            (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["superuser"]!.GetValue<bool>();
    }

    [Theory, EachDatabase]
    public async Task A_setting_is_set_checked_and_unset_and_what_opens_something_is_not_shown(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await Reader.SuperuserAsync(server);
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
        (fields["do"], fields["value"]) = ("check", "many");
        var unsound = await reader.FormAsync("/administration/settings", fields);
        Assert.Equal(HttpStatusCode.BadRequest, unsound.Status);
        fields["value"] = "2000";
        var sound = await reader.FormAsync("/administration/settings", fields);
        Assert.Equal(HttpStatusCode.OK, sound.Status);
        Assert.Contains("It is not set yet.", sound.Text, StringComparison.Ordinal);
        Assert.Equal("2000", FormOnPage.Of("/administration/settings", sound.Text, "value").Fields["value"]);
        set = (await server.Admin().GetAsync("/api/admin/settings/:ZipDownloadLimit")).Data["message"]!.GetValue<string>();
        Assert.Equal("1000", set);
        var chosen = await reader.PageAsync("/administration/settings?name=%3AZipDownloadLimit");
        Assert.Equal("1000", FormOnPage.Of("/administration/settings", chosen, "value").Fields["value"]);
        fields["do"] = "unset";
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/administration/settings", fields)).Status);
        (await server.Admin().GetAsync("/api/admin/settings/:ZipDownloadLimit")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task A_line_break_typed_after_a_value_is_none_of_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await Reader.SuperuserAsync(server);
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
        using var reader = await Reader.SuperuserAsync(server);
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
        using var reader = await Reader.SuperuserAsync(server);
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

    [Fact]
    public void Every_setting_that_means_something_is_explained_in_every_language()
    {
        foreach (var language in Wordings.Languages)
        {
            var texts = Wordings.Of(language);
            Assert.Empty(
                KnownSettings
                    .ActedOn.Select(n => $"setting.{n.TrimStart(':')}")
                    .Where(k => string.IsNullOrWhiteSpace(texts.Find(k)) || string.IsNullOrWhiteSpace(texts.Find($"{k}.default")))
            );
        }
    }

    [Theory, EachDatabase]
    public async Task Accounts_are_merged_by_who_means_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (from, token) = await Make.UserAsync(admin);
        var (into, other) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{from}", "admin");
        using var reader = await Reader.SuperuserAsync(server);
        var path = $"/administration/users/{from}";
        var fields = Reader.Fields(await reader.PageAsync(path));
        (fields["do"], fields["into"]) = ("merge", into);
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.FormAsync(path, fields)).Status);
        (fields["sure"], fields["into"]) = ("true", "nobody-at-all");
        var missing = await reader.FormAsync(path, fields);
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
        Assert.Equal("nobody-at-all", Reader.Fields(missing.Text)["into"]);
        fields["into"] = from;
        Assert.Contains("merged into itself", (await reader.FormAsync(path, fields)).Text, StringComparison.Ordinal);
        fields["into"] = into;

        var merged = await reader.FormAsync(path, fields);

        Assert.Equal($"/administration/users/{into}", Reader.From(path, merged.Headers.Location!.OriginalString));
        (await server.As(token).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await server.As(other).GetAsync($"/api/dataverses/{alias}")).Status);
    }

    [Theory, EachDatabase]
    public async Task Work_that_waits_is_given_up_and_what_runs_is_not(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await Reader.SuperuserAsync(server);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var far = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var jobs = ((JobState State, DateTime? Lease)[])
            [(JobState.Waiting, null), (JobState.Dead, null), (JobState.Running, far)];
        var records = jobs.Select(j => new JobRecord
            {
                Kind = "CountDataset",
                Payload = """{"dataset":1}""",
                State = j.State,
                LeaseUntil = j.Lease,
                CreatedAt = far,
                RunAfter = far,
            })
            .ToList();
        db.Jobs.AddRange(records);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var fields = Reader.Fields(await reader.PageAsync("/administration/jobs"));
        fields["do"] = "cancel";

        foreach (
            var (job, expected) in records.Zip(
                (HttpStatusCode[])[HttpStatusCode.Found, HttpStatusCode.Found, HttpStatusCode.NotFound]
            )
        )
        {
            fields["id"] = $"{job.Id}";
            Assert.Equal(expected, (await reader.FormAsync("/administration/jobs", fields)).Status);
        }

        // Its worker does what there is to do once it is given up; what was given up before is gone.
        var ids = records.Select(r => r.Id).ToList();
        await Wait.UntilAsync(
            async () =>
                (
                    await db
                        .Jobs.AsNoTracking()
                        .Where(j => ids.Contains(j.Id))
                        .OrderBy(j => j.Id)
                        .Select(j => new { j.Id, j.State })
                        .ToListAsync(TestContext.Current.CancellationToken)
                )
                    is [var first, var last]
                && (first.Id, first.State) == (ids[0], JobState.Dead)
                && (last.Id, last.State) == (ids[2], JobState.Running),
            "the one that waited to be given up"
        );
    }

    [Theory, EachDatabase]
    public async Task A_message_is_on_every_page_until_it_is_put_away_or_ended(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        await Make.PublishAsync(admin, dataset);
        using var reader = await Reader.SuperuserAsync(server);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");
        string[] paths = ["/", $"/dataverse/{alias}", $"/dataset/{pid}", "/about"];
        foreach (var path in paths)
        {
            Assert.DoesNotContain("class=\"banner\"", await guest.PageAsync(path), StringComparison.Ordinal);
        }

        var form = FormOnPage.Of("/administration/banners", await reader.PageAsync("/administration/banners"), "text-en");
        var empty = await form.Copy().With("do", "add").With("text-en", " ").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Write the message in one language at least.", empty.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "shout").SendAsync(reader)).Status);
        form = form.With("do", "add")
            .With("text-en", "We <b>close</b> at noon<script>alert(1)</script>")
            .With("dismissible", "true");
        Assert.Equal(HttpStatusCode.Found, (await form.With("text-de", "Mittags ist zu").SendAsync(reader)).Status);
        foreach (var path in paths)
        {
            var page = await guest.PageAsync(path);
            Assert.Contains("We <b>close</b> at noon", page, StringComparison.Ordinal);
            Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
            Assert.Contains("Mittags ist zu", await german.PageAsync(path), StringComparison.Ordinal);
        }

        // Whoever puts it away sees it no more, and others still do, on pages that are kept for all guests too.
        var dataPage = $"/dataset/{pid}";
        var away = Reader.Links(await guest.PageAsync(dataPage)).Single(l => l.Contains("/put-away?", StringComparison.Ordinal));
        var gone = await guest.GetAsync(Reader.From(dataPage, away));
        Assert.Equal(dataPage, Reader.From(Reader.From(dataPage, away), gone.Headers.Location!.OriginalString));
        foreach (var path in paths)
        {
            Assert.DoesNotContain("at noon", await guest.PageAsync(path), StringComparison.Ordinal);
            Assert.Contains("Mittags ist zu", await german.PageAsync(path), StringComparison.Ordinal);
        }

        // One that is shown no more is put away already.
        Assert.Equal(HttpStatusCode.Found, (await guest.GetAsync("/banner/4711/put-away")).Status);
        var end = FormOnPage
            .Of("/administration/banners", await reader.PageAsync("/administration/banners"), "id")
            .With("do", "end");
        Assert.Equal(HttpStatusCode.Found, (await end.SendAsync(reader)).Status);
        Assert.DoesNotContain("Mittags", await german.PageAsync(dataPage), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await end.With("id", "4711").SendAsync(reader)).Status);
    }

    [Theory, EachDatabase]
    public async Task Groups_by_address_and_by_mail_are_made_changed_and_removed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        const string Page = "/administration/groups";
        foreach (
            var (kind, wrong, sound, known) in ((string, string, string, string)[])
                [
                    ("ip", "10.0.0.9 - 10.0.0.1", "10.0.0.1 - 10.0.0.9\n2001:db8::1", "10.0.0.1 - 10.0.0.9, 2001:db8::1"),
                    ("mail", "no domain", "example.edu\nexample.org", "example.edu, example.org"),
                ]
        )
        {
            var form = FormOnPage.Of(Page, await reader.PageAsync(Page), $"{kind}-members").With("do", "set");
            form = form.With("name", "The campus").With("alias", $"campus-{kind}").With("members", wrong);
            var refused = await form.SendAsync(reader);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Equal(wrong, FormOnPage.Of(Page, refused.Text, $"{kind}-members").Fields["members"]);
            Assert.Equal(HttpStatusCode.Found, (await form.With("members", sound).SendAsync(reader)).Status);
            Assert.Contains(known, Reader.Words(await reader.PageAsync(Page)), StringComparison.Ordinal);

            var change = FormOnPage.Of(Page, await reader.PageAsync($"{Page}?{kind}=campus-{kind}"), $"{kind}-members");
            Assert.Equal("true", change.Fields["changes"]);
            var changed = await change.With("do", "set").With("name", "The whole campus").SendAsync(reader);
            Assert.Equal(HttpStatusCode.Found, changed.Status);
            Assert.Contains("The whole campus", await reader.PageAsync(Page), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await change.Copy().With("do", "x").SendAsync(reader)).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await change.Copy().With("kind", "x").SendAsync(reader)).Status);
            Assert.Equal(HttpStatusCode.Found, (await change.Copy().With("do", "delete").SendAsync(reader)).Status);
            Assert.DoesNotContain("The whole campus", await reader.PageAsync(Page), StringComparison.Ordinal);
            // Who presses twice is told nothing else.
            Assert.Equal(HttpStatusCode.Found, (await change.Copy().With("do", "delete").SendAsync(reader)).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task A_definition_is_taken_in_once_it_was_seen_what_it_changes(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        const string Page = "/administration/blocks";
        var form = FormOnPage.Of(Page, await reader.PageAsync(Page), "file");
        var none = await reader.FilesAsync(Page, form.Fields);
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        var broken = await reader.FilesAsync(Page, form.Fields, ("gauges.tsv", Definition().Replace("\tint\t", "\tnumberish\t")));
        Assert.Equal(HttpStatusCode.BadRequest, broken.Status);
        Assert.Contains("line #4", broken.Text, StringComparison.Ordinal);
        // Letters that cannot be read are not taken in as others.
        using var latin = new ByteArrayContent(System.Text.Encoding.Latin1.GetBytes(Definition().Replace("Height", "Höhe")));
        var unread = await reader.PartsAsync(Page, form.Fields, latin, "gauges.tsv");
        Assert.Equal(HttpStatusCode.BadRequest, unread.Status);
        Assert.Contains("The file is no text in UTF-8.", unread.Text, StringComparison.Ordinal);
        form.Fields["antiforgery"] = "x";
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.FilesAsync(Page, form.Fields, ("gauges.tsv", Definition()))).Status);
        form = FormOnPage.Of(Page, await reader.PageAsync(Page), "file");

        var preview = await reader.FilesAsync(Page, form.Fields, ("gauges.tsv", Definition()));

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("1 field is added", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/api/metadatablocks/gauges")).Status);
        var take = FormOnPage.Of(Page, preview.Text, "definition");
        Assert.Equal(HttpStatusCode.Found, (await take.SendAsync(reader)).Status);
        Assert.Equal("Gauges", (await admin.GetAsync("/api/metadatablocks/gauges")).Data["displayName"]!.GetValue<string>());

        var changed = Definition().Replace("Height of the gauge", "Height above the sea");
        var second = await reader.FilesAsync(Page, form.Fields, ("gauges.tsv", changed));
        Assert.Contains("0 fields are added", second.Text, StringComparison.Ordinal);
        Assert.Contains("1 field is changed", second.Text, StringComparison.Ordinal);
        Assert.Contains("description", Reader.Words(second.Text), StringComparison.Ordinal);
        var same = await reader.FilesAsync(Page, form.Fields, ("gauges.tsv", Definition()));
        Assert.Contains("The definition changes nothing.", same.Text, StringComparison.Ordinal);
        var only = string.Join('\n', Definition().Split('\n').Take(2));
        var unmentioned = await reader.FilesAsync(Page, form.Fields, ("gauges.tsv", only.Replace("Gauges", "All gauges")));
        Assert.Contains("1 field is not in the file and stays as it is", unmentioned.Text, StringComparison.Ordinal);

        static string Definition() =>
            "#metadataBlock\tname\tdataverseAlias\tdisplayName\tblockURI\n\tgauges\t\tGauges\t\n"
            + "#datasetField\tname\ttitle\tdescription\twatermark\tfieldType\tdisplayOrder\tdisplayFormat\tadvancedSearchField"
            + "\tallowControlledVocabulary\tallowmultiples\tfacetable\tdisplayoncreate\trequired\tparent"
            + "\tmetadatablock_id\ttermURI\n"
            + "\tgaugeHeight\tHeight\tHeight of the gauge\t\tint\t0\t\tFALSE\tFALSE\tFALSE\tFALSE\tFALSE\tFALSE\t\tgauges\t\n";
    }

    [Theory, EachDatabase]
    public async Task The_overview_tells_of_stores_comparison_and_index_and_builds_it_anew(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = await Reader.SuperuserAsync(server);
        var page = await reader.PageAsync("/administration");
        Assert.Contains("It shows everything that is stored.", page, StringComparison.Ordinal);
        Assert.Contains("there are no files", page, StringComparison.Ordinal);
        var form = FormOnPage.Of("/administration", page, "do");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.Copy().With("do", "burn").SendAsync(reader)).Status);

        var built = await form.With("do", "rebuild").SendAsync(reader);

        Assert.Equal(HttpStatusCode.Found, built.Status);
        var after = Reader.From("/administration", built.Headers.Location!.OriginalString);
        Assert.Contains("The index was built anew with", await reader.PageAsync(after), StringComparison.Ordinal);
    }

    [GeneratedRegex("audit\\?object=(?<id>\\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}

using System.Net;
using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Testing.Mail;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Accounts;

/// <summary>Somebody looks after their account.</summary>
public sealed partial class AccountPageTests
{
    private static readonly string[] Own =
    [
        "/account",
        "/account/notifications",
        "/account/notifications?unread=true",
        "/account/tokens",
        "/account/change-password",
    ];

    private static readonly string[] Changes =
    [
        "/account",
        "/account/confirm/ask",
        "/account/notifications",
        "/account/notifications/delivery",
        "/account/notifications/read",
        "/account/tokens",
        "/account/tokens/end",
        "/account/tokens/renew",
        "/account/tokens/remove",
        "/account/change-password",
    ];

    [Fact]
    public async Task A_guest_signs_in_first_and_comes_back()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        foreach (var path in Own)
        {
            var answer = await reader.GetAsync(path);
            Assert.Equal(
                $"/account/sign-in?returnTo={Uri.EscapeDataString(path)}",
                Reader.From(path, answer.Headers.Location!.OriginalString)
            );
        }
    }

    [Fact]
    public async Task Nothing_is_changed_by_a_form_without_what_the_page_gave_it()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var (name, token) = await Make.UserAsync(server.Admin());
        using var owner = server.As(token);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        foreach (var path in Changes)
        {
            foreach (var forged in (string?[])[null, "made up"])
            {
                var fields = new Dictionary<string, string>
                {
                    ["name"] = "x",
                    ["scope"] = "read",
                    ["days"] = "1",
                    ["formerPassword"] = $"secret-{name}",
                    ["password"] = "Correct horse 7",
                };
                if (forged is not null)
                {
                    fields["antiforgery"] = forged;
                }

                Assert.Equal(HttpStatusCode.Forbidden, (await reader.FormAsync(path, fields)).Status);
            }
        }

        // The token is still good, no other was made, and the session goes on.
        Assert.Empty((await owner.GetAsync("/api/quire/tokens")).Data.AsArray());
        Assert.Contains("Your account", await reader.PageAsync("/account"), StringComparison.Ordinal);
        // What a guest sends changes nothing either.
        using var guest = new Reader(server.Address);
        foreach (var path in Changes)
        {
            var answer = await guest.FormAsync(
                path,
                new Dictionary<string, string>
                {
                    ["scope"] = "read",
                    ["name"] = "x",
                    ["days"] = "1",
                }
            );
            Assert.True(
                answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.Found or HttpStatusCode.NotFound,
                $"{path}: {answer.Status}"
            );
        }
    }

    [Theory, EachDatabase]
    public async Task The_owner_sees_their_data_and_has_a_mail_sent_that_confirms_the_address(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, _) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var page = await reader.PageAsync("/account");
        Assert.Contains($"{name}@example.edu", page, StringComparison.Ordinal);
        Assert.Contains("Not confirmed yet.", page, StringComparison.Ordinal);
        var fields = Reader.Fields(page);

        var asked = await reader.FormAsync("/account/confirm/ask", fields);

        Assert.Equal("../../account?done=confirm", asked.Headers.Location!.OriginalString);
        Assert.Contains("A mail is on its way to your address.", await reader.PageAsync("/account?done=confirm"));
        var mail = await SentMail.WithAsync(server, name, "/account/confirm?token=");
        var confirm = await reader.PageAsync(Confirm().Match(mail).Value);
        Assert.Equal(HttpStatusCode.OK, (await reader.FormAsync("/account/confirm", Reader.Fields(confirm))).Status);
        Assert.DoesNotContain("Not confirmed yet.", await reader.PageAsync("/account"), StringComparison.Ordinal);
        var again = await reader.FormAsync("/account/confirm/ask", fields);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Your address is confirmed already.", again.Text, StringComparison.Ordinal);
        _ = await reader.FormAsync("/account/confirm/ask", fields);
        var often = await reader.FormAsync("/account/confirm/ask", fields);
        Assert.Equal(HttpStatusCode.TooManyRequests, often.Status);
        Assert.NotNull(often.Headers.RetryAfter);
    }

    [Theory, EachDatabase]
    public async Task A_password_is_changed_for_the_one_so_far_and_everybody_signs_in_anew(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, _) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address, "de");
        using var elsewhere = new Reader(server.Address);
        await reader.SignInAsync(name);
        await elsewhere.SignInAsync(name);
        var fields = Reader.Fields(await reader.PageAsync("/account/change-password"));
        (fields["formerPassword"], fields["password"]) = ("wrong", "Correct horse 7");
        var wrong = await reader.FormAsync("/account/change-password", fields);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Das bisherige Passwort ist falsch.", wrong.Text, StringComparison.Ordinal);
        (fields["formerPassword"], fields["password"]) = ($"secret-{name}", "short");
        Assert.Contains("Das Passwort ist nicht gut genug", (await reader.FormAsync("/account/change-password", fields)).Text);

        fields["password"] = "Correct horse 7";
        var changed = await reader.FormAsync("/account/change-password", fields);

        Assert.Equal("../account/sign-in?done=password", changed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Found, (await reader.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/account")).Status);
        var entered = await reader.FormAsync(
            "/account/sign-in",
            new Dictionary<string, string> { ["username"] = name, ["password"] = "Correct horse 7" }
        );
        Assert.Equal(HttpStatusCode.Found, entered.Status);
    }

    [Theory, EachDatabase]
    public async Task Tokens_are_shown_once_and_end(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, former) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var fields = Reader.Fields(await reader.PageAsync("/account/tokens"));
        (fields["name"], fields["scope"], fields["days"]) = ("night <run>", "read", "7");

        var made = await reader.FormAsync("/account/tokens", fields);

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.True(made.Headers.CacheControl is { NoStore: true, Private: true });
        var token = Secret().Match(made.Text).Groups["token"].Value;
        using var program = server.As(token);
        _ = (await program.GetAsync("/api/users/:me")).Data;
        (await program.PostAsync("/api/dataverses/root", Make.Collection("x"))).MustBeError(HttpStatusCode.Unauthorized);
        var listed = await reader.PageAsync("/account/tokens");
        Assert.DoesNotContain(token, listed, StringComparison.Ordinal);
        Assert.Contains("night &lt;run&gt;", listed, StringComparison.Ordinal);
        var taken = await reader.FormAsync("/account/tokens", fields);
        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Contains(
            "You have a token “night &lt;run&gt;” already.",
            WebUtility.HtmlDecode(taken.Text).Replace("<run>", "&lt;run&gt;")
        );
        Assert.Equal("night <run>", Reader.Fields(taken.Text)["name"]);
        fields["name"] = "other";
        fields["days"] = "4000";
        Assert.Contains("A token is valid for 1 to", (await reader.FormAsync("/account/tokens", fields)).Text);
        fields["scope"] = "anything";
        Assert.Equal(HttpStatusCode.BadRequest, (await reader.FormAsync("/account/tokens", fields)).Status);

        fields["id"] = Number().Match(listed).Groups["id"].Value;
        Assert.Equal(
            "../../account/tokens?done=ended",
            (await reader.FormAsync("/account/tokens/end", fields)).Headers.Location!.OriginalString
        );
        (await program.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.FormAsync("/account/tokens/end", fields)).Status);
        var renewed = Secret().Match((await reader.FormAsync("/account/tokens/renew", fields)).Text).Groups["token"].Value;
        using var older = server.As(former);
        (await older.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
        using var newer = server.As(renewed);
        _ = (await newer.GetAsync("/api/users/:me")).Data;
        _ = await reader.FormAsync("/account/tokens/remove", fields);
        (await newer.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Contains("There is none.", await reader.PageAsync("/account/tokens"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task No_token_is_made_or_replaced_that_the_page_could_not_show(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                "/api/admin/settings/:RateLimitingCapacityByTierAndAction",
                """[{"tier":1,"limitPerHour":1,"actions":["ListTokens"]}]"""
            )
        ).Data;
        var fields = Reader.Fields(await reader.PageAsync("/account/tokens"));
        (fields["name"], fields["scope"], fields["days"]) = ("unseen", "read", "7");

        var made = await reader.FormAsync("/account/tokens", fields);
        var renewed = await reader.FormAsync("/account/tokens/renew", fields);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (made.Status, renewed.Status));
        _ = (await admin.DeleteAsync("/api/admin/settings/:RateLimitingCapacityByTierAndAction")).Data;
        // Nothing was made, and the token so far is still good.
        Assert.Empty((await owner.GetAsync("/api/quire/tokens")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Nobody_ends_tokens_or_removes_notifications_of_others(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (_, token) = await Make.UserAsync(admin);
        var (stranger, _) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var made = (
            await owner.PostAsync(
                "/api/quire/tokens",
                new System.Text.Json.Nodes.JsonObject
                {
                    ["name"] = "mine",
                    ["scope"] = "read",
                    ["days"] = 1,
                }
            )
        ).Data["id"]!.GetValue<long>();
        var told = (await owner.GetAsync("/api/notifications/all")).Data.AsArray()[0]!["id"]!.GetValue<long>();
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(stranger);
        var fields = Reader.Fields(await reader.PageAsync("/account/tokens"));

        fields["id"] = $"{made}";
        Assert.Equal(HttpStatusCode.NotFound, (await reader.FormAsync("/account/tokens/end", fields)).Status);
        (fields["id"], fields["do"]) = ($"{told}", "delete");
        // As one that is gone already: the list is shown again, whoever it belonged to.
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/account/notifications", fields)).Status);

        Assert.Contains((await owner.GetAsync("/api/notifications/all")).Data.AsArray(), n => n!["id"]!.GetValue<long>() == told);
        Assert.Single((await owner.GetAsync("/api/quire/tokens")).Data.AsArray());
        Assert.NotEqual(0, (await owner.GetAsync("/api/notifications/unreadCount")).Data["unreadCount"]!.GetValue<int>());
    }

    [Theory, EachDatabase]
    public async Task What_somebody_is_told_of_is_counted_read_and_removed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);

        var page = await reader.PageAsync("/account/notifications");

        var words = Reader.Words(page);
        Assert.Contains($"You were given a role for Collection {alias}: Curator.", words, StringComparison.Ordinal);
        Assert.Contains($"../dataverse/{alias}", Reader.Links(page));
        var unread = (await owner.GetAsync("/api/notifications/unreadCount")).Data["unreadCount"]!.GetValue<int>();
        Assert.Contains($"{unread} notifications not read", Reader.Words(await reader.PageAsync("/")), StringComparison.Ordinal);
        using (var german = new Reader(server.Address, "de"))
        {
            await german.SignInAsync(name);
            Assert.Contains(
                $"Sie haben eine Rolle für Collection {alias} bekommen: Kuratieren.",
                Reader.Words(await german.PageAsync("/account/notifications")),
                StringComparison.Ordinal
            );
        }

        var fields = Reader.Fields(page);
        fields["id"] = Number().Match(page).Groups["id"].Value;
        (fields["do"], fields["unread"]) = ("read", "true");
        var read = await reader.FormAsync("/account/notifications", fields);
        Assert.Equal("../account/notifications?page=1&unread=true", read.Headers.Location!.OriginalString);
        Assert.Equal(unread - 1, (await owner.GetAsync("/api/notifications/unreadCount")).Data["unreadCount"]!.GetValue<int>());
        fields["do"] = "delete";
        _ = await reader.FormAsync("/account/notifications", fields);
        Assert.DoesNotContain(alias, await reader.PageAsync("/account/notifications"), StringComparison.Ordinal);
        fields["delivery"] = "daily";
        _ = await reader.FormAsync("/account/notifications/delivery", fields);
        Assert.Equal("daily", (await owner.GetAsync("/api/quire/notifications/delivery")).Data["delivery"]!.GetValue<string>());
        Assert.Contains(
            "There is nothing to tell.",
            await reader.PageAsync("/account/notifications?page=99"),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task All_of_ones_own_are_taken_for_read_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var (_, other) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        using var stranger = server.As(other);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        using var reader = new Reader(server.Address, "de");
        await reader.SignInAsync(name);
        Assert.NotEqual(0, await UnreadAsync(owner));
        var form = FormOnPage.Of(
            "/account/notifications",
            await reader.PageAsync("/account/notifications"),
            "notifications/read"
        );

        var read = await form.SendAsync(reader);

        Assert.Equal("../../account/notifications", read.Headers.Location!.OriginalString);
        Assert.Equal(0, await UnreadAsync(owner));
        Assert.NotEqual(0, await UnreadAsync(stranger));
        var page = await reader.PageAsync("/account/notifications");
        // Where nothing is unread there is nothing to press, and nothing was deleted.
        Assert.DoesNotContain("Alle als gelesen markieren", page, StringComparison.Ordinal);
        Assert.Contains(alias, page, StringComparison.Ordinal);
        Assert.Equal(
            "../../account/notifications",
            (await reader.GetAsync("/account/notifications/read")).Headers.Location!.OriginalString
        );
    }

    private static async Task<int> UnreadAsync(Wire wire) =>
        (await wire.GetAsync("/api/notifications/unreadCount")).Data["unreadCount"]!.GetValue<int>();

    [Theory, EachDatabase]
    public async Task Pages_are_shown_although_what_is_unread_is_counted_too_often(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                "/api/admin/settings/:RateLimitingCapacityByTierAndAction",
                """[{"tier":1,"limitPerHour":1,"actions":["CountUnreadNotifications"]}]"""
            )
        ).Data;
        Assert.Matches("notifications? not read", Reader.Words(await reader.PageAsync("/account")));

        var page = await reader.PageAsync("/account");

        Assert.Contains($"Test {name}", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("notifications? not read", Reader.Words(page));
    }

    [GeneratedRegex(@"/account/confirm\?token=[\w-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Confirm();

    [GeneratedRegex("<code class=\"secret\" id=\"made\">(?<token>[^<]+)</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();

    [GeneratedRegex("name=\"id\" value=\"(?<id>\\d+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}

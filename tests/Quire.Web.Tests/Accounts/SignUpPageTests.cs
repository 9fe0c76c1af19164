using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;
using Quire.Testing.Mail;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Accounts;

/// <summary>People make themselves accounts with a password, by what is mailed to them.</summary>
public sealed partial class SignUpPageTests
{
    private const string Sent = "A mail is on its way.";

    [Theory, EachDatabase]
    public async Task A_mailed_link_makes_an_account_once_and_signs_in(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var reader = new Reader(server.Address);
        Assert.Contains("../account/sign-up", Reader.Links(await reader.PageAsync("/account/sign-in")));
        Assert.Contains(Sent, (await AskAsync(reader, "Ada@example.edu")).Text, StringComparison.Ordinal);
        var link = await LinkAsync(server, "ada");
        var page = await reader.PageAsync(link);
        var fields = Reader.Fields(page);
        Assert.Equal("", fields["username"]);
        // Nobody is asked to accept terms that are not there.
        Assert.DoesNotContain("terms of use", page, StringComparison.Ordinal);
        Assert.Equal("true", fields["termsAccepted"]);
        // Looking at the link, as programs that read mail do, uses nothing up.
        fields = Reader.Fields(await reader.PageAsync(link));
        (fields["username"], fields["firstName"], fields["lastName"]) = ("ada", "Ada", "Bell");
        (fields["affiliation"], fields["password"]) = ("Engines", "Correct horse 7");
        // The address is the one the link went to, whatever is sent.
        fields["emailAddress"] = "other@example.edu";

        var made = await reader.FormAsync("/account/sign-up", fields);

        Assert.Equal((HttpStatusCode.Found, "../account?done=sign-up"), (made.Status, made.Headers.Location!.OriginalString));
        Assert.Contains("Ada Bell", Reader.Words(await reader.PageAsync("/account")), StringComparison.Ordinal);
        var account = (await server.Admin().GetAsync("/api/admin/authenticatedUsers/ada")).Data;
        Assert.Equal("Ada@example.edu", account["email"]!.GetValue<string>());
        Assert.Equal("Engines", account["affiliation"]!.GetValue<string>());
        Assert.NotNull(account["emailLastConfirmed"]);
        Assert.False(account["superuser"]!.GetValue<bool>());
        using var again = new Reader(server.Address);
        fields["username"] = "ada2";
        var used = await again.FormAsync("/account/sign-up", fields);
        Assert.Equal(HttpStatusCode.NotFound, used.Status);
        Assert.Contains("This link makes no account", used.Text, StringComparison.Ordinal);
        Assert.Contains("../account/sign-up", Reader.Links(used.Text));
        using var later = new Reader(server.Address);
        var entered = await later.FormAsync(
            "/account/sign-in",
            new Dictionary<string, string> { ["username"] = "ada", ["password"] = "Correct horse 7" }
        );
        Assert.Equal(HttpStatusCode.Found, entered.Status);
    }

    [Theory, EachDatabase]
    public async Task Everything_wrong_is_said_at_once_beside_its_field_and_what_was_typed_stays(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (taken, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:ApplicationTermsOfUse", "Be kind.")).Data;
        using var reader = new Reader(server.Address);
        _ = await AskAsync(reader, "bo@example.edu");
        var fields = Reader.Fields(await reader.PageAsync(await LinkAsync(server, "bo")));
        (fields["username"], fields["firstName"], fields["password"]) = ("b !", "<b>Bo</b>", "short");

        var wrong = await reader.FormAsync("/account/sign-up", fields);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        foreach (
            var (field, text) in ((string, string)[])
                [
                    ("username", "The name may have letters a to z"),
                    ("lastName", "Say your family name."),
                    ("password", "The password is not good enough"),
                    ("termsAccepted", "Accept the terms of use"),
                ]
        )
        {
            Assert.Matches($"<p class=\"field-problem\" id=\"{field}-problem\">{text}", wrong.Text);
            Assert.Contains($"<a href=\"#{field}\">{text}", wrong.Text, StringComparison.Ordinal);
        }

        var kept = Reader.Fields(wrong.Text);
        Assert.Equal(("b !", "<b>Bo</b>", fields["token"]), (kept["username"], kept["firstName"], kept["token"]));
        Assert.DoesNotContain("short", wrong.Text, StringComparison.Ordinal);
        (fields["username"], fields["lastName"], fields["password"]) = (taken, "Lind", "Correct horse 7");
        fields["termsAccepted"] = "true";
        var known = await reader.FormAsync("/account/sign-up", fields);
        Assert.Equal(HttpStatusCode.BadRequest, known.Status);
        Assert.Contains("Somebody has this name already.", known.Text, StringComparison.Ordinal);
        fields["username"] = "bo";
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/account/sign-up", fields)).Status);
    }

    [Theory, EachDatabase]
    public async Task Nobody_learns_which_addresses_have_accounts_but_their_owners_are_told(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (known, _) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address);

        var answers = new List<string>();
        foreach (var address in (string[])["nobody@example.edu", $"{known}@example.edu"])
        {
            answers.Add((await AskAsync(reader, address)).Text);
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        var mail = await SentMail.WithAsync(server, known, "you have an account");
        Assert.Contains(known, mail, StringComparison.Ordinal);
        Assert.DoesNotContain("token=", mail, StringComparison.Ordinal);
        _ = await LinkAsync(server, "nobody");
        Assert.Equal(2, SentMail.To(server).Count);
    }

    [Theory, EachDatabase]
    public async Task The_newest_link_counts_and_for_an_hour(DatabaseKind database)
    {
        var time = new MovedTime();
        await using var server = await TestServer.StartAsync(database, extend: s => s.AddSingleton<TimeProvider>(time));
        using var reader = new Reader(server.Address);
        _ = await AskAsync(reader, "cy@example.edu");
        var first = await LinkAsync(server, "cy");
        _ = await AskAsync(reader, "cy@example.edu");
        var second = await LinkAsync(server, "cy", except: first);

        Assert.Equal(HttpStatusCode.NotFound, (await MakeAsync(reader, first)).Status);
        time.Later = TimeSpan.FromMinutes(61);
        Assert.Equal(HttpStatusCode.NotFound, (await MakeAsync(reader, second)).Status);
    }

    [Fact]
    public async Task Where_people_make_no_accounts_no_link_is_sent_and_none_that_was_makes_one()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        _ = await AskAsync(reader, "di@example.edu");
        var link = await LinkAsync(server, "di");
        _ = (await server.Admin().TextAsync(HttpMethod.Put, "/api/admin/settings/:AllowSignUp", "false")).Data;

        Assert.DoesNotContain("../account/sign-up", Reader.Links(await reader.PageAsync("/account/sign-in")));
        Assert.Contains("People do not make themselves accounts here.", await reader.PageAsync("/account/sign-up"));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(reader, "ed@example.edu")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await MakeAsync(reader, link)).Status);
        Assert.Single(SentMail.To(server));
    }

    [Fact]
    public async Task Whoever_asks_too_often_has_to_wait_and_a_page_elsewhere_asks_for_nobody()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(reader, "nobody@example.edu")).Status);
        }

        var refused = await AskAsync(reader, "nobody@example.edu");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(reader, "no address")).Status);
        using var guest = server.Guest();
        guest.Http.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        foreach (
            var path in (string[])
                ["/account/sign-up", "/account/sign-up/ask", "/account/forgotten", "/account/password", "/account/confirm"]
        )
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["emailAddress"] = "fay@example.edu" });
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.SendAsync(HttpMethod.Post, path, form)).Status);
        }
    }

    [Fact]
    public async Task The_link_is_no_account_of_another_kind()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        _ = await AskAsync(reader, "gil@example.edu");
        var token = Token().Match(await LinkAsync(server, "gil")).Groups["token"].Value;
        reader.Cookies.Add(server.Address, new Cookie("quire-session", token));
        using var browser = server.Guest();
        browser.Http.DefaultRequestHeaders.Add("Cookie", $"quire-session={token}");
        var session = (await browser.GetAsync("/api/quire/session")).Data;
        browser.Http.DefaultRequestHeaders.Add("X-Quire-Antiforgery", session["antiforgery"]!.GetValue<string>());
        var (name, _) = await Make.UserAsync(server.Admin());

        (
            await browser.PostAsync(
                "/api/quire/session/registration",
                new System.Text.Json.Nodes.JsonObject
                {
                    ["username"] = "gil",
                    ["firstName"] = "G",
                    ["lastName"] = "L",
                    ["termsAccepted"] = true,
                }
            )
        ).MustBeError(HttpStatusCode.Forbidden);
        (
            await browser.PostAsync(
                "/api/quire/session/link",
                new System.Text.Json.Nodes.JsonObject { ["userName"] = name, ["password"] = $"secret-{name}" }
            )
        ).MustBeError(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/account/register")).Status);
        Assert.Contains("Sign in", await reader.PageAsync("/"), StringComparison.Ordinal);
    }

    private static Task<WireAnswer> AskAsync(Reader reader, string email) =>
        reader.FormAsync("/account/sign-up/ask", new Dictionary<string, string> { ["emailAddress"] = email });

    private static Task<WireAnswer> MakeAsync(Reader reader, string link) =>
        reader.FormAsync(
            "/account/sign-up",
            new Dictionary<string, string>
            {
                ["token"] = Token().Match(link).Groups["token"].Value,
                ["username"] = Make.Name("u"),
                ["firstName"] = "A",
                ["lastName"] = "B",
                ["password"] = "Correct horse 7",
                ["termsAccepted"] = "true",
            }
        );

    private static async Task<string> LinkAsync(TestServer server, string name, string? except = null)
    {
        var mail = await SentMail.WithAsync(server, name, "/account/sign-up?token=", except);
        return Token().Match(mail).Value;
    }

    [GeneratedRegex(@"/account/sign-up\?token=(?<token>[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

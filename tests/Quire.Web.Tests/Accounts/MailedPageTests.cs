using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Accounts.Sessions;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Testing;
using Quire.Testing.Mail;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Accounts;

/// <summary>Pages that links in mail lead to.</summary>
public sealed partial class MailedPageTests
{
    private const string Passwords = "/api/admin/authenticationProviders/builtin/enabled";

    [Theory, EachDatabase]
    public async Task A_forgotten_password_is_set_by_the_link_that_is_mailed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, _) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address, "de");
        Assert.Contains("../account/forgotten", Reader.Links(await reader.PageAsync("/account/sign-in")));
        var known = await AskAsync(reader, $"{name}@example.edu");
        var unknown = await AskAsync(reader, "nobody@example.edu");
        Assert.Equal((HttpStatusCode.OK, known.Text), (known.Status, unknown.Text));
        var link = Link().Match(await SentMail.WithAsync(server, name, "/account/password?token=")).Value;
        var page = await reader.PageAsync(link);
        Assert.Contains("Mindestens 6 Zeichen.", page, StringComparison.Ordinal);
        var fields = Reader.Fields(page);
        fields["password"] = "short";
        var weak = await reader.FormAsync("/account/password", fields);
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Contains("Das Passwort ist nicht gut genug", weak.Text, StringComparison.Ordinal);
        Assert.Equal(fields["token"], Reader.Fields(weak.Text)["token"]);

        fields["password"] = "Correct horse 7";
        var set = await reader.FormAsync("/account/password", fields);

        Assert.Equal("../account/sign-in?done=password", set.Headers.Location!.OriginalString);
        Assert.Contains("Ihr Passwort ist gesetzt.", await reader.PageAsync("/account/sign-in?done=password"));
        var entered = await reader.FormAsync(
            "/account/sign-in",
            new Dictionary<string, string> { ["username"] = name, ["password"] = "Correct horse 7" }
        );
        Assert.Equal(HttpStatusCode.Found, entered.Status);
        using var again = new Reader(server.Address);
        var used = await again.FormAsync("/account/password", fields);
        Assert.Equal(HttpStatusCode.NotFound, used.Status);
        Assert.Contains("../account/forgotten", Reader.Links(used.Text));
        Assert.DoesNotContain("Correct horse 7", used.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_a_password_must_be_like_is_told_as_the_settings_ask(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        foreach (
            var (setting, value) in ((string, string)[])
                [(":PVMinLength", "12"), (":PVCharacterRules", "UpperCase:1,Digit:2"), (":PVNumberOfCharacteristics", "1")]
        )
        {
            _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{setting}", value)).Data;
        }

        using var reader = new Reader(server.Address);
        var page = Reader.Words(await reader.PageAsync("/account/password?token=x"));
        Assert.Contains("At least 12 characters.", page, StringComparison.Ordinal);
        Assert.Contains("1 of: 1 capital letters, 2 digits.", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_address_is_confirmed_by_whoever_presses_the_button_and_not_by_looking(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        var account = (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"];
        _ = (await admin.PostAsync($"/api/admin/confirmEmail/{account}")).Data;
        var confirms = (await admin.GetAsync($"/api/admin/confirmEmail/{account}")).Data["token"]!.GetValue<string>();
        using var reader = new Reader(server.Address);
        var page = await reader.PageAsync($"/account/confirm?token={confirms}");
        Assert.Null((await owner.GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);

        var done = await reader.FormAsync("/account/confirm", Reader.Fields(page));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("Your address is confirmed.", done.Text, StringComparison.Ordinal);
        Assert.NotNull((await owner.GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);
        var used = await reader.FormAsync("/account/confirm", Reader.Fields(page));
        Assert.Equal(HttpStatusCode.NotFound, used.Status);
        Assert.Contains("This link confirms no address", used.Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_link_of_whoever_runs_the_server_signs_in_once_and_not_by_looking(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var (name, _) = await Make.UserAsync(server.Admin());
        var token = await SignInLinkAsync(server, name);
        using var reader = new Reader(server.Address);
        var page = await reader.PageAsync($"/account/enter?token={token}");
        page = await reader.PageAsync($"/account/enter?token={token}");
        Assert.Contains("Sign in by a link", page, StringComparison.Ordinal);

        var entered = await reader.FormAsync("/account/enter", Reader.Fields(page));

        var asked = Reader.From("/account/enter", entered.Headers.Location!.OriginalString);
        Assert.Equal("/account/change-password?first=true", asked);
        // Who has a password is asked for none.
        Assert.Equal("/", Reader.From(asked, (await reader.GetAsync(asked)).Headers.Location!.OriginalString));
        Assert.Contains($"Test {name}", await reader.PageAsync("/"), StringComparison.Ordinal);
        using var again = new Reader(server.Address);
        var used = await again.FormAsync("/account/enter", new Dictionary<string, string> { ["token"] = token });
        Assert.Equal(HttpStatusCode.NotFound, used.Status);
        Assert.Contains("This link signs nobody in", used.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await again.GetAsync("/account")).Status);
    }

    [Theory, EachDatabase]
    public async Task What_a_link_says_is_no_session_and_what_a_browser_says_no_link(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, _) = await Make.UserAsync(server.Admin());
        var token = await SignInLinkAsync(server, name);
        using var holder = new Reader(server.Address);
        holder.Cookies.Add(server.Address, new Cookie("quire-session", token));
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var secret = reader.Cookies.GetCookies(server.Address)["quire-session"]!.Value;
        using var other = new Reader(server.Address);

        var looked = await holder.GetAsync("/account");
        var entered = await other.FormAsync("/account/enter", new Dictionary<string, string> { ["token"] = secret });

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.NotFound), (looked.Status, entered.Status));
        // The session goes on, and the link is not used up.
        Assert.Contains("Your account", await reader.PageAsync("/account"), StringComparison.Ordinal);
        var used = await other.FormAsync("/account/enter", new Dictionary<string, string> { ["token"] = token });
        Assert.Equal(HttpStatusCode.Found, used.Status);
    }

    [Theory, EachDatabase]
    public async Task A_link_is_not_used_up_while_its_provider_is_off(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, Passwords, "false")).Data;
        var token = await SignInLinkAsync(server, name);
        using var reader = new Reader(server.Address);
        var fields = new Dictionary<string, string> { ["token"] = token };

        var refused = await reader.FormAsync("/account/enter", fields);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Contains("Nobody signs in with", refused.Text, StringComparison.Ordinal);
        _ = (await admin.TextAsync(HttpMethod.Put, Passwords, "true")).Data;
        Assert.Equal(HttpStatusCode.Found, (await reader.FormAsync("/account/enter", fields)).Status);
        Assert.Contains("Your account", await reader.PageAsync("/account"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Links_that_are_none_wait_for_nobody_who_signs_in(DatabaseKind database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = await TestServer.StartAsync(database);
        using var reader = new Reader(server.Address);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await scope.ServiceProvider.GetRequiredService<IDatabaseDialect>().LockTurnAsync(db, Turns.Accounts, ct);

        var refused = await reader
            .FormAsync("/account/enter", new Dictionary<string, string> { ["token"] = "made up" })
            .WaitAsync(TimeSpan.FromSeconds(30), ct);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task A_link_without_what_was_mailed_leads_nowhere_and_programs_look_with_HEAD()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        using var guest = server.Guest();
        foreach (var path in (string[])["/account/confirm", "/account/password", "/account/enter"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path)).Status);
            var looked = await guest.SendAsync(HttpMethod.Head, $"{path}?token=x");
            Assert.Equal(HttpStatusCode.OK, looked.Status);
            Assert.True(looked.Headers.CacheControl is { NoStore: true, Private: true });
        }
    }

    private static async Task<string> SignInLinkAsync(TestServer server, string name)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<OperationGate>()
            .RunAsync(new MakeSignInLink(name), Caller.System, TestContext.Current.CancellationToken);
    }

    private static Task<WireAnswer> AskAsync(Reader reader, string email) =>
        reader.FormAsync("/account/forgotten", new Dictionary<string, string> { ["emailAddress"] = email });

    [GeneratedRegex(@"/account/password\?token=[\w-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Operations;
using Quire.Testing;
using Quire.Testing.Mail;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Accounts;

/// <summary>Somebody changes what their account says of them.</summary>
public sealed partial class ChangeAccountTests
{
    private const string Path = "/account";

    [Theory, EachDatabase]
    public async Task What_people_say_of_themselves_is_changed_and_found_by_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address, "de");
        await reader.SignInAsync(name);
        var family = Make.Name("Ærlig");
        var form = (await FormAsync(reader))
            .With("firstName", " Ngozi ")
            .With("lastName", family)
            .With("affiliation", "Institut <für> Meer")
            .With("position", "Leitung")
            // It is one's own account, whatever else a form says.
            .With("username", other)
            .With("id", "1");

        var saved = await form.SendAsync(reader);

        Assert.Equal("./account?done=saved", saved.Headers.Location!.OriginalString);
        var page = await reader.PageAsync("/account?done=saved");
        Assert.Contains("Ihre Änderungen sind gespeichert.", Reader.Words(page), StringComparison.Ordinal);
        Assert.Contains($"Ngozi {family}", Reader.Words(page), StringComparison.Ordinal);
        Assert.Equal("Institut <für> Meer", FormOnPage.Of(Path, page, "firstName").Fields["affiliation"]);
        using var owner = server.As(token);
        var me = (await owner.GetAsync("/api/users/:me")).Data;
        Assert.Equal(("Ngozi", family), (me["firstName"]!.GetValue<string>(), me["lastName"]!.GetValue<string>()));
        Assert.Equal("Leitung", me["position"]!.GetValue<string>());
        var found = (await admin.GetAsync($"/api/admin/list-users?searchTerm={Uri.EscapeDataString(family)}")).Data;
        Assert.Equal(name, Assert.Single(found["users"]!.AsArray())!["userIdentifier"]!.GetValue<string>());
        Assert.Equal(
            "Test",
            (await admin.GetAsync($"/api/admin/authenticatedUsers/{other}")).Data["firstName"]!.GetValue<string>()
        );

        // What is left empty is gone, and what has to stand there is asked for.
        var emptied = await (await FormAsync(reader)).With("affiliation", "").With("position", " ").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Found, emptied.Status);
        Assert.Null((await owner.GetAsync("/api/users/:me")).Data["affiliation"]);
        var refused = await (await FormAsync(reader))
            .With("firstName", "")
            .With("emailAddress", "nowhere")
            .With("password", "typed")
            .SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("href=\"#firstName\">Nennen Sie Ihren Vornamen.</a>", refused.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#emailAddress\">Das ist keine E-Mail-Adresse.</a>", refused.Text, StringComparison.Ordinal);
        Assert.Equal("nowhere", FormOnPage.Of(Path, refused.Text, "firstName").Fields["emailAddress"]);
        Assert.DoesNotContain("typed", refused.Text, StringComparison.Ordinal);
        Assert.Empty(SentMail.To(server, name));
    }

    [Theory, EachDatabase]
    public async Task Another_address_takes_the_password_and_is_to_be_confirmed_and_the_former_is_told(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        await ConfirmAsync(server, reader, name, await SendConfirmationAsync(reader));
        var address = $"new-{name}@example.org";
        var form = (await FormAsync(reader)).With("emailAddress", address);

        Assert.Contains(
            "href=\"#password\">Say your password to change the e-mail address.</a>",
            (await form.SendAsync(reader)).Text,
            StringComparison.Ordinal
        );
        var wrong = await form.Copy().With("password", "Wrong horse 7").SendAsync(reader);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("href=\"#password\">This is not your password.</a>", wrong.Text, StringComparison.Ordinal);
        using var owner = server.As(token);
        Assert.NotNull((await owner.GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);
        Assert.Empty(SentMail.To(server, $"new-{name}"));
        var moved = await form.Copy().With("password", $"secret-{name}").SendAsync(reader);

        Assert.Equal("./account?done=moved", moved.Headers.Location!.OriginalString);
        Assert.Contains("Not confirmed yet.", await reader.PageAsync("/account?done=moved"), StringComparison.Ordinal);
        var me = (await owner.GetAsync("/api/users/:me")).Data;
        Assert.Equal(address, me["email"]!.GetValue<string>());
        Assert.Null(me["emailLastConfirmed"]);
        var told = await SentMail.WithAsync(server, name, "your e-mail address was changed");
        Assert.DoesNotContain(address, told, StringComparison.Ordinal);
        var asked = await SentMail.WithAsync(server, $"new-{name}", "/account/confirm?token=");
        await ConfirmAsync(server, reader, $"new-{name}", asked);
        Assert.NotNull((await owner.GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);
        // The same mailbox otherwise written is the same.
        var written = await (await FormAsync(reader)).With("emailAddress", address.ToUpperInvariant()).SendAsync(reader);
        Assert.Equal("./account?done=saved", written.Headers.Location!.OriginalString);
        Assert.NotNull((await owner.GetAsync("/api/users/:me")).Data["emailLastConfirmed"]);
    }

    [Theory, EachDatabase]
    public async Task What_was_sent_to_the_former_address_counts_no_more(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var confirmation = await SentAsync(server, name, await SendConfirmationAsync(reader));
        using var stranger = new Reader(server.Address);
        _ = await stranger.FormAsync(
            "/account/forgotten",
            new Dictionary<string, string> { ["emailAddress"] = $"{name}@example.edu" }
        );
        var link = Link().Match(await SentMail.WithAsync(server, name, "/account/password?token=")).Value;
        var setting = Reader.Fields(await stranger.PageAsync(link));

        await MoveAsync(reader, name, $"new-{name}@example.org");

        setting["password"] = "Correct horse 7";
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.FormAsync("/account/password", setting)).Status);
        (await server.Guest().PostAsync($"/api/quire/confirmEmail/{confirmation}")).MustBeError(HttpStatusCode.NotFound);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        Assert.False(await db.PasswordLinks.AnyAsync(TestContext.Current.CancellationToken));
        using var again = new Reader(server.Address);
        await again.SignInAsync(name);
    }

    [Theory, EachDatabase]
    public async Task Groups_by_mail_domain_follow_at_once(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        _ = (
            await admin.PostAsync(
                "/api/admin/groups/domain",
                new JsonObject
                {
                    ["alias"] = "uni",
                    ["name"] = "University",
                    ["domains"] = new JsonArray("example.edu"),
                }
            )
        ).Data;
        await Make.AssignAsync(admin, alias, "&mail/uni", "member");
        var (name, token) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        using var owner = server.As(token);
        await ConfirmAsync(server, reader, name, await SendConfirmationAsync(reader));
        _ = (await owner.GetAsync($"/api/dataverses/{alias}")).Data;
        _ = await reader.PageAsync($"/dataverse/{alias}");

        await MoveAsync(reader, name, $"{name}@example.org");

        (await owner.GetAsync($"/api/dataverses/{alias}")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/dataverse/{alias}")).Status);
        // Nor does an address do that nobody has shown to be theirs.
        await MoveAsync(reader, name, $"{name}@example.edu");
        (await owner.GetAsync($"/api/dataverses/{alias}")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task An_address_somebody_else_has_is_refused_and_nobody_tries_many(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address, "de");
        await reader.SignInAsync(name);
        var form = (await FormAsync(reader))
            .With("emailAddress", $"{other}@EXAMPLE.edu")
            .With("firstName", "Somebody")
            .With("password", $"secret-{name}");

        var taken = await form.SendAsync(reader);

        Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
        Assert.Contains(
            "href=\"#emailAddress\">Ein anderes Konto hat diese E-Mail-Adresse.</a>",
            taken.Text,
            StringComparison.Ordinal
        );
        _ = await form.SendAsync(reader);
        _ = await form.SendAsync(reader);
        var often = await form.SendAsync(reader);
        Assert.Equal(HttpStatusCode.TooManyRequests, often.Status);
        Assert.NotNull(often.Headers.RetryAfter);
        using var owner = server.As(token);
        var me = (await owner.GetAsync("/api/users/:me")).Data;
        Assert.Equal(("Test", $"{name}@example.edu"), (me["firstName"]!.GetValue<string>(), me["email"]!.GetValue<string>()));
        Assert.Empty(SentMail.To(server));
    }

    [Theory, EachDatabase]
    public async Task Whoever_saw_another_state_is_told_and_loses_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, token) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var (first, second) = (await FormAsync(reader), await FormAsync(reader));
        Assert.Equal(HttpStatusCode.Found, (await first.With("position", "First").SendAsync(reader)).Status);

        var outdated = await second.With("affiliation", "Second").SendAsync(reader);

        Assert.Equal(HttpStatusCode.Conflict, outdated.Status);
        Assert.Contains("Nothing was saved, and what you wrote is still here", outdated.Text, StringComparison.Ordinal);
        using var owner = server.As(token);
        Assert.Equal("First", (await owner.GetAsync("/api/users/:me")).Data["position"]!.GetValue<string>());
        var again = FormOnPage.Of(Path, outdated.Text, "firstName");
        Assert.Equal("Second", again.Fields["affiliation"]);
        Assert.Equal(HttpStatusCode.Found, (await again.SendAsync(reader)).Status);
        Assert.Equal("Second", (await owner.GetAsync("/api/users/:me")).Data["affiliation"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_written_outlasts_the_session_but_not_the_password()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var (name, token) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var form = (await FormAsync(reader)).With("position", "Head of <tides>").With("password", "typed-in-vain");
        using var ended = new Reader(server.Address);

        var kept = await form.SendAsync(ended);

        Assert.Equal(HttpStatusCode.Forbidden, kept.Status);
        Assert.Contains("nothing you wrote is lost", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("typed-in-vain", kept.Text, StringComparison.Ordinal);
        using var owner = server.As(token);
        Assert.Null((await owner.GetAsync("/api/users/:me")).Data["position"]);
        var asked = await FormOnPage.Of(Path, kept.Text, "position").SendAsync(reader);
        var sent = await FormOnPage.Of(Path, asked.Text, "position").SendAsync(reader);
        Assert.Equal("./account?done=saved", sent.Headers.Location!.OriginalString);
        Assert.Equal("Head of <tides>", (await owner.GetAsync("/api/users/:me")).Data["position"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Guests_closed_accounts_and_the_installation_change_nothing(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        var form = (await FormAsync(reader)).With("firstName", "Mallory");
        var account = await AccountAsync(server, name);
        var caller = CallerDirectory.Of(account, address: null);
        var data = PersonalData.Of(account) with { FirstName = "Mallory" };
        _ = (await admin.PostAsync($"/api/admin/authenticatedUsers/{name}/deactivate")).Message;

        Assert.Equal(HttpStatusCode.Forbidden, (await form.SendAsync(reader)).Status);
        // Also whoever was let in a moment before it was closed, guests, and the installation itself.
        foreach (var who in (Caller[])[caller, Caller.GuestFrom(address: null), Caller.System])
        {
            _ = await Assert.ThrowsAsync<RepositoryException>(() => ChangeAsync(server, who, data));
        }

        Assert.NotEqual("Mallory", (await AccountAsync(server, name)).FirstName);
    }

    [Theory, EachDatabase]
    public async Task An_account_somebody_vouches_for_is_changed_without_a_password(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var name = Make.Name("orcid");
        _ = (
            await admin.PostAsync(
                "/api/admin/authenticatedUsers",
                new JsonObject
                {
                    ["authenticationProviderId"] = "orcid",
                    ["persistentUserId"] = name,
                    ["identifier"] = name,
                    ["firstName"] = "A",
                    ["lastName"] = "B",
                    ["email"] = $"{name}@example.edu",
                }
            )
        ).Data;
        var account = await AccountAsync(server, name);
        var data = PersonalData.Of(account) with { LastName = "Lind", Email = $"new-{name}@example.edu" };

        Assert.True(await ChangeAsync(server, CallerDirectory.Of(account, address: null), data));

        var changed = await AccountAsync(server, name);
        Assert.Equal(("Lind", data.Email, null), (changed.LastName, changed.Email, changed.EmailConfirmedAt));
        _ = await SentMail.WithAsync(server, $"new-{name}", "/account/confirm?token=");
        _ = await SentMail.WithAsync(server, name, "your e-mail address was changed");
    }

    [Theory, EachDatabase]
    public async Task Nothing_else_is_mailed_to_an_address_its_owner_gave_until_it_is_confirmed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Mail:Notifications"] = "true" }
        );
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        await MoveAsync(reader, name, $"new-{name}@example.org");
        var asked = await SentMail.WithAsync(server, $"new-{name}", "/account/confirm?token=");
        // A stranger may read it, whom nobody says something to in this way.
        Assert.DoesNotContain($"Test {name}", asked, StringComparison.Ordinal);

        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        await ConfirmAsync(server, reader, $"new-{name}", asked);
        await Make.AssignAsync(admin, alias, $"@{name}", "member");

        // What was told in between is in the list alone.
        _ = await SentMail.WithAsync(server, $"new-{name}", "You have a new role for");
        Assert.Single(SentMail.To(server, $"new-{name}"), m => m.Contains("You have a new role for", StringComparison.Ordinal));
        Assert.Contains("Curator", await reader.PageAsync("/account/notifications"), StringComparison.Ordinal);
    }

    private static async Task<FormOnPage> FormAsync(Reader reader) =>
        FormOnPage.Of(Path, await reader.PageAsync(Path), "firstName");

    private static async Task MoveAsync(Reader reader, string name, string address)
    {
        var form = (await FormAsync(reader)).With("emailAddress", address).With("password", $"secret-{name}");
        var answer = await form.SendAsync(reader);
        Assert.True(answer.Status == HttpStatusCode.Found, answer.Text);
    }

    private static async Task<string?> SendConfirmationAsync(Reader reader)
    {
        _ = await reader.FormAsync("/account/confirm/ask", Reader.Fields(await reader.PageAsync(Path)));
        return null;
    }

    private static async Task<string> SentAsync(TestServer server, string name, string? mail) =>
        Confirm().Match(mail ?? await SentMail.WithAsync(server, name, "/account/confirm?token=")).Groups["token"].Value;

    private static async Task ConfirmAsync(TestServer server, Reader reader, string name, string? mail)
    {
        var page = await reader.PageAsync($"/account/confirm?token={await SentAsync(server, name, mail)}");
        Assert.Equal(HttpStatusCode.OK, (await reader.FormAsync("/account/confirm", Reader.Fields(page))).Status);
    }

    private static async Task<Repository.Data.Accounts.AccountRecord> AccountAsync(TestServer server, string name)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var key = name.ToLowerInvariant();
        return await db
            .Accounts.AsNoTracking()
            .SingleAsync(a => a.IdentifierKey == key || a.PersistentUserId == name, TestContext.Current.CancellationToken);
    }

    private static async Task<bool> ChangeAsync(TestServer server, Caller caller, PersonalData data)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<OperationGate>()
            .RunAsync(new ChangeOwnAccount(data, Password: null, Seen: null), caller, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"/account/confirm\?token=(?<token>[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Confirm();

    [GeneratedRegex(@"/account/password\?token=[\w-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

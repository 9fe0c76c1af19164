using System.Net;
using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>Superusers make accounts for others, who come in by a link and choose a password.</summary>
public sealed partial class NewUserPageTests
{
    private const string New = "/administration/new-user";
    private const string Password = "/account/change-password";

    [Theory, EachDatabase]
    public async Task Somebody_gets_an_account_comes_in_by_its_link_and_chooses_a_password(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var superuser = await Reader.SuperuserAsync(server);
        Assert.Contains("../administration/new-user", Reader.Links(await superuser.PageAsync("/administration/users")));
        var name = Make.Name("nora");
        var form = FormOnPage.Of(New, await superuser.PageAsync(New), "username");
        form.With("username", name).With("firstName", "Nora").With("lastName", "Lind");
        var wrong = await form.With("emailAddress", "nowhere").SendAsync(superuser);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("Nora", FormOnPage.Of(New, wrong.Text, "username").Fields["firstName"]);

        var made = await form.With("emailAddress", $"{name}@example.edu").SendAsync(superuser);

        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Contains("The account of Nora Lind is made.", made.Text, StringComparison.Ordinal);
        // The name of an account is the one that was said, or there is none.
        var twice = await form.With("emailAddress", $"other-{name}@example.edu").SendAsync(superuser);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Contains($"There is an account {name} already.", twice.Text, StringComparison.Ordinal);

        using var nora = new Reader(server.Address);
        var entered = await EnterAsync(nora, LinkIn(made.Text));
        Assert.Equal($"{Password}?first=true", entered);
        var first = FormOnPage.Of(Password, await nora.PageAsync(entered), "password");
        Assert.False(first.Fields.ContainsKey("formerPassword"));
        Assert.Equal(HttpStatusCode.BadRequest, (await first.Copy().With("password", "short").SendAsync(nora)).Status);
        var open = first.Copy();
        var set = await first.With("password", "Correct horse 7").SendAsync(nora);
        Assert.Equal("/account/sign-in?done=password", Reader.From(Password, set.Headers.Location!.OriginalString));

        var signIn = new Dictionary<string, string> { ["username"] = name, ["password"] = "Correct horse 7" };
        Assert.Equal(HttpStatusCode.Found, (await nora.FormAsync("/account/sign-in", signIn)).Status);
        // A password that is there is changed by whoever knows it alone.
        var page = await nora.PageAsync(Password);
        Assert.True(FormOnPage.Of(Password, page, "password").Fields.ContainsKey("formerPassword"));
        open.With("antiforgery", Reader.Fields(page)["antiforgery"]).With("password", "Another horse 8");
        Assert.Equal(HttpStatusCode.Conflict, (await open.SendAsync(nora)).Status);
        Assert.Equal(HttpStatusCode.Found, (await nora.FormAsync("/account/sign-in", signIn)).Status);

        // Whoever has forgotten it comes in by another link.
        var account = $"/administration/users/{name}";
        var again = await FormOnPage.Of(account, await superuser.PageAsync(account), "link").SendAsync(superuser);
        using var later = new Reader(server.Address);
        Assert.Equal($"{Password}?first=true", await EnterAsync(later, LinkIn(again.Text)));
        Assert.Equal(
            "/",
            Reader.From(Password, (await later.GetAsync($"{Password}?first=true")).Headers.Location!.OriginalString)
        );
        Assert.Contains("Nora Lind", await later.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_leads_those_to_the_administration_who_may_enter_it()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        using var superuser = await Reader.SuperuserAsync(server);
        using var other = new Reader(server.Address);
        await other.SignInAsync((await Make.UserAsync(admin)).Name);

        Assert.Contains("./administration", Reader.Links(await superuser.PageAsync("/")));
        Assert.DoesNotContain("./administration", Reader.Links(await other.PageAsync("/")));
    }

    // Gives where they are led.
    private static async Task<string> EnterAsync(Reader reader, string link)
    {
        var form = FormOnPage.Of(link, await reader.PageAsync(link), "token");
        return Reader.From("/account/enter", (await form.SendAsync(reader)).Headers.Location!.OriginalString);
    }

    private static string LinkIn(string page) => Link().Match(WebUtility.HtmlDecode(page)).Value;

    [GeneratedRegex(@"/account/enter\?token=[\w-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

using System.Net;
using System.Text.RegularExpressions;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Accounts;

/// <summary>Signing in and out on pages.</summary>
public sealed partial class SignInPageTests
{
    [Theory, EachDatabase]
    public async Task Who_signs_in_sees_more_and_who_signs_out_does_not(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", "admin");
        using var reader = new Reader(server.Address);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/dataverse/{alias}")).Status);

        var entered = await SignInAsync(reader, name, $"secret-{name}", $"/dataverse/{alias}");

        Assert.Equal((HttpStatusCode.Found, $"../dataverse/{alias}"), (entered.Status, entered.Headers.Location!.OriginalString));
        var seen = await reader.GetAsync($"/dataverse/{alias}");
        Assert.Contains("Not published", seen.Text, StringComparison.Ordinal);
        Assert.True(seen.Headers.CacheControl!.NoStore && seen.Headers.CacheControl.Private);
        Assert.Contains($"Test {name}", Reader.Words(await reader.PageAsync("/account")), StringComparison.Ordinal);
        // The API does not know people by cookies.
        (await reader.GetAsync($"/api/dataverses/{alias}")).MustBeError(HttpStatusCode.Unauthorized);
        (await reader.GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);

        var forged = await reader.FormAsync("/account/sign-out", new Dictionary<string, string> { ["antiforgery"] = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
        // Whoever goes on from there in another language comes to a page.
        Assert.Contains("../language/de?returnTo=%2Faccount%2Fsign-out", Reader.Links(forged.Text));
        Assert.Equal("../account", (await reader.GetAsync("/account/sign-out")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"/dataverse/{alias}")).Status);

        var token = Antiforgery().Match(seen.Text).Groups["token"].Value;
        var left = await reader.FormAsync("/account/sign-out", new Dictionary<string, string> { ["antiforgery"] = token });
        Assert.Equal("../", left.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/dataverse/{alias}")).Status);
        Assert.Equal(
            "./account/sign-in?returnTo=%2Faccount",
            (await reader.GetAsync("/account")).Headers.Location!.OriginalString
        );
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_form_which_keeps_the_name_and_never_the_password()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        var (name, _) = await Make.UserAsync(server.Admin());
        using var reader = new Reader(server.Address);

        var wrong = await SignInAsync(reader, name, "not-the-password", "/");

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("The name or the password is wrong.", wrong.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{name}\"", wrong.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-password", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(0, reader.Cookies.Count);
        // Nobody is led elsewhere by a link to this page.
        Assert.Equal(
            "../",
            (await SignInAsync(reader, name, $"secret-{name}", "//evil.example")).Headers.Location!.OriginalString
        );
    }

    [Fact]
    public async Task Whoever_guesses_is_told_how_long_to_wait()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        WireAnswer answer;
        var tries = 0;
        do
        {
            answer = await SignInAsync(reader, "nobody", "wrong", "/");
        } while (answer.Status == HttpStatusCode.BadRequest && ++tries < 50);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_page_elsewhere_signs_nobody_in()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var (name, _) = await Make.UserAsync(server.Admin());
        using var guest = server.Guest();
        guest.Http.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["username"] = name, ["password"] = $"secret-{name}" }
        );

        var answer = await guest.SendAsync(HttpMethod.Post, "/account/sign-in", form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_session_that_has_ended_is_that_of_a_guest()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);
        reader.Cookies.Add(server.Address, new Cookie("quire-session", "long-over"));

        Assert.Contains("Sign in", await reader.PageAsync("/"), StringComparison.Ordinal);
    }

    private static Task<WireAnswer> SignInAsync(Reader reader, string name, string password, string returnTo) =>
        reader.FormAsync(
            "/account/sign-in",
            new Dictionary<string, string>
            {
                ["username"] = name,
                ["password"] = password,
                ["returnTo"] = returnTo,
            }
        );

    [GeneratedRegex("name=\"antiforgery\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Antiforgery();
}

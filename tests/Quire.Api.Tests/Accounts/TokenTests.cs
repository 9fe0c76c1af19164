using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Accounts;

public sealed class TokenTests
{
    [Theory, EachDatabase]
    public async Task Tells_the_expiry_of_the_token_it_was_asked_with(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (_, token) = await Make.UserAsync(server.Guest());
        var words = (await server.As(token).GetAsync("/api/users/token")).Message.Split(' ');
        Assert.Equal(["Token", token, "expires", "on"], words[..4]);
        Assert.True(DateTime.Parse($"{words[4]}T{words[5]}") > DateTime.Parse("2026-01-01"));
    }

    [Theory, EachDatabase]
    public async Task A_renewed_token_replaces_the_old_one_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, token) = await Make.UserAsync(server.Guest());
        var words = (await server.As(token).PostAsync("/api/users/token/recreate?returnExpiration=true")).Message.Split(' ');
        Assert.Equal(["New", "token", "for", name, "is"], words[..5]);
        Assert.Equal(["and", "expires", "on"], words[6..9]);

        (await server.As(token).GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized, "Bad API key");
        Assert.Equal("@" + name, (await server.As(words[5]).GetAsync("/api/users/:me")).Data["identifier"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_removed_token_stops_working(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, token) = await Make.UserAsync(server.Guest());
        Assert.Equal($"Token for {name} deleted.", (await server.As(token).DeleteAsync("/api/users/token")).Message);
        (await server.As(token).GetAsync("/api/users/token")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task A_guest_has_no_token_and_no_account(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        (await server.Guest().PostAsync("/api/users/token/recreate")).MustBeError(
            HttpStatusCode.NotFound,
            "Token for :guest is not eligible for recreation."
        );
        (await server.Guest().DeleteAsync("/api/users/token")).MustBeError(
            HttpStatusCode.NotFound,
            "Token for :guest not eligible for deletion."
        );
        (await server.Guest().GetAsync("/api/users/token")).MustBeError(HttpStatusCode.Unauthorized);
        (await server.Guest().GetAsync("/api/users/:me")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task The_header_wins_over_the_query(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (name, token) = await Make.UserAsync(server.Guest());
        Assert.Equal(
            "@" + name,
            (await server.As(token).GetAsync($"/api/users/:me?key={server.AdminToken}")).Data["identifier"]!.GetValue<string>()
        );
        Assert.Equal(
            "@dataverseAdmin",
            (await server.Guest().GetAsync($"/api/users/:me?key={server.AdminToken}")).Data["identifier"]!.GetValue<string>()
        );
    }
}

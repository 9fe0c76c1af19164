using System.Net;
using Quire.Testing;
using Quire.Testing.Sword;

namespace Quire.Api.Tests.Sword;

public sealed class SwordAccessTests
{
    private const string ServiceDocument = SwordDriver.Base + "/service-document";

    [Theory, EachDatabase]
    public async Task A_token_is_asked_for_and_a_wrong_one_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var nobody = new SwordDriver(server.Address, null);
        var refused = await nobody.SendAsync(HttpMethod.Get, ServiceDocument);
        SwordWorld.MustBeError(refused, HttpStatusCode.Unauthorized);
        Assert.Equal("Basic", Assert.Single(refused.Headers.WwwAuthenticate).Scheme);
        using var stranger = new SwordDriver(server.Address, "11111111-2222-3333-4444-555555555555");
        SwordWorld.MustBeError(await stranger.SendAsync(HttpMethod.Get, ServiceDocument), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Basic_authentication_counts_for_nothing_elsewhere()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new SwordDriver(server.Address, server.AdminToken);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(HttpMethod.Get, "/api/users/:me")).Status);
    }

    [Fact]
    public async Task Answers_are_for_who_asked_alone()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new SwordDriver(server.Address, server.AdminToken);
        var answer = await client.SendAsync(HttpMethod.Get, ServiceDocument);
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
    }

    [Theory, EachDatabase]
    public async Task Only_collections_somebody_may_deposit_in_are_offered(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var world = await SwordWorld.OfAsync(server);
        var (name, token) = await Make.UserAsync(world.Admin);
        using var user = new SwordDriver(server.Address, token);
        Assert.DoesNotContain(world.Alias, (await user.SendAsync(HttpMethod.Get, ServiceDocument)).Text);
        await Make.AssignAsync(world.Admin, world.Alias, $"@{name}", "dsContributor");
        Assert.Contains($"/collection/dataverse/{world.Alias}\"", (await user.SendAsync(HttpMethod.Get, ServiceDocument)).Text);
    }

    [Theory, EachDatabase]
    public async Task A_feed_shows_what_the_caller_may_edit_alone(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var world = await SwordWorld.OfAsync(server);
        var pid = await world.DepositAsync();
        var (name, token) = await Make.UserAsync(world.Admin);
        await Make.AssignAsync(world.Admin, world.Alias, $"@{name}", "dsContributor");
        using var user = new SwordDriver(server.Address, token);
        var own = await user.DepositAsync(world.Collection, SwordEntry.Of("Own"));
        Assert.True(own.Status == HttpStatusCode.Created, own.Text);
        var feed = await user.ReadAsync(world.Collection);
        Assert.Equal(
            ["Own"],
            feed.Elements(SwordDriver.Atom + "entry").Select(e => e.Element(SwordDriver.Atom + "title")!.Value)
        );
        Assert.Contains(pid, (await world.Client.ReadAsync(world.Collection)).ToString());
    }

    [Fact]
    public async Task The_former_address_works_and_says_which_is_current()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new SwordDriver(server.Address, server.AdminToken);
        var former = await client.ReadAsync("/dvn/api/data-deposit/v1/swordv2/service-document");
        Assert.Contains("v1.1", former.Element(SwordDriver.App + "workspace")!.Attribute("warning")!.Value);
        Assert.All(
            former.Descendants(SwordDriver.App + "collection"),
            c => Assert.Contains("/v1.1/", c.Attribute("href")!.Value)
        );
        Assert.Null((await client.ReadAsync(ServiceDocument)).Element(SwordDriver.App + "workspace")!.Attribute("warning"));
    }

    [Fact]
    public async Task Addresses_are_those_people_reach_the_installation_at()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?> { ["Quire:SiteUrl"] = "https://data.example.edu/archive" }
        );
        using var world = await SwordWorld.OfAsync(server);
        var made = await world.Client.DepositAsync(world.Collection, SwordEntry.Of("Roasting"));
        const string Site = "https://data.example.edu/archive/dvn/api/data-deposit/v1.1/swordv2/";
        var entry = SwordDriver.Xml(made);
        Assert.StartsWith(Site + "edit/study/", made.Headers.Location!.ToString());
        Assert.StartsWith(Site + "edit-media/study/", SwordDriver.Link(entry, "edit-media"));
        Assert.StartsWith(Site + "statement/study/", SwordDriver.Link(entry, SwordDriver.StatementLink));
        Assert.Contains(
            $"{Site}collection/dataverse/{world.Alias}",
            (await world.Client.SendAsync(HttpMethod.Get, ServiceDocument)).Text
        );
    }

    [Fact]
    public async Task What_does_not_exist_is_told_as_the_rest()
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        foreach (var path in new[] { "/edit/study/doi:10.5072/FK2/NOBODY", "/collection/dataverse/nobody", "/nothing" })
        {
            SwordWorld.MustBeError(
                await world.Client.SendAsync(HttpMethod.Get, SwordDriver.Base + path),
                HttpStatusCode.NotFound
            );
        }

        SwordWorld.MustBeError(
            await world.Client.DeleteAsync($"{SwordDriver.Base}/edit/dataverse/{world.Alias}"),
            HttpStatusCode.MethodNotAllowed
        );
        SwordWorld.MustBeError(
            await world.Client.SendAsync(HttpMethod.Get, ServiceDocument, [], ("On-Behalf-Of", "jane")),
            HttpStatusCode.PreconditionFailed
        );
    }
}

using System.Net;
using System.Xml.Linq;
using Quire.Testing;
using Quire.Testing.Sword;

namespace Quire.Api.Tests.Sword;

/// <summary>A published collection, its administrator, and a client for SWORD.</summary>
internal sealed class SwordWorld : IDisposable
{
    private SwordWorld(TestServer server, string alias) =>
        (Admin, Alias, Client) = (server.Admin(), alias, new(server.Address, server.AdminToken));

    public Wire Admin { get; }

    public string Alias { get; }

    public SwordDriver Client { get; }

    public string Collection => $"{SwordDriver.Base}/collection/dataverse/{Alias}";

    public static async Task<SwordWorld> OfAsync(TestServer server)
    {
        using var admin = server.Admin();
        return new(server, await Make.CollectionAsync(admin, published: true));
    }

    /// <summary>Deposits an entry and gives its identifier.</summary>
    public async Task<string> DepositAsync(string terms = "", string title = "Roasting")
    {
        var made = await Client.DepositAsync(Collection, SwordEntry.Of(title, terms));
        Assert.True(made.Status == HttpStatusCode.Created, made.Text);
        return SwordDriver.Link(SwordDriver.Xml(made), "edit").Split("/study/")[1];
    }

    public static string Edit(string pid) => $"{SwordDriver.Base}/edit/study/{pid}";

    public static string EditMedia(string pid) => $"{SwordDriver.Base}/edit-media/study/{pid}";

    public Task<XElement> StatementAsync(string pid) => Client.ReadAsync($"{SwordDriver.Base}/statement/study/{pid}");

    /// <summary>Values of a field of the newest version, with those of its children joined by bars.</summary>
    public async Task<IReadOnlyList<string>> FieldAsync(string pid, string field)
    {
        var version = (await Admin.GetAsync($"/api/datasets/:persistentId?persistentId={pid}")).Data["latestVersion"]!;
        var found = version["metadataBlocks"]!["citation"]!["fields"]!
            .AsArray()
            .SingleOrDefault(f => f!["typeName"]!.GetValue<string>() == field);
        return found?["value"] switch
        {
            null => [],
            System.Text.Json.Nodes.JsonArray values when found["typeClass"]!.GetValue<string>() == "compound" =>
            [
                .. values.Select(v => string.Join('|', v!.AsObject().Select(c => c.Value!["value"]!.ToString()))),
            ],
            System.Text.Json.Nodes.JsonArray values => [.. values.Select(v => v!.GetValue<string>())],
            var value => [value.GetValue<string>()],
        };
    }

    /// <summary>Fails the test unless an answer is an error document of the status.</summary>
    public static string MustBeError(WireAnswer answer, HttpStatusCode status)
    {
        Assert.True(answer.Status == status, $"Expected {(int)status}, got {(int)answer.Status}: {answer.Text}");
        Assert.Equal("text/xml", answer.ContentHeaders.ContentType?.MediaType);
        var error = SwordDriver.Xml(answer);
        Assert.Equal(SwordDriver.Sword + "error", error.Name);
        return error.Element(SwordDriver.Atom + "summary")!.Value;
    }

    public void Dispose()
    {
        Admin.Dispose();
        Client.Dispose();
    }
}

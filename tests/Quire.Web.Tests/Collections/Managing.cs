using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>A collection with somebody who has a role on it and is signed in.</summary>
/// <param name="Server">The server.</param>
/// <param name="Admin">Who made it.</param>
/// <param name="Alias">Alias of the collection.</param>
/// <param name="Reader">Who is signed in.</param>
internal sealed record Managing(TestServer Server, Wire Admin, string Alias, Reader Reader)
{
    public static async Task<Managing> BeginAsync(
        DatabaseKind database = DatabaseKind.Sqlite,
        string role = "admin",
        bool published = false,
        string language = "en"
    )
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: published);
        await Make.AssignAsync(admin, alias, $"@{name}", role);
        return new(server, admin, alias, await SignedInAsync(server, name, language));
    }

    /// <summary>Path of a page of managing the collection.</summary>
    public string Path(string part) => $"/collection/{Alias}/{part}";

    /// <summary>Somebody else, who is signed in and has no role.</summary>
    public async Task<Reader> StrangerAsync() => await SignedInAsync(Server, (await Make.UserAsync(Admin)).Name);

    /// <summary>Somebody who administers the installation.</summary>
    public Task<Reader> SuperuserAsync() => Pages.Reader.SuperuserAsync(Server);

    /// <summary>The form of a page of managing the collection.</summary>
    public async Task<FormOnPage> FormAsync(string part, string with) =>
        FormOnPage.Of(Path(part), await Reader.PageAsync(Path(part)), with);

    private static async Task<Reader> SignedInAsync(TestServer server, string name, string language = "en")
    {
        var reader = new Reader(server.Address, language);
        await reader.SignInAsync(name);
        return reader;
    }
}

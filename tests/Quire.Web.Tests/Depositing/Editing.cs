using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>A draft with somebody who has a role on its collection and is signed in.</summary>
/// <param name="Server">The server.</param>
/// <param name="Admin">Who made it.</param>
/// <param name="Id">Id of the dataset.</param>
/// <param name="Reader">Who is signed in.</param>
/// <param name="Pid">Identifier of the dataset.</param>
internal sealed record Editing(TestServer Server, Wire Admin, long Id, Reader Reader, string Pid)
{
    /// <summary>Name of their account.</summary>
    public string Name { get; init; } = "";

    public static async Task<Editing> BeginAsync(string role = "editor", DatabaseKind database = DatabaseKind.Sqlite)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, pid) = await Make.DatasetAsync(admin, alias, "Tides");
        await Make.AssignAsync(admin, alias, $"@{name}", role);
        return new(server, admin, id, await OfAsync(server, name), pid) { Name = name };
    }

    /// <summary>Somebody else, who is signed in and has no role.</summary>
    public async Task<Reader> StrangerAsync() => await OfAsync(Server, (await Make.UserAsync(Admin)).Name);

    /// <summary>The form of a page.</summary>
    public async Task<FormOnPage> FormAsync(string path, string with) => FormOnPage.Of(path, await Reader.PageAsync(path), with);

    private static async Task<Reader> OfAsync(TestServer server, string name)
    {
        var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        return reader;
    }
}

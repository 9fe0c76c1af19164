using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>A published dataset with restricted files and an open one, and people who want them and decide.</summary>
internal sealed class Asking : IDisposable
{
    public required TestServer Server { get; init; }

    public required Wire Admin { get; init; }

    /// <summary>Alias of the collection it lies in.</summary>
    public required string Collection { get; init; }

    public required long Dataset { get; init; }

    public required string Pid { get; init; }

    /// <summary>The files: two that are restricted, and one that is open.</summary>
    public required IReadOnlyList<long> Files { get; init; }

    /// <summary>Name of the account of who wants them.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the account of who decides.</summary>
    public required string DeciderName { get; init; }

    public required Reader Asker { get; init; }

    public required Reader Decider { get; init; }

    /// <summary>Where some of the files are asked for.</summary>
    public string PathOf(params IEnumerable<long> files) =>
        $"/ask/dataset/{Dataset}?{string.Join('&', files.Select(f => $"id={f}"))}";

    public string Requests => $"/edit/{Dataset}/requests";

    public static async Task<Asking> BeginAsync(DatabaseKind database = DatabaseKind.Sqlite, string language = "en") =>
        await OnAsync(await SharedServer.OfAsync(database), language);

    public static async Task<Asking> OnAsync(TestServer server, string language = "en")
    {
        var admin = server.Admin();
        var (name, decider) = ((await Make.UserAsync(admin)).Name, (await Make.UserAsync(admin)).Name);
        var collection = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, collection, $"@{decider}", "curator");
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, "Interviews");
        long[] files =
        [
            await Make.FileAsync(admin, dataset, "north.txt", "said in the north", Restricted),
            await Make.FileAsync(admin, dataset, "south.txt", "said in the south", Restricted),
            await Make.FileAsync(admin, dataset, "readme.txt", "read me"),
        ];
        await Make.PublishAsync(admin, dataset);
        return new()
        {
            Server = server,
            Admin = admin,
            Collection = collection,
            Dataset = dataset,
            Pid = pid,
            Files = files,
            Name = name,
            DeciderName = decider,
            Asker = await SignedInAsync(server, name, language),
            Decider = await SignedInAsync(server, decider, language),
        };
    }

    /// <summary>What is said of a file nobody has without being granted access.</summary>
    public static System.Text.Json.Nodes.JsonObject Restricted => new() { ["restrict"] = "true" };

    /// <summary>Somebody signed in who has an account and nothing else.</summary>
    public async Task<Reader> StrangerAsync() => await SignedInAsync(Server, (await Make.UserAsync(Admin)).Name, "en");

    /// <summary>Asks for access to some of the files, on the page.</summary>
    public async Task AskAsync(Reader reader, params IEnumerable<long> files)
    {
        var path = PathOf(files);
        var form = FormOnPage.Of(path, await reader.PageAsync(path), $"ask/dataset/{Dataset}");
        Assert.Equal(System.Net.HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
    }

    public void Dispose()
    {
        Asker.Dispose();
        Decider.Dispose();
    }

    private static async Task<Reader> SignedInAsync(TestServer server, string name, string language)
    {
        var reader = new Reader(server.Address, language);
        await reader.SignInAsync(name);
        return reader;
    }
}

using Quire.Testing;

namespace Quire.Cli.Tests.Running;

/// <summary>A shell at the shared server with a published collection and a draft dataset of its own.</summary>
internal sealed class Deposit : IDisposable
{
    private Deposit(TestServer server, Wire wire, string collection, long id, string dataset) =>
        (Server, Wire, Shell, Collection, Id, Dataset) = (
            server,
            wire,
            Shell.At(server.Address, server.AdminToken),
            collection,
            id,
            dataset
        );

    public TestServer Server { get; }

    public Wire Wire { get; }

    public Shell Shell { get; }

    /// <summary>Alias of the collection.</summary>
    public string Collection { get; }

    /// <summary>Number of the dataset.</summary>
    public long Id { get; }

    /// <summary>Persistent identifier of the dataset.</summary>
    public string Dataset { get; }

    public static async Task<Deposit> MakeAsync(string? title = null)
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var wire = server.Admin();
        var collection = await Make.CollectionAsync(wire, published: true);
        var (id, pid) = await Make.DatasetAsync(wire, collection, title);
        return new(server, wire, collection, id, pid);
    }

    /// <summary>Paths of the files of the newest version, in order.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync() =>
        [
            .. (await Shell.JsonAsync("file", "list", Dataset))
                .AsArray()
                .Select(f => f!["path"]!.GetValue<string>())
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose()
    {
        Shell.Dispose();
        Wire.Dispose();
    }
}

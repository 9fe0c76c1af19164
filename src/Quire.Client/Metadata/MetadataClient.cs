using System.Runtime.CompilerServices;
using Quire.Client.Http;
using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Metadata blocks of the installation.</summary>
/// <example>
/// <code>
/// var citation = await client.Metadata.BlockAsync("citation");
/// Console.WriteLine(string.Join(", ", citation.TopLevelFields().Select(f => f.Name)));
/// </code>
/// </example>
public sealed class MetadataClient
{
    private readonly Connection _connection;

    internal MetadataClient(Connection connection) => _connection = connection;

    /// <summary>All blocks, without fields (<c>GET metadatablocks</c>).</summary>
    public Task<IReadOnlyList<MetadataBlockResponse>> BlocksAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<MetadataBlockResponse>>(ApiPath.Of($"metadatablocks"), cancellationToken);

    /// <summary>A block with its fields (<c>GET metadatablocks/{name}</c>).</summary>
    public Task<MetadataBlockResponse> BlockAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<MetadataBlockResponse>(ApiPath.Of($"metadatablocks/{name}"), cancellationToken);

    /// <summary>All blocks with their fields, several calls at a time.</summary>
    public async IAsyncEnumerable<MetadataBlockResponse> BlocksWithFieldsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var blocks = await BlocksAsync(cancellationToken);
        await foreach (
            var block in Ordered.SelectAsync(
                blocks,
                _connection.Options.MaxConcurrency,
                (b, ct) => BlockAsync(b.Name, ct),
                cancellationToken
            )
        )
        {
            yield return block;
        }
    }
}

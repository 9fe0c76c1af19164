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

    /// <summary>
    /// A block with its fields as they are called in a language, as far as there are texts in it (<c>?locale=</c>, Quire only).
    /// </summary>
    /// <param name="name">Name of the block.</param>
    /// <param name="language">Code of the language, such as <c>de</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<MetadataBlockResponse> BlockInAsync(
        string name,
        string language,
        CancellationToken cancellationToken = default
    ) =>
        _connection.GetAsync<MetadataBlockResponse>(
            ApiPath.Of($"metadatablocks/{name}").With("locale", language),
            cancellationToken
        );

    /// <summary>
    /// Takes in what blocks and their fields are called in languages (<c>POST admin/datasetfield/loadpropertyfiles</c>); gives
    /// the server's message, which names the files that count.
    /// </summary>
    /// <param name="zip">A zip of files such as <c>citation_de.properties</c>, in UTF-8.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> LoadTextsAsync(ReadOnlyMemory<byte> zip, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"admin/datasetfield/loadpropertyfiles"),
            Body.Bytes(zip, "application/zip"),
            cancellationToken
        );

    /// <summary>Names of all fields by what holds of them (<c>GET admin/datasetfield</c>).</summary>
    public Task<FieldSummaryResponse> FieldsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<FieldSummaryResponse>(ApiPath.Of($"admin/datasetfield"), cancellationToken);

    /// <summary>The definition of a field (<c>GET admin/datasetfield/{name}</c>).</summary>
    public Task<FieldDefinitionResponse> FieldAsync(string name, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<FieldDefinitionResponse>(ApiPath.Of($"admin/datasetfield/{name}"), cancellationToken);

    /// <summary>The subjects a dataset can have (<c>GET admin/datasetfield/controlledVocabulary/subject</c>).</summary>
    public Task<IReadOnlyList<string>> SubjectsAsync(CancellationToken cancellationToken = default) =>
        _connection.GetAsync<IReadOnlyList<string>>(
            ApiPath.Of($"admin/datasetfield/controlledVocabulary/subject"),
            cancellationToken
        );

    /// <summary>
    /// Says whether forms for new datasets show a field (<c>POST admin/datasetfield/setDisplayOnCreate</c>, 6.5 and later); gives
    /// the server's message.
    /// </summary>
    public Task<string> SetDisplayOnCreateAsync(string field, bool shown, CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath
                .Of($"admin/datasetfield/setDisplayOnCreate")
                .With("datasetFieldType", field)
                .With("setDisplayOnCreate", shown),
            null,
            cancellationToken
        );

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

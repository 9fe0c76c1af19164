using Quire.Client.Http;

namespace Quire.Client;

/// <content>Repairs of tables.</content>
public sealed partial class AdminClient
{
    /// <summary>
    /// Gives a version the fingerprint it lacks though it has tables
    /// (<c>POST admin/datasets/integrity/{datasetVersionId}/fixmissingunf</c>); gives the server's message, which says what was
    /// done or why nothing was.
    /// </summary>
    /// <param name="version">Database id of the version.</param>
    /// <param name="recalculate">Whether it is calculated even where the version before has one. Default: no.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<string> FixMissingUnfAsync(
        long version,
        bool recalculate = false,
        CancellationToken cancellationToken = default
    ) =>
        _connection.MessageAsync(
            HttpMethod.Post,
            ApiPath.Of($"admin/datasets/integrity/{version}/fixmissingunf").With("forceRecalculate", recalculate),
            null,
            cancellationToken
        );

    /// <summary>
    /// Repairs tables of which it is not known what they were read from
    /// (<c>GET admin/datafiles/integrity/fixmissingoriginaltypes</c>); gives the server's message.
    /// </summary>
    public Task<string> FixMissingOriginalTypesAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"admin/datafiles/integrity/fixmissingoriginaltypes"),
            null,
            cancellationToken
        );

    /// <summary>
    /// Repairs tables of which it is not known how long their originals are
    /// (<c>GET admin/datafiles/integrity/fixmissingoriginalsizes</c>); gives the server's message.
    /// </summary>
    public Task<string> FixMissingOriginalSizesAsync(CancellationToken cancellationToken = default) =>
        _connection.MessageAsync(
            HttpMethod.Get,
            ApiPath.Of($"admin/datafiles/integrity/fixmissingoriginalsizes"),
            null,
            cancellationToken
        );
}

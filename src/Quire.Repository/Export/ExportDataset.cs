using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Exports;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Export;

/// <summary>Gives a dataset in a metadata format: the newest released version, or the draft to those who may see it.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Format">Name of the format, in its exact case.</param>
/// <param name="Version">The selector; null for the newest released version.</param>
[Open("Published metadata is public; the finder refuses drafts.")]
public sealed record ExportDataset(ObjectRef Target, string Format, string? Version = null) : IQuery<ExportResult>, ITargeted;

internal sealed class ExportDatasetHandler(VersionFinder finder, ExportedVersions versions, ExportCache cache)
    : IHandle<ExportDataset, ExportResult>
{
    private const string Published = ":latest-published";
    private const string Failed = "Export Failed";

    public async Task<ExportResult> HandleAsync(ExportDataset operation, OperationContext context, CancellationToken ct)
    {
        var version = await FindAsync(operation, context, ct);
        if (!Exporters.BuiltIn.TryGet(operation.Format, out var exporter))
        {
            throw ExportErrors.NotPossible();
        }

        var exported = await versions.OfAsync(version, ct);
        if (
            version.State == VersionState.Released
            && version.FileCount <= ExportCache.MaxFiles
            && await KeptAsync(exporter, exported, version, ct) is { } body
        )
        {
            return new(exporter.MediaType, (output, token) => output.WriteAsync(body, token).AsTask());
        }

        return new(exporter.MediaType, (output, token) => exporter.WriteAsync(exported, output, token));
    }

    // Null where it is too long to be kept.
    private async Task<byte[]?> KeptAsync(
        IExporter exporter,
        ExportedVersion exported,
        DatasetVersionRecord version,
        CancellationToken ct
    )
    {
        var key = ExportKeys.Of(exported, version.Dataset);
        if (await cache.FindAsync(version.Id, exporter.Name, key, ct) is { } kept)
        {
            return kept;
        }

        using var made = new KeptBody(ExportCache.MaxBytes);
        try
        {
            await exporter.WriteAsync(exported, made, ct);
        }
        catch (IOException) when (made.IsTooLong)
        {
            return null;
        }

        var body = made.ToArray();
        cache.Keep(version.Id, exporter.Name, key, body);
        return body;
    }

    private async Task<DatasetVersionRecord> FindAsync(ExportDataset operation, OperationContext context, CancellationToken ct)
    {
        // A draft nobody may know of is like none.
        var selector = VersionSelector.Read(operation.Version ?? Published);
        var found =
            selector is null || (selector is VersionSelector.Draft && !context.May(Permission.ViewUnpublishedDataset))
                ? null
                : await finder.TryFindAsync(selector, context, includeDeaccessioned: false, ct);
        if (found is null)
        {
            // Clients that ask for no version know this answer from servers without them; the others can ask for another version.
            throw operation.Version is null ? ExportErrors.NotPossible() : ExportErrors.NoSuchVersion();
        }

        if (
            operation.Version is { } asked
            && found.State != VersionState.Draft
            && await finder.TryFindAsync(new VersionSelector.LatestPublished(), context, includeDeaccessioned: false, ct)
                is { } newest
            && newest.Id != found.Id
        )
        {
            throw ExportErrors.VersionNotNewest(asked, Published);
        }

        return found;
    }
}

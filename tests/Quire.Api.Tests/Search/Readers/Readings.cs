using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Repository.Collections;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Listing;
using Quire.Repository.Operations;

namespace Quire.Api.Tests.Search.Readers;

/// <summary>
/// What a caller gets to see of a world by asking for each thing in it, one line for everything a search should find.
/// </summary>
internal sealed class Readings(OperationGate gate, Caller caller)
{
    private static readonly VersionSelector Published = new VersionSelector.LatestPublished();
    private static readonly VersionSelector Draft = new VersionSelector.Draft();

    private readonly List<string> _lines = [];

    /// <param name="collection">Alias.</param>
    public async Task CollectionAsync(string collection)
    {
        if (await ReadAsync(new GetCollection(new ObjectRef.Collection(collection))) is ({ Collection: var read }, _))
        {
            _lines.Add(Line.Of(read));
        }
    }

    public async Task DatasetAsync(long id, CancellationToken ct = default)
    {
        var target = new ObjectRef.Dataset(id);
        var (published, _) = await ReadAsync(new GetDatasetVersion(target, ":latest-published"));
        var (draft, refused) = await ReadAsync(new GetDatasetVersion(target, ":draft"));
        foreach (var version in new[] { published, draft }.OfType<VersionView>())
        {
            _lines.Add(Line.Of(version.Version));
        }

        if (published is null && refused is not RepositoryError.NotPermitted && await WithdrawnAsync(target, ct) is { } withdrawn)
        {
            _lines.Add(Line.Of(withdrawn.Version));
        }

        var shown = await FilesAsync(target, Published, ":latest-published");
        var drafted = await FilesAsync(target, Draft, ":draft");
        foreach (var file in shown.Concat(drafted.ExceptBy(shown.Select(f => f.Entry.Id), f => f.Entry.Id)))
        {
            var (download, _) = await ReadAsync(new DownloadFile(new ObjectRef.File(file.Entry.FileId)));
            _lines.Add(Line.Of(file, download is not null));
        }
    }

    /// <summary>The lines, in the order of <see cref="Line"/>s.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.Order(StringComparer.Ordinal)];

    // Which number to ask for is what a superuser knows; whether it is shown is the caller's business.
    private async Task<VersionView?> WithdrawnAsync(ObjectRef target, CancellationToken ct)
    {
        var all = await gate.RunAsync(new ListDatasetVersions(target), Caller.System, ct);
        return all.FirstOrDefault(v => v.Version.State == VersionState.Deaccessioned) is { } newest
            ? (await ReadAsync(new GetDatasetVersion(target, newest.Version.Number!.ToString()!, Deaccessioned.Shown))).Result
            : null;
    }

    private async Task<IReadOnlyList<FileView>> FilesAsync(ObjectRef target, VersionSelector version, string text) =>
        (await ReadAsync(new ListFiles(target, version, text, FileFilter.None))).Result?.Files ?? [];

    private async Task<(T? Result, RepositoryError? Refused)> ReadAsync<T>(IOperation<T> operation)
        where T : class
    {
        try
        {
            return (await gate.RunAsync(operation, caller, CancellationToken.None), null);
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotPermitted or RepositoryError.NotFound)
        {
            return (null, e.Error);
        }
    }
}

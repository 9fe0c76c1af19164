using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Domain.Datasets;
using Quire.Domain.Identifiers;
using Quire.Exports;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Types;
using Quire.Repository.Installation;
using Quire.Repository.Storage;

namespace Quire.Repository.Export;

/// <summary>Puts together what exporters say about a version. Files are streamed from the database.</summary>
public sealed class ExportedVersions(
    DatasetViews views,
    CollectionOwners owners,
    InstallationName name,
    ListedFiles files,
    ListedTables tables,
    ObjectStores stores,
    TimeProvider time,
    IOptions<InstallationOptions> options
)
{
    /// <param name="version">Loaded with its dataset and object.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ExportedVersion> OfAsync(DatasetVersionRecord version, CancellationToken ct)
    {
        var view = await views.OfAsync(version, version.State == VersionState.Draft, ct);
        var dataset = view.Dataset;
        var pid = view.Object.PersistentId!;
        var siteUrl = options.Value.SiteUrl;
        var publisher = await name.GetAsync(ct);
        var url = pid.Url(siteUrl);
        return new()
        {
            DatasetId = dataset.Id,
            PersistentId = pid,
            PersistentUrl = url,
            AlternativePersistentId = PersistentId.TryParse(dataset.FormerIdentifier, out var former) ? former : null,
            DatasetType = dataset.DatasetType,
            StorageIdentifier = DatasetStorage.IdentifierOf(dataset.StoreName, pid),
            MetadataLanguage = dataset.MetadataLanguage,
            PublicationDate = Day(view.Object.PublishedAt),
            CitationDate = dataset.CitationDateField is { } field
                ? view.Metadata.FirstAnywhere(field)
                : CitedOn(dataset)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Citation = VersionCitation.Of(view, url, publisher).ToString(),
            VersionId = version.Id,
            Number = version.Number,
            State = version.State,
            LatestState = view.LatestState,
            Revision = version.Revision,
            CreateTime = new(version.CreatedAt),
            LastUpdateTime = new(version.UpdatedAt),
            ReleaseTime = version.ReleasedAt is { } released ? new DateTimeOffset(released) : null,
            VersionNote = version.VersionNote,
            DeaccessionNote = version.DeaccessionNote,
            DeaccessionLink = version.DeaccessionLink,
            Unf = version.Unf,
            Metadata = view.Metadata,
            Schema = view.Schema,
            Terms = version.Terms,
            License = view.License,
            Installation = new(publisher, siteUrl, ProgramVersion.Text),
            Collections =
            [
                .. (await owners.OfAsync(view.Object, ct)).Select(c => new ExportedCollection(c.Alias, c.Name, c.Description)),
            ],
            Files = FilesOf(version, ct),
            TableFiles = TableFilesOf(version, ct),
            Tables = TablesOf(version, ct),
            VariableGroups = GroupsOf(version, ct),
            ExportedAt = time.GetUtcNow(),
            ExcludeEmails = view.HideEmails,
        };
    }

    private async IAsyncEnumerable<ExportedFile> FilesOf(
        DatasetVersionRecord version,
        CancellationToken made,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(made, ct);
        await foreach (var (_, entry) in files.OfAsync([version.Id], either.Token))
        {
            yield return FileOf(entry);
        }
    }

    private async IAsyncEnumerable<ExportedFile> TableFilesOf(
        DatasetVersionRecord version,
        CancellationToken made,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(made, ct);
        await foreach (var entry in tables.EntriesOf(version).WithCancellation(either.Token))
        {
            yield return FileOf(entry);
        }
    }

    private async IAsyncEnumerable<ExportedTableFile> TablesOf(
        DatasetVersionRecord version,
        CancellationToken made,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(made, ct);
        await foreach (var (entry, document) in tables.OfAsync(version, time.Today(), either.Token))
        {
            yield return new(FileOf(entry), document is null ? null : TableExport.Of(entry.Content!, document));
        }
    }

    private async IAsyncEnumerable<ExportedGroup> GroupsOf(
        DatasetVersionRecord version,
        CancellationToken made,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(made, ct);
        await foreach (var (content, groups) in tables.GroupsOfAsync(version, time.Today(), either.Token))
        {
            foreach (var group in TableExport.Of(content, groups))
            {
                yield return group;
            }
        }
    }

    /// <summary>A file as a version describes it; loaded with its file, object and content.</summary>
    internal ExportedFile FileOf(FileEntryRecord entry)
    {
        var file = entry.File;
        var pid = file.Object.PersistentId;
        var table = entry.Content;
        var open = FileAccessStatus.IsOpen(entry, time.Today()) ? table : null;
        return new()
        {
            Id = file.Id,
            PersistentId = pid,
            PersistentUrl = pid?.Url(options.Value.SiteUrl),
            Label = entry.Label,
            DirectoryLabel = entry.DirectoryLabel.Length == 0 ? null : entry.DirectoryLabel,
            Description = entry.Description,
            Categories = [.. entry.Categories],
            Revision = entry.Revision,
            ContentType = entry.ShownType,
            FriendlyType = FriendlyTypes.Of(entry.ShownType),
            Size = entry.ShownSize,
            Checksum = new(file.ChecksumType, file.Checksum),
            Sha256 = file.Digests.GetValueOrDefault(ContentDigests.Sha256),
            Restricted = entry.Restricted,
            Embargo = file.EmbargoEnd is { } available ? new(available, file.EmbargoReason) : null,
            Retention = file.RetentionEnd is { } last ? new(last, file.RetentionReason) : null,
            Original = table is null
                ? null
                : new(file.ContentType, FriendlyTypes.Of(file.ContentType), table.OriginalName, file.Size),
            Unf = open?.Unf,
            Dimensions = open is null ? null : (open.RowCount, open.VariableCount),
            TabularTags = [.. entry.TabularTags],
            StorageIdentifier = stores.IdentifierOf(file.StoreName, file.StorageKey),
            RootFileId = file.RootFileId ?? -1,
            PreviousFileId = file.PreviousFileId,
            CreationDate = Day(file.Object.CreatedAt),
            PublicationDate = Day(file.Object.PublishedAt),
        };
    }

    // Null where the publication says it.
    private static DateOnly? CitedOn(DatasetRecord dataset) =>
        dataset.EmbargoCitationDate > Day(dataset.Object.PublishedAt) ? dataset.EmbargoCitationDate : null;

    private static DateOnly? Day(DateTime? time) => time is { } moment ? DateOnly.FromDateTime(moment) : null;
}

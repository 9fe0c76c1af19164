using System.Globalization;
using Quire.Api.Collections;
using Quire.Api.Http;
using Quire.Contracts.Collections;
using Quire.Contracts.Files;
using Quire.Repository.Data.Files;
using Quire.Repository.Files;
using Quire.Repository.Files.Periods;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Types;
using Quire.Repository.Storage;

namespace Quire.Api.Files;

/// <summary>Renders files as versions describe them.</summary>
internal sealed class FileJson(ObjectStores stores, InstallationFacts installation, TimeProvider time)
{
    public FileMetadataResponse Of(FileView view)
    {
        var entry = view.Entry;
        return new()
        {
            Description = entry.Description ?? "",
            Label = entry.Label,
            Restricted = entry.Restricted,
            DirectoryLabel = Filled(entry.DirectoryLabel),
            Version = entry.Revision,
            DatasetVersionId = view.Version.Id,
            Categories = Filled(entry.Categories),
            DataFile = DataFileOf(view),
        };
    }

    public IReadOnlyList<FileMetadataResponse> Of(IEnumerable<FileView> views) => [.. views.Select(Of)];

    /// <summary>One file with the way up to the root, where asked for.</summary>
    public FileMetadataResponse Of(FileDetails details, bool withOwners)
    {
        var file = Of(details.View);
        if (details.Ingest is { State: not IngestState.Done } ingest)
        {
            file = file with
            {
                DataFile = file.DataFile! with
                {
                    IngestStatus = ingest.State == IngestState.Failed ? "failed" : "scheduled",
                    IngestReport = TellsContent(details.View) ? ingest.Report : null,
                },
            };
        }

        if (details.TableNotes.Count > 0 && TellsContent(details.View))
        {
            file = file with
            {
                DataFile = file.DataFile! with { IngestReport = string.Join(' ', details.TableNotes.Select(n => n.Text)) },
            };
        }

        return withOwners ? file with { DataFile = file.DataFile! with { IsPartOf = DatasetOf(details) } } : file;
    }

    /// <summary>The short form of the text answers.</summary>
    public static FileDescriptionResponse DescriptionOf(FileView view) =>
        new()
        {
            Label = view.Entry.Label,
            DirectoryLabel = Filled(view.Entry.DirectoryLabel),
            Description = view.Entry.Description ?? "",
            Restricted = view.Entry.Restricted,
            ProvFreeForm = view.Entry.ProvenanceText,
            Categories = Filled(view.Entry.Categories),
            DataFileTags = Filled(view.Entry.TabularTags),
            Id = view.Entry.Id,
        };

    private static OwnerResponse DatasetOf(FileDetails details)
    {
        var version = details.View.Version;
        return new()
        {
            Type = "DATASET",
            Identifier = version.DatasetId.ToString(CultureInfo.InvariantCulture),
            PersistentIdentifier = version.Dataset.Object.PersistentId?.ToString(),
            Version = version.Number?.ToString() ?? "DRAFT",
            DisplayName = version.Title,
            IsPartOf = OwnersJson.Of(details.Owners),
        };
    }

    private DataFileResponse DataFileOf(FileView view)
    {
        var (entry, file, table) = (view.Entry, view.Entry.File, view.Entry.Content);
        return new()
        {
            Id = file.Id,
            PersistentId = file.Object.PersistentId?.ToString() ?? "",
            PidUrl = file.Object.PersistentId?.Url(installation.SiteUrl),
            Filename = entry.Label,
            ContentType = entry.ShownType,
            FriendlyType = FileTypes.Friendly(entry.ShownType),
            Filesize = entry.ShownSize,
            Description = entry.Description ?? "",
            Categories = Filled(entry.Categories),
            Embargo = file.EmbargoEnd is { } available
                ? new() { DateAvailable = WireTime.Date(available), Reason = file.EmbargoReason }
                : null,
            Retention = file.RetentionEnd is { } last
                ? new() { DateUnavailable = WireTime.Date(last), Reason = file.RetentionReason }
                : null,
            StorageIdentifier = stores.IdentifierOf(file.StoreName, file.StorageKey),
            OriginalFileFormat = table is null ? null : file.ContentType,
            OriginalFormatLabel = table is null ? null : FileTypes.Friendly(file.ContentType),
            OriginalFileSize = table is null ? null : file.Size,
            OriginalFileName = table?.OriginalName,
            Unf = TellsContent(view) ? table?.Unf : null,
            RootDataFileId = file.RootFileId ?? -1,
            PreviousDataFileId = file.PreviousFileId,
            Md5 = file.ChecksumType == ContentDigests.Md5 ? file.Checksum : null,
            Checksum = new() { Type = file.ChecksumType, Value = file.Checksum },
            TabularData = table is not null,
            TabularTags = Filled(entry.TabularTags),
            CreationDate = WireTime.Date(file.Object.CreatedAt),
            PublicationDate = WireTime.Date(file.Object.PublishedAt),
            DirectoryLabel = Filled(entry.DirectoryLabel),
            LastUpdateTime = WireTime.Of(view.Version.UpdatedAt),
            FileAccessRequest = view.Version.Terms.FileAccessRequest,
        };
    }

    private bool TellsContent(FileView view) => TableDisclosure.Tells(view, time.Today());

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static IReadOnlyList<string>? Filled(List<string> items) => items.Count == 0 ? null : items;
}

using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Access;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Collections;
using Quire.Repository.Data.Files;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Tables;
using Quire.Repository.Operations;

namespace Quire.Repository.Files;

/// <summary>Reads how a version describes a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Version">Which version.</param>
/// <param name="VersionText">The version as the wire writes it.</param>
/// <param name="IncludeDeaccessioned">Also look in withdrawn versions, for those who may edit.</param>
/// <param name="WithOwners">Also read the collections above.</param>
[Open("published files are for everybody; the handler demands the permission for all others")]
public sealed record GetFile(
    ObjectRef File,
    VersionSelector Version,
    string VersionText,
    bool IncludeDeaccessioned = false,
    bool WithOwners = false
) : IQuery<FileDetails>, ITargeted
{
    public ObjectRef Target => new ObjectRef.DatasetOf(File);
}

/// <summary>A file with what lies above it.</summary>
/// <param name="View">The file as a version describes it; the version is loaded with its dataset and object.</param>
/// <param name="Owners">Collections the dataset lies in, direct owner first; empty unless asked for.</param>
public sealed record FileDetails(FileView View, IReadOnlyList<CollectionRecord> Owners)
{
    /// <summary>
    /// How the reading of it as a table is going, for those who see the draft; null when there is nothing to say.
    /// </summary>
    public FileIngestRecord? Ingest { get; init; }

    /// <summary>What whoever edits has to know of how it was read as a table; nothing for all others.</summary>
    public IReadOnlyList<StoredNote> TableNotes { get; init; } = [];
}

internal sealed class GetFileHandler(
    RepositoryDb db,
    ObjectResolver resolver,
    FileLookup lookup,
    CollectionOwners owners,
    TableContents tables
) : IHandle<GetFile, FileDetails>
{
    public async Task<FileDetails> HandleAsync(GetFile operation, OperationContext context, CancellationToken ct)
    {
        var file = await resolver.ResolveAsync(operation.File, context.Caller, ct);
        if (file.PublishedAt is null)
        {
            context.MustHave(Permission.ViewUnpublishedDataset);
        }

        var withdrawn = VersionsMeant.WithdrawnForEditors(operation.IncludeDeaccessioned, context);
        var view =
            await lookup.FindAsync(file.Id, operation.Version, context, withdrawn, ct)
            ?? throw FileErrors.NotInVersion(file.Id, operation.VersionText);
        return new(view, operation.WithOwners ? await owners.OfAsync(context.Target, ct) : [])
        {
            Ingest =
                view.Version.State == VersionState.Draft
                    ? await db.FileIngests.AsNoTracking().SingleOrDefaultAsync(i => i.FileId == file.Id, ct)
                    : null,
            TableNotes =
                view.Entry.Content is { } table && context.May(Permission.EditDataset)
                    ? (await tables.DocumentAsync(table, ct)).AllNotes
                    : [],
        };
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Datasets.Ddi;
using Quire.Repository.Operations;

namespace Quire.Repository.Datasets.Imports;

/// <summary>Makes datasets of DDI documents in a folder.</summary>
internal sealed class ImportedDatasets(RepositoryDb db, ImportFolder folder, DdiInputs documents, OperationGate gate)
{
    private const int LongestDocument = 20 * 1024 * 1024;

    /// <summary>What to say of a dataset that was made.</summary>
    public static string Said(long dataset, IReadOnlyList<string> notTaken) =>
        notTaken.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"created dataset, id={dataset}.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"created dataset, id={dataset}; {notTaken.Count} parts of the document found no field: {string.Join(' ', notTaken)}"
            );

    public async Task AddAsync(ImportRunRecord run, FileInfo file, ImportStep step, Caller caller, CancellationToken ct)
    {
        var read = await documents.ReadAsync(await BytesAsync(file, ct), identifier: null, ct);
        var collection = await CollectionAsync(run, file, caller, ct);
        _ = await gate.RunAsync(
            new CreateDataset(collection, new Input<VersionInput>(read.Version))
            {
                Origin = new DatasetOrigin.Described(),
                SaysLanguage = read.Version.MetadataLanguage is not null,
                Import = step,
                NotTaken = read.Left,
            },
            caller,
            ct
        );
    }

    private async Task<byte[]> BytesAsync(FileInfo file, CancellationToken ct)
    {
        await using var opened = FolderUpload.Open(folder, file);
        if (opened.Length > LongestDocument)
        {
            throw DdiErrors.TooLong(LongestDocument);
        }

        // One that became shorter since is read to its end.
        var bytes = new byte[opened.Length];
        await using var content = new ImportedContent(opened, file.Name);
        return bytes[..await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct)];
    }

    // Files in a folder of the folder go to the collection of its name.
    private async Task<ObjectRef> CollectionAsync(ImportRunRecord run, FileInfo file, Caller caller, CancellationToken ct)
    {
        if (folder.PathOf(file.Directory!) == run.Folder || folder.PathOf(file) == run.Folder)
        {
            return new ObjectRef.Any(run.ObjectId);
        }

        var alias = file.Directory!.Name;
        var key = CollectionRules.KeyOf(alias);
        if (!run.MakesCollections || await db.Collections.AnyAsync(c => c.AliasKey == key, ct))
        {
            return new ObjectRef.Collection(alias);
        }

        try
        {
            _ = await gate.RunAsync(
                new CreateCollection(new ObjectRef.Any(run.ObjectId), ImportedCollection.Named(alias, caller)),
                caller,
                ct
            );
        }
        catch (RepositoryException)
        {
            // Somebody may have made it meanwhile.
            if (!await db.Collections.AnyAsync(c => c.AliasKey == key, ct))
            {
                throw;
            }
        }

        return new ObjectRef.Collection(alias);
    }
}

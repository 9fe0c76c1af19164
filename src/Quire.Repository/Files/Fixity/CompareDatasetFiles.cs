using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Reads the stored bytes of every file of a dataset, of all its versions, and tells of each whether they are the ones deposited.
/// Read as it is asked for.
/// </summary>
/// <param name="Target">The dataset.</param>
[Open("an administration call, closed to other machines by the blocking of endpoints")]
public sealed record CompareDatasetFiles(ObjectRef Target) : IQuery<IAsyncEnumerable<ComparedFile>>, IBeyondLimits;

internal sealed class CompareDatasetFilesHandler(RepositoryDb db, ObjectStores stores, ContentComparer comparer)
    : IHandle<CompareDatasetFiles, IAsyncEnumerable<ComparedFile>>
{
    private const int BatchSize = 500;

    public Task<IAsyncEnumerable<ComparedFile>> HandleAsync(
        CompareDatasetFiles operation,
        OperationContext context,
        CancellationToken ct
    ) => Task.FromResult(FilesAsync(context.Target.Id, ct));

    private async IAsyncEnumerable<ComparedFile> FilesAsync(long dataset, [EnumeratorCancellation] CancellationToken ct)
    {
        var last = 0L;
        while (await AfterAsync(dataset, last, ct) is { Count: > 0 } files)
        {
            foreach (var file in files)
            {
                yield return await CompareAsync(file, ct);
            }

            last = files[^1].Id;
        }
    }

    private Task<List<FileRecord>> AfterAsync(long dataset, long last, CancellationToken ct) =>
        db
            .Files.AsNoTracking()
            .Where(f => f.Object.OwnerId == dataset && f.Id > last)
            .OrderBy(f => f.Id)
            .Take(BatchSize)
            .ToListAsync(ct);

    private async Task<ComparedFile> CompareAsync(FileRecord file, CancellationToken ct)
    {
        var place = stores.IdentifierOf(file.StoreName, file.StorageKey);
        if (!stores.Has(file.StoreName))
        {
            return new(file.Id, place, $"There is no store '{file.StoreName}' any more.");
        }

        try
        {
            return new(file.Id, place, await FoundAsync(file, ct));
        }
        catch (StoreUnavailableException e)
        {
            return new(file.Id, place, $"The store cannot be read now: {e.GetBaseException().Message}");
        }
    }

    private async Task<string?> FoundAsync(FileRecord file, CancellationToken ct) =>
        file.ContentCheck switch
        {
            ContentCheck.Pending => "They are still being taken over.",
            ContentCheck.Failed => "They are not what the depositor said.",
            _ => (await comparer.CompareAsync(file, file.ChecksumType, ReadingPace.Unlimited, ct)).Found,
        };
}

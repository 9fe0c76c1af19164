using Microsoft.EntityFrameworkCore;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Intake;
using Quire.Repository.Operations;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Quotas;

namespace Quire.Repository.Files.Intake;

/// <summary>
/// Brings an upload to the point where its bytes are stored and only rows are missing; adding and replacing share it.
/// </summary>
public sealed class UploadIntake(
    RepositoryDb db,
    FileIntake intake,
    DirectIntake direct,
    DirectArchives archives,
    ObjectStores stores,
    UploadRules rules,
    UploadLimits quotas
)
{
    /// <summary>Reads the upload into the dataset's store, or takes over what the client put there before.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="unpack">Whether an archive that is read becomes its files.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="unpackDirect">Whether one that the client put into the store does.</param>
    public async Task<PreparedUpload> TakeAsync(
        OperationContext context,
        IUpload upload,
        bool unpack,
        CancellationToken ct,
        bool unpackDirect = false
    )
    {
        var dataset = context.Target.Id;
        await rules.MustBeOnAsync(ct);
        var limits = await LimitsAsync(context, ct);
        var store = await StoreOfAsync(dataset, ct);
        var taken = new List<NewFile>();
        try
        {
            var said = await upload.ReadAsync(
                async (content, cancel) =>
                    taken.AddRange(await intake.TakeAsync(content with { Unpack = unpack }, store, limits.After(taken), cancel)),
                ct
            );
            if (taken.Count == 0)
            {
                taken.AddRange(
                    unpackDirect
                        ? await archives.TakeAsync(dataset, store, said, limits, ct)
                        : [await TakeDirectAsync(dataset, store, said, limits, ct)]
                );
            }

            return new(taken, said, store);
        }
        catch
        {
            await intake.DiscardAsync(taken, store);
            throw;
        }
    }

    /// <summary>
    /// How much may be taken into the dataset: what has no room is not stored first. It may change meanwhile, so it is looked at
    /// again when rows are written.
    /// </summary>
    public async Task<IntakeLimits> LimitsAsync(OperationContext context, CancellationToken ct)
    {
        var room = await quotas.RoomAsync(context.Target, ct);
        return await rules.LimitsAsync(ct) with
        {
            RoomBytes = room.Bytes,
            // Superusers may have more files.
            RoomFiles = context.Caller.IsSuperuser ? null : room.Files,
        };
    }

    /// <summary>Removes what was stored for an upload that failed.</summary>
    public Task DiscardAsync(PreparedUpload uploaded) => intake.DiscardAsync(uploaded.Files, uploaded.Store);

    /// <summary>The store new files of a dataset go to.</summary>
    public async Task<IObjectStore> StoreOfAsync(long dataset, CancellationToken ct) =>
        stores[await db.Datasets.Where(d => d.Id == dataset).Select(d => d.StoreName).SingleAsync(ct)];

    private async Task<NewFile> TakeDirectAsync(
        long dataset,
        IObjectStore store,
        FileDescription said,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        if (said.StorageIdentifier is null)
        {
            throw UploadErrors.NoFile();
        }

        var taken = await direct.TakeAsync(dataset, store, [said], limits, ct);
        return taken[0].File ?? throw new RepositoryException(taken[0].Refusal!);
    }
}

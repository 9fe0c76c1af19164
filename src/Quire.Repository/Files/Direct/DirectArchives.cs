using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// Takes an archive a client put into a store itself, in as many parts as it took, as if it came with a request.
/// </summary>
public sealed class DirectArchives(DirectIntake direct, FileIntake intake)
{
    /// <summary>
    /// Its files, or the archive where it is kept packed; all of them are claimed with the first. What lies where the client put
    /// it goes once they are placed.
    /// </summary>
    public async Task<IReadOnlyList<NewFile>> TakeAsync(
        long dataset,
        IObjectStore store,
        FileDescription said,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        var row = await direct.RowAsync(dataset, store, said, ct);
        var claim = ClaimedDigest.Of(said, limits.ChecksumType);
        var key = ObjectKey.Parse(row.StorageKey);
        _ = await DirectContent.LengthAsync(store, key, said, limits, ct);
        await using var content = await store.OpenReadAsync(key, null, ct);
        await using var digesting = new DigestingStream(content, claim.Value is null ? [] : [claim.Name]);
        var files = await intake.TakeAsync(new(digesting, said.FileName ?? said.Label, said.MimeType), store, limits, ct);
        try
        {
            if (claim.Value is not null)
            {
                claim.MustBe((await digesting.DigestsAsync())[claim.Name]);
            }

            return [files[0] with { Direct = new(row.Id, TakenOver: true) }, .. files.Skip(1)];
        }
        catch
        {
            await intake.DiscardAsync(files, store);
            throw;
        }
    }
}

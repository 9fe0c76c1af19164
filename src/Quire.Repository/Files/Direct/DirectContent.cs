using Microsoft.Extensions.Options;
using Quire.Domain.Files;
using Quire.Repository.Data.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Types;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>
/// The bytes of one direct upload: copied out of reach of its addresses, measured, and compared with their digest. Where that
/// would keep the client waiting too long, a job does it.
/// </summary>
public sealed class DirectContent(FileIntake intake, ObjectKeys keys, IOptions<StorageOptions> options)
{
    /// <summary>Bytes taken over while the client of one request waits.</summary>
    private long AtOnce => options.Value.VerifyAtOnceMegabytes * 1024L * 1024L;

    internal ReadBudget Budget() => new(AtOnce);

    /// <summary>
    /// Gives the bytes as a file without row, or throws why they cannot be one. On failure nothing stays that was not there.
    /// </summary>
    internal async Task<NewFile> TakeAsync(
        DirectStore direct,
        IssuedUploadRecord row,
        FileDescription said,
        IntakeLimits limits,
        ReadBudget budget,
        CancellationToken ct
    )
    {
        var claim = ClaimedDigest.Of(said, limits.ChecksumType);
        var put = ObjectKey.Parse(row.StorageKey);
        var length = await LengthAsync(direct.Store, put, said, limits, ct);
        if (claim.Value is null && length > AtOnce)
        {
            throw DirectUploadErrors.DigestNeeded(ByteSize.Text(length), ByteSize.Text(AtOnce));
        }

        var file = new NewFile
        {
            Label = FileLabel.FromUpload(said.FileName ?? said.Label),
            IsRenamed = FileLabel.IsChanged(said.FileName, FileLabel.FromUpload(said.FileName)),
            ContentType = FileTypes.Unknown,
            Size = length,
            StoreName = direct.Store.Name,
            StorageKey = row.StorageKey,
            Digests = new Dictionary<string, string>(StringComparer.Ordinal) { [claim.Name] = claim.Value ?? "" },
            ChecksumType = claim.Name,
            Direct = new(row.Id, TakenOver: false),
        };
        return claim.Value is null || budget.TryTake(length)
            ? await TakeOverAsync(direct, file, said, limits, claim, ct)
            : file with
            {
                ContentType = await TypeAsync(direct.Store, file, said, ct),
            };
    }

    private async Task<NewFile> TakeOverAsync(
        DirectStore direct,
        NewFile put,
        FileDescription said,
        IntakeLimits limits,
        ClaimedDigest claim,
        CancellationToken ct
    )
    {
        var copy = keys.Next();
        var file = put with { StorageKey = copy.Value, Direct = put.Direct! with { TakenOver = true } };
        try
        {
            await direct.Signed.CopyAsync(ObjectKey.Parse(put.StorageKey), copy, ct);
            // What counts is the copy: the original may have been written anew while it was copied.
            var length = await LengthAsync(direct.Store, copy, said, limits, ct);
            await using var stream = await direct.Store.OpenReadAsync(copy, null, ct);
            await using var peek = new PeekStream(stream, FileTypes.HeadLength);
            var type = FileTypes.Detect((await peek.PeekAsync(ct)).Span, file.Label, said.MimeType);
            await using var digesting = new DigestingStream(peek, [claim.Name]);
            await digesting.CopyToAsync(Stream.Null, ct);
            var digests = await digesting.DigestsAsync();
            claim.MustBe(digests[claim.Name]);
            return file with { Size = length, ContentType = type, Digests = digests.ByName, BlockSums = digests.Blocks };
        }
        catch
        {
            await intake.DiscardAsync([file], direct.Store);
            throw;
        }
    }

    private static async Task<string> TypeAsync(IObjectStore store, NewFile file, FileDescription said, CancellationToken ct)
    {
        await using var head = await store.OpenReadAsync(
            ObjectKey.Parse(file.StorageKey),
            new ByteRange(0, Math.Min(file.Size, FileTypes.HeadLength)),
            ct
        );
        await using var peek = new PeekStream(head, FileTypes.HeadLength);
        return FileTypes.Detect((await peek.PeekAsync(ct)).Span, file.Label, said.MimeType);
    }

    /// <summary>How long what the client put there is; refuses nothing, too much and another length than was said.</summary>
    internal static async Task<long> LengthAsync(
        IObjectStore store,
        ObjectKey key,
        FileDescription said,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        var length = await store.GetLengthAsync(key, ct) ?? throw DirectUploadErrors.NothingUploaded(said.StorageIdentifier);
        if (limits.MaxUpload is { } most && length > most)
        {
            throw UploadErrors.TooLarge(ByteSize.Text(length), ByteSize.Text(most));
        }

        return said.FileSize is null || said.FileSize == length
            ? length
            : throw DirectUploadErrors.OtherLength(length, said.FileSize);
    }
}

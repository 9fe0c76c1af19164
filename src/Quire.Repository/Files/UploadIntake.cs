using Microsoft.EntityFrameworkCore;
using Quire.Domain.Errors;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Files.Intake;
using Quire.Repository.Files.Types;
using Quire.Repository.Storage;

namespace Quire.Repository.Files;

/// <summary>Brings an upload to the point where its bytes are stored and only rows are missing; adding and replacing share it.</summary>
public sealed class UploadIntake(RepositoryDb db, FileIntake intake, ObjectStores stores, Settings settings)
{
    // Digests of larger files that went past this server are taken from the client; reading them again would cost hours.
    private const long ReadAgainBelow = 1L << 30;

    /// <summary>Reads the upload into the dataset's store, or finds what the client uploaded there before.</summary>
    public async Task<UploadedFiles> TakeAsync(long dataset, IUpload upload, bool unpack, CancellationToken ct)
    {
        await MustBeOnAsync(ct);
        var limits = await LimitsAsync(ct);
        var storeName = await db.Datasets.Where(d => d.Id == dataset).Select(d => d.StoreName).SingleAsync(ct);
        var store = stores[storeName];
        var taken = new List<IntakeFile>();
        try
        {
            var said = await upload.ReadAsync(
                async (content, cancel) => taken.AddRange(await intake.TakeAsync(content with { Unpack = unpack }, store, limits, cancel)), ct);
            if (taken.Count == 0)
            {
                taken.Add(await FindAsync(said, limits, ct));
            }

            return new(taken, said, store);
        }
        catch
        {
            await intake.DiscardAsync(taken.Where(f => f.StoreName == storeName), store);
            throw;
        }
    }

    /// <summary>Removes what was stored for an upload that failed.</summary>
    public Task DiscardAsync(UploadedFiles? uploaded) =>
        uploaded is null || uploaded.Said.StorageIdentifier is not null ? Task.CompletedTask : intake.DiscardAsync(uploaded.Files, uploaded.Store);

    /// <summary>The bytes a client uploaded by address, checked for being there and as long as it says.</summary>
    public async Task<IntakeFile> FindAsync(FileDescription said, IntakeLimits? limits, CancellationToken ct)
    {
        limits ??= await LimitsAsync(ct);
        if (said.StorageIdentifier is not { } identifier)
        {
            throw Refuse.BadRequest("You must upload a file.");
        }

        if (!stores.TryParse(identifier, out var store, out var key) || await store!.GetLengthAsync(key, ct) is not { } length)
        {
            throw Refuse.BadRequest($"No uploaded file was found for the storage identifier {identifier}.");
        }

        if (said.FileSize is { } size && size != length)
        {
            throw Refuse.BadRequest($"The uploaded file has {length} bytes, not {size}.");
        }

        if (await db.Files.AnyAsync(f => f.StoreName == store.Name && f.StorageKey == key.Value, ct))
        {
            throw Refuse.BadRequest($"The storage identifier {identifier} belongs to a file already.");
        }

        return await DescribeAsync(said, store, key, length, limits, ct);
    }

    /// <summary>Limits the installation sets on uploads.</summary>
    public async Task<IntakeLimits> LimitsAsync(CancellationToken ct)
    {
        var algorithm = await settings.GetAsync(SettingNames.ChecksumAlgorithm, ct);
        return new()
        {
            MaxFileSize = await settings.NumberAsync(SettingNames.MaxFileUploadSize, ct) is { } max and > 0 ? max : null,
            MaxUnpackedFiles = (int)(await settings.NumberAsync(SettingNames.ZipUploadFilesLimit, ct) ?? 1000),
            ChecksumType = algorithm is not null && ContentDigests.Known.Contains(algorithm) ? algorithm : ContentDigests.Md5,
        };
    }

    private async Task MustBeOnAsync(CancellationToken ct)
    {
        if (await settings.GetAsync(SettingNames.UploadMethods, ct) is { } methods && !methods.Contains("native/http", StringComparison.Ordinal))
        {
            throw Refuse.Unavailable("File upload via HTTP is not available for this installation of Dataverse.");
        }
    }

    private static async Task<IntakeFile> DescribeAsync(
        FileDescription said, IObjectStore store, ObjectKey key, long length, IntakeLimits limits, CancellationToken ct)
    {
        var name = Domain.Files.FileLabel.FromUpload(said.FileName ?? said.Label);
        var algorithm = said.ChecksumType ?? limits.ChecksumType;
        await using var stream = await store.OpenReadAsync(key, null, ct);
        await using var peek = new PeekStream(stream, 4096);
        var type = FileTypes.Detect((await peek.PeekAsync(ct)).Span, name, said.MimeType);
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        if (length < ReadAgainBelow || said.Checksum is null)
        {
            await using var digesting = new DigestingStream(peek, [algorithm]);
            await digesting.CopyToAsync(Stream.Null, ct);
            digests = new((await digesting.DigestsAsync()).ByName, StringComparer.Ordinal);
            if (said.Checksum is { } claimed && !claimed.Equals(digests[algorithm], StringComparison.OrdinalIgnoreCase))
            {
                throw Refuse.BadRequest($"The uploaded file's {algorithm} is {digests[algorithm]}, not {claimed}.");
            }
        }
        else
        {
            digests[algorithm] = said.Checksum.ToLowerInvariant();
        }

        return new()
        {
            Label = name, ContentType = type, Size = length, StoreName = store.Name, StorageKey = key.Value, Digests = digests, ChecksumType = algorithm,
        };
    }
}

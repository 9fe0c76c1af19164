using System.Globalization;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;

namespace Quire.Repository.Files.Content;

/// <summary>
/// The one way stored bytes of files are read for anybody: never others than were deposited, and never a part as the whole.
/// </summary>
public sealed class VerifiedContent(IContentLedger ledger, StoresInUse inUse)
{
    /// <summary>
    /// Opens the bytes; they can be positioned, and are verified as they are read. Throws <see cref="ContentDamagedException"/>
    /// when they are gone or of another length, and <see cref="StoreUnavailableException"/> when the store cannot tell now.
    /// </summary>
    public async Task<Stream> OpenAsync(StoredContent content, CancellationToken ct)
    {
        if (await ProblemAsync(content, ct) is { } found)
        {
            throw new ContentDamagedException(found);
        }

        return Open(content, cancel => SumsOfAsync(content, cancel));
    }

    /// <summary>The same, for bytes that were looked at before and whose block checksums are known.</summary>
    public Stream Open(StoredContent content, byte[]? sums) => Open(content, _ => Task.FromResult(content.Sums ?? sums));

    /// <summary>Block checksums of several files at once.</summary>
    public Task<IReadOnlyDictionary<long, byte[]>> SumsAsync(IReadOnlyCollection<long> files, CancellationToken ct) =>
        ledger.SumsAsync(files, ct);

    /// <summary>
    /// What is wrong with the bytes before any is read; null when they are there in their whole length. Written down when it is
    /// found. Throws <see cref="StoreUnavailableException"/> when the store cannot tell now.
    /// </summary>
    public async Task<string?> ProblemAsync(StoredContent content, CancellationToken ct)
    {
        var length = await LengthAsync(content.Store, content.Key, ct);
        if (length == content.Size)
        {
            return null;
        }

        var found = length is null
            ? "They are gone."
            : string.Create(CultureInfo.InvariantCulture, $"They are {length} bytes instead of {content.Size}.");
        await ReportAsync(content, found);
        return found;
    }

    /// <summary>
    /// The length of stored bytes; null when they are gone. Throws <see cref="StoreUnavailableException"/> when the store cannot
    /// tell now: one that is not where it was has lost nothing.
    /// </summary>
    public async Task<long?> LengthAsync(IObjectStore store, ObjectKey key, CancellationToken ct)
    {
        var length = await store.GetLengthAsync(key, ct);
        return length is not null || await inUse.IsAtHandAsync(store, ct)
            ? length
            : throw new StoreUnavailableException(store.Name, new IOException("what is in its place is another store, or none"));
    }

    private Stream Open(StoredContent content, Func<CancellationToken, Task<byte[]?>> sums)
    {
        var stored = Stored(content, sums);
        return content.Prefix.IsEmpty ? stored : new PrefixedStream(content.Prefix, stored);
    }

    private VerifiedStream Stored(StoredContent content, Func<CancellationToken, Task<byte[]?>> sums) =>
        new(
            content,
            sums,
            async found =>
            {
                await ReportAsync(content, found);
                return new(found);
            }
        );

    private async Task<byte[]?> SumsOfAsync(StoredContent content, CancellationToken ct) =>
        content.Sums is not null || content.BesideKey.Length > 0
            ? content.Sums
            : (await ledger.SumsAsync([content.FileId], ct)).GetValueOrDefault(content.FileId);

    // Bytes nobody has compared yet may be anything; whoever compares them says so.
    private Task ReportAsync(StoredContent content, string found) =>
        content.WasWhole && content.FileId != 0 ? ledger.ReportAsync(content, found) : Task.CompletedTask;
}

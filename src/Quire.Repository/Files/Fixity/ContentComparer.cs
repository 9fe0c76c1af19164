using Quire.Repository.Data.Files;
using Quire.Repository.Files.Content;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Fixity;

/// <summary>
/// Reads stored bytes of a file, or of what lies beside one, from the first to the last and compares them with everything known
/// of them: their length, the checksum of every MiB, and every digest.
/// </summary>
internal sealed class ContentComparer(FileContents files, VerifiedContent contents, IContentLedger ledger)
{
    /// <summary>
    /// Compares the bytes deposited; damage is written down. Throws <see cref="StoreUnavailableException"/> when the store does
    /// not give them now.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="besides">A digest to compute besides those known.</param>
    /// <param name="pace">How fast to read.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Comparison> CompareAsync(FileRecord file, string besides, ReadingPace pace, CancellationToken ct) =>
        CompareAsync(files.Original(file), KnownOf(file), [besides], pace, ct);

    /// <summary>The same with any bytes, whose one digest is known.</summary>
    public Task<Comparison> CompareAsync(StoredContent content, ReadingPace pace, CancellationToken ct) =>
        CompareAsync(content, [(content.DigestName!, content.Digest!)], [], pace, ct);

    private async Task<Comparison> CompareAsync(
        StoredContent content,
        List<(string Name, string Digest)> known,
        IReadOnlyList<string> besides,
        ReadingPace pace,
        CancellationToken ct
    )
    {
        IReadOnlyDictionary<string, string> found;
        try
        {
            await using var bytes = await contents.OpenAsync(content, ct);
            await using var digesting = new DigestingStream(bytes, known.Select(k => k.Name).Concat(besides));
            await pace.ReadAsync(digesting, ct);
            found = (await digesting.DigestsAsync()).ByName;
        }
        catch (ContentDamagedException e)
        {
            return new(e.Message, new Dictionary<string, string>(StringComparer.Ordinal));
        }

        foreach (var (name, digest) in known)
        {
            if (!string.Equals(found[name], digest, StringComparison.OrdinalIgnoreCase))
            {
                var sentence = $"Their {name} is {found[name]} instead of {digest}.";
                await ledger.ReportAsync(content, sentence);
                return new(sentence, found);
            }
        }

        return new(null, found);
    }

    private static List<(string Name, string Digest)> KnownOf(FileRecord file) =>
        [
            .. file
                .Digests.Append(new(file.ChecksumType, file.Checksum))
                .Where(d => ContentDigests.Known.Contains(d.Key) && d.Value.Length > 0)
                .Select(d => (d.Key, d.Value)),
        ];
}

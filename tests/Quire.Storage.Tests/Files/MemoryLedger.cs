using Quire.Repository.Files.Content;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;

namespace Quire.Storage.Tests.Files;

/// <summary>What is known of bytes, as a test says it.</summary>
internal sealed class MemoryLedger : IContentLedger
{
    public Dictionary<long, byte[]> Sums { get; } = [];

    public List<string> Reports { get; } = [];

    /// <summary>Reading with nothing known.</summary>
    public static VerifiedContent Contents() => new(new MemoryLedger(), new StoresInUse());

    /// <summary>Remembers the block checksums of some bytes.</summary>
    public void Know(long file, byte[] bytes)
    {
        var sums = new BlockSums();
        sums.Append(bytes);
        Sums[file] = sums.Finish();
    }

    public Task<IReadOnlyDictionary<long, byte[]>> SumsAsync(IReadOnlyCollection<long> files, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<long, byte[]>>(Sums);

    public Task ReportAsync(StoredContent content, string found)
    {
        Reports.Add(found);
        return Task.CompletedTask;
    }
}

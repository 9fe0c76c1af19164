namespace Quire.Repository.Files.Content;

/// <summary>What is written down of the bytes of files: their block checksums, and damage found.</summary>
public interface IContentLedger
{
    /// <summary>Block checksums by file, of those files that have them.</summary>
    Task<IReadOnlyDictionary<long, byte[]>> SumsAsync(IReadOnlyCollection<long> files, CancellationToken ct);

    /// <summary>Writes down that bytes were found damaged. Never fails, since it is said on the way to another failure.</summary>
    Task ReportAsync(StoredContent content, string found);
}

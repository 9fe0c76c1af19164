namespace Quire.Repository.Files.Fixity;

/// <summary>What came of reading the stored bytes of a file.</summary>
/// <param name="Found">What is wrong with them, in a sentence; null when they are the ones deposited.</param>
/// <param name="Digests">Digests of the bytes by wire name; none when they could not be read to their end.</param>
internal sealed record Comparison(string? Found, IReadOnlyDictionary<string, string> Digests)
{
    public bool IsWhole => Found is null;
}

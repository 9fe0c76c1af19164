using Quire.Repository.Files.Describing;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Direct;

/// <summary>The digest a client says its file has.</summary>
/// <param name="Name">Wire name.</param>
/// <param name="Value">Lower-case hexadecimal; null when the client said none.</param>
internal sealed record ClaimedDigest(string Name, string? Value)
{
    /// <summary>Reads what the client said; refuses what is no digest.</summary>
    public static ClaimedDigest Of(FileDescription said, string byDefault)
    {
        var name = said.ChecksumType ?? byDefault;
        return string.IsNullOrEmpty(said.Checksum) || ContentDigests.IsDigest(name, said.Checksum)
            ? new(name, string.IsNullOrEmpty(said.Checksum) ? null : said.Checksum.ToLowerInvariant())
            : throw DirectUploadErrors.NoDigest(said.Checksum, name);
    }

    /// <summary>Refuses bytes with another digest.</summary>
    public void MustBe(string computed)
    {
        if (Value is not null && Value != computed)
        {
            throw DirectUploadErrors.OtherDigest(Name, computed, Value);
        }
    }
}

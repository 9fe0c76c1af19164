using Quire.Domain.Files;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Content;

/// <summary>The bytes of a file: where they are, and what they must be.</summary>
/// <param name="Store">Store that holds them.</param>
/// <param name="Key">Their key there.</param>
/// <param name="Size">Their number.</param>
public sealed record StoredContent(IObjectStore Store, ObjectKey Key, long Size)
{
    /// <summary>Which content of the file it is.</summary>
    public ContentForm Form { get; init; }

    /// <summary>Its media type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The file it is of, or lies beside.</summary>
    public long FileId { get; init; }

    /// <summary>Whether it lies beside the file, made by a tool.</summary>
    public bool IsBeside { get; init; }

    /// <summary>What tells it from other bytes of the file: its key, or nothing for those deposited.</summary>
    public string BesideKey => IsBeside || Form != ContentForm.Original ? Key.Value : "";

    /// <summary>The block checksums, where they lie beside the content and not beside its file.</summary>
    public byte[]? Sums { get; init; }

    /// <summary>Wire name of the digest; null where there is none to compare with.</summary>
    public string? DigestName { get; init; }

    /// <summary>The digest in lower-case hexadecimal.</summary>
    public string? Digest { get; init; }

    /// <summary>What comes before the stored bytes when somebody gets them, such as the names of columns.</summary>
    public ReadOnlyMemory<byte> Prefix { get; init; }

    /// <summary>How many bytes somebody gets.</summary>
    public long Length => Size + Prefix.Length;

    /// <summary>
    /// Whether the bytes were once found to be what they must be; those a client put in a store itself may still wait for it.
    /// </summary>
    public bool WasWhole { get; init; } = true;
}

using Quire.Domain.Files;
using Quire.Repository.Data.Files;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Content;

/// <summary>Decides which content of a file a reader gets, so that bytes, name, size and type come from one choice.</summary>
public sealed class FileContents(ObjectStores stores)
{
    /// <summary>What arrived; for preservation, fixity and whoever asks for it.</summary>
    public StoredContent Original(FileRecord file) =>
        new(stores[file.StoreName], ObjectKey.Parse(file.StorageKey), file.Size)
        {
            FileId = file.Id,
            Form = ContentForm.Original,
            ContentType = file.ContentType,
            DigestName = file.ChecksumType,
            Digest = file.Checksum,
            WasWhole = file.ContentCheck == ContentCheck.Passed,
        };

    /// <summary>What a tool derived from a file.</summary>
    public StoredContent Beside(AuxiliaryFileRecord auxiliary) =>
        new(stores[auxiliary.StoreName], ObjectKey.Parse(auxiliary.StorageKey), auxiliary.Size)
        {
            FileId = auxiliary.FileId,
            IsBeside = true,
            Sums = auxiliary.Sums,
            ContentType = auxiliary.ContentType,
            DigestName = auxiliary.ChecksumType,
            Digest = auxiliary.Checksum,
        };

    /// <summary>What was derived from a file.</summary>
    public StoredContent Derived(FileContentRecord content) =>
        new(stores[content.StoreName], ObjectKey.Parse(content.StorageKey), content.Size)
        {
            FileId = content.FileId,
            Form = content.Form,
            ContentType = content.ContentType,
            DigestName = content.ChecksumType,
            Digest = content.Checksum,
        };
}

using Quire.Domain.Errors;

namespace Quire.Repository.Files.Fixity;

/// <summary>Refusals about stored bytes and their digests.</summary>
internal static class FixityErrors
{
    public static RepositoryException Damaged(long file, string checksum, string found) =>
        Refuse.Conflict(
            "file.content.damaged",
            $"The stored bytes of file {file} are not the ones deposited, whose checksum is {checksum}. {found} Bring them back from a backup."
        );

    public static RepositoryException AlgorithmUnknown(string algorithm) =>
        Refuse.BadRequest(
            "file.checksum.unknown",
            $"There is no checksum '{algorithm}' here: MD5, SHA-1, SHA-256 and SHA-512 are computed."
        );

    public static RepositoryException NotCompared(long file) =>
        Refuse.Conflict(
            "file.content.waiting",
            $"File {file} is still being taken over, or was found to be another than its depositor said. It is compared then."
        );

    public static RepositoryException AuditBackwards() =>
        Refuse.BadRequest("file.audit.backwards", $"The last dataset is before the first.");
}

using Quire.Domain.Errors;

namespace Quire.Repository.Files.Intake;

/// <summary>Refusals of uploads and of archives to be unpacked.</summary>
internal static class UploadErrors
{
    public static RepositoryException Off() =>
        Refuse.Unavailable("file.upload.off", $"Files are not taken through this API here.");

    public static RepositoryException NoFile() => Refuse.BadRequest("file.upload.missing", $"You must upload a file.");

    public static RepositoryException TooLarge(string size, string limit) =>
        Refuse.TooLarge("file.upload.too-large", $"This file size ({size}) exceeds the size limit of {limit}.");

    public static RepositoryException ArchiveTooManyFiles(int limit) =>
        Refuse.TooLarge(
            "file.archive.too-many-files",
            $"The archive has more files than the {limit} that are unpacked. Upload fewer at once, or the archive as one file."
        );

    public static RepositoryException ArchiveOverlaps(string archive) =>
        Refuse.BadRequest(
            "file.archive.overlapping",
            $"The archive {archive} is damaged and cannot be unpacked: its members lie upon each other or outside of it."
        );

    public static RepositoryException ArchiveTooDense(string archive, string size, string limit) =>
        Refuse.TooLarge(
            "file.archive.too-large",
            $"The archive {archive} cannot be unpacked: its members hold {size}, where one of its length may hold {limit}."
        );

    public static RepositoryException MemberTooLarge(string member, string limit) =>
        Refuse.TooLarge(
            "file.archive.member-too-large",
            $"The archive cannot be unpacked: its member {member} holds more than the {limit} it may have there. Upload "
                + $"that file by itself."
        );
}

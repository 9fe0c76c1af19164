using Quire.Domain.Errors;

namespace Quire.Repository.Files.Download;

/// <summary>Refusals of downloads.</summary>
internal static class DownloadErrors
{
    public static RepositoryException NoFiles() =>
        Refuse.BadRequest("file.download.none", $"The dataset version has no files to download.");

    public static RepositoryException NonePermitted() =>
        Refuse.NotPermitted("file.download.not-permitted", $"None of the files may be downloaded.");

    public static RepositoryException OverLimit(long bytes, long limit) =>
        Refuse.TooLarge(
            "file.download.over-limit",
            $"The files have {bytes} bytes together; one zip holds at most {limit} bytes here. Ask for fewer files at once, or for "
                + $"each by itself."
        );

    public static RepositoryException TooManyToAnswerFor(int most) =>
        Refuse.TooLarge(
            "file.download.too-many-answers",
            $"A guestbook is answered for {most} files at once at the most. Ask for fewer, or for the whole dataset."
        );

    public static RepositoryException SeveralDatasets() =>
        Refuse.BadRequest("file.download.several-datasets", $"All files being downloaded must be from the same Dataset.");
}

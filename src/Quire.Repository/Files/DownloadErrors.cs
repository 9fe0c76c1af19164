using Quire.Domain.Errors;

namespace Quire.Repository.Files;

/// <summary>Refusals of downloads.</summary>
internal static class DownloadErrors
{
    public static RepositoryException NoFiles() =>
        Refuse.BadRequest("file.download.none", $"The dataset version has no files to download.");

    public static RepositoryException NonePermitted() =>
        Refuse.NotPermitted("file.download.not-permitted", $"None of the files may be downloaded.");

    public static RepositoryException SeveralDatasets() =>
        Refuse.BadRequest("file.download.several-datasets", $"All files being downloaded must be from the same Dataset.");
}

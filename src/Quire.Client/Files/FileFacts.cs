using Quire.Client.Http;
using Quire.Contracts.Files;

namespace Quire.Client;

/// <summary>Typed readings of what answers hold of a file.</summary>
public static class FileFacts
{
    /// <summary>The checksum of the bytes that were uploaded; null when the server gives none.</summary>
    /// <param name="file">A file.</param>
    public static Checksum? UploadedChecksum(this DataFileResponse file) =>
        Checksum.TryParse(file.Checksum?.Type, file.Checksum?.Value, out var checksum)
        || Checksum.TryParse("MD5", file.Md5, out checksum)
            ? checksum
            : null;

    /// <summary>Whether the file was read as a table, so that it has an archival form beside the original.</summary>
    /// <param name="file">A file.</param>
    public static bool IsTabular(this DataFileResponse file) => file.TabularData ?? (file.OriginalFileFormat is not null);

    /// <summary>Bytes of the file as it was uploaded.</summary>
    /// <param name="file">A file.</param>
    public static long? UploadedSize(this DataFileResponse file) => file.IsTabular() ? file.OriginalFileSize : file.Filesize;

    /// <summary>Name of the file as it was uploaded, as far as the server tells.</summary>
    /// <param name="file">A file in a version.</param>
    public static string UploadedName(this FileMetadataResponse file)
    {
        var label = file.Label ?? file.DataFile?.Filename ?? "";
        return file.DataFile is { } data && data.IsTabular() ? data.OriginalFileName ?? label : label;
    }

    /// <summary>Database id of a file.</summary>
    /// <param name="file">A file in a version.</param>
    /// <exception cref="DataverseAnswerException">The server named none.</exception>
    public static long Id(this FileMetadataResponse file) =>
        file.DataFile?.Id
        ?? throw new DataverseAnswerException(new() { Message = $"The server did not say which file '{file.Label}' is." });

    /// <summary>Folder and name in the dataset, levels separated by <c>/</c>.</summary>
    /// <param name="file">A file in a version.</param>
    public static string Path(this FileMetadataResponse file) => file.PathWith(file.Name());

    /// <summary>Name in the dataset, without its folder.</summary>
    /// <param name="file">A file in a version.</param>
    public static string Name(this FileMetadataResponse file) => file.Label ?? file.DataFile?.Filename ?? "";

    /// <summary>Bytes of the file as it was uploaded; 0 where the server does not say.</summary>
    /// <param name="file">A file in a version.</param>
    public static long Size(this FileMetadataResponse file) => file.DataFile?.UploadedSize() ?? 0;

    /// <summary>Date of upload.</summary>
    /// <param name="file">A file.</param>
    public static DateOnly? UploadedOn(this DataFileResponse file) => WireTimes.Day(file.CreationDate);

    /// <summary>Date of first publication; null before.</summary>
    /// <param name="file">A file.</param>
    public static DateOnly? PublishedOn(this DataFileResponse file) => WireTimes.Day(file.PublicationDate);

    /// <summary>Time of the last change in UTC.</summary>
    /// <param name="file">A file.</param>
    public static DateTimeOffset? UpdatedAt(this DataFileResponse file) => WireTimes.Time(file.LastUpdateTime);

    /// <summary>Folder and name, levels separated by <c>/</c>.</summary>
    /// <param name="file">A file in a version.</param>
    /// <param name="name">The name to put behind the folder.</param>
    internal static string PathWith(this FileMetadataResponse file, string name) =>
        string.IsNullOrEmpty(file.DirectoryLabel) ? name : $"{file.DirectoryLabel.Trim('/')}/{name}";
}

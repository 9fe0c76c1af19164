using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Datasets.Imports;

/// <summary>A file of the folder for imports as an upload; an archive stays one file.</summary>
internal sealed class FolderUpload(ImportFolder folder, FileInfo file, FileDescription said) : IUpload
{
    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        await using var content = new ImportedContent(Open(folder, file), file.Name);
        await take(new(content, file.Name, ContentType: null), ct);
        return said;
    }

    /// <summary>Opens a file that lies in the folder, and makes sure after opening that it still does.</summary>
    public static FileStream Open(ImportFolder folder, FileInfo file)
    {
        FileStream content;
        try
        {
            content = file.Open(
                new FileStreamOptions
                {
                    Share = FileShare.ReadWrite,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                }
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ImportErrors.Unreadable(file.Name, e.Message);
        }

        if (folder.Find(file.FullName) is FileInfo)
        {
            return content;
        }

        content.Dispose();
        throw ImportErrors.PathNotFound(file.Name);
    }
}

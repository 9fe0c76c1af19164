using Quire.Repository.Files;
using Quire.Repository.Files.Intake;

namespace Quire.Repository.Datasets.Imports;

/// <summary>A file of the folder for imports as an upload; an archive stays one file.</summary>
internal sealed class FolderUpload(ImportFolder folder, FileInfo file, FileDescription said) : IUpload
{
    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        await using var content = Open(folder, file);
        await take(new(content, file.Name, ContentType: null), ct);
        return said;
    }

    /// <summary>Opens a file that lies in the folder, and makes sure after opening that it still does.</summary>
    public static FileStream Open(ImportFolder folder, FileInfo file)
    {
        var content = file.Open(
            new FileStreamOptions { Share = FileShare.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
        );
        if (folder.Find(file.FullName) is FileInfo)
        {
            return content;
        }

        content.Dispose();
        throw ImportErrors.PathNotFound(file.Name);
    }
}

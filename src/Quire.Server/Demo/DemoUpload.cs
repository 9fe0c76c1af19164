using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Server.Demo;

/// <summary>An upload whose bytes are in memory already.</summary>
internal sealed class DemoUpload(DemoFile file) : IUpload
{
    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        using var bytes = new MemoryStream(file.Make());
        await take(new(bytes, file.Name, ContentType: null), ct);
        return new()
        {
            Description = file.Description,
            DirectoryLabel = file.Folder.Length == 0 ? null : file.Folder,
            Categories = file.Category is null ? null : [file.Category],
            Restrict = file.Restrict ? true : null,
        };
    }
}

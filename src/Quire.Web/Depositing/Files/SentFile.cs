using Quire.Domain.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Web.Depositing.Files;

/// <summary>One file of a form, which is read as it arrives.</summary>
/// <param name="content">Its bytes.</param>
/// <param name="name">Its name, with the folders it came from where whole folders are sent.</param>
/// <param name="contentType">Its type, as the browser says it; null where it says none.</param>
/// <param name="fields">What the form says of it.</param>
internal sealed class SentFile(Stream content, string name, string? contentType, UploadFields fields) : IUpload
{
    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        // Before the bytes travel further: what cannot be placed is not stored first.
        var path = name.Replace('\\', '/');
        var own = path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
        var said = new FileDescription
        {
            DirectoryLabel = DirectoryLabel.Under(
                DirectoryLabel.MustBeSound(fields.Folder),
                string.Join('/', DirectoryLabel.StepsFromArchive(own).Select(DirectoryLabel.SafeStep))
            ),
            Description = fields.Description.Length == 0 ? null : fields.Description,
            Categories = fields.TagList.Count == 0 ? null : fields.TagList,
            Restrict = fields.Restrict ? true : null,
        };
        await take(new(content, path[(path.LastIndexOf('/') + 1)..], contentType), ct);
        return said;
    }
}

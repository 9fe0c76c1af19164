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
        var said = SentPath.Said(name, fields);
        await take(new(content, SentPath.NameOf(name), contentType), ct);
        return said;
    }
}

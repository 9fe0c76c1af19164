using Quire.Domain.Metadata;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Intake;

namespace Quire.Web.Depositing.Files;

/// <summary>A file of a form that takes the place of another, which is read as it arrives.</summary>
/// <param name="content">Its bytes.</param>
/// <param name="name">Its name.</param>
/// <param name="contentType">Its type, as the browser says it; null where it says none.</param>
/// <param name="fields">What the form says of it.</param>
internal sealed class SentReplacement(Stream content, string name, string? contentType, ReplaceFields fields) : IUpload
{
    public async Task<FileDescription> ReadAsync(Func<UploadedContent, CancellationToken, Task> take, CancellationToken ct)
    {
        await take(new(content, name[(name.Replace('\\', '/').LastIndexOf('/') + 1)..], contentType), ct);
        return new()
        {
            Label = fields.Name.Length == 0 ? null : fields.Name,
            Description = StorableText.Untrimmed(fields.Description),
            Categories = UploadFields.TagsIn(fields.Tags),
            ForceReplace = fields.Force,
        };
    }
}

using Quire.Domain.Files;
using Quire.Repository.Files.Describing;

namespace Quire.Web.Depositing.Files;

/// <summary>Where a file goes that was sent with the folders it came from.</summary>
internal static class SentPath
{
    /// <summary>The name by itself.</summary>
    public static string NameOf(string path) => path[(path.Replace('\\', '/').LastIndexOf('/') + 1)..];

    /// <summary>What the form says of the file; a folder that cannot be is refused.</summary>
    public static FileDescription Said(string path, UploadFields fields)
    {
        var slashed = path.Replace('\\', '/');
        var own = slashed.LastIndexOf('/') is > 0 and var end ? slashed[..end] : "";
        return new()
        {
            DirectoryLabel = DirectoryLabel.Under(
                DirectoryLabel.MustBeSound(fields.Folder),
                string.Join('/', DirectoryLabel.StepsFromArchive(own).Select(DirectoryLabel.SafeStep))
            ),
            Description = fields.Description.Length == 0 ? null : fields.Description,
            Categories = fields.TagList.Count == 0 ? null : fields.TagList,
            Restrict = fields.Restrict ? true : null,
        };
    }
}

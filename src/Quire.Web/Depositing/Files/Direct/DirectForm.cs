using System.Globalization;
using Quire.Domain.Errors;
using Quire.Repository.Files.Direct;

namespace Quire.Web.Depositing.Files.Direct;

/// <summary>Reads what the script says of a file whose bytes are there.</summary>
internal static class DirectForm
{
    public static RegistrationItem ItemIn(IReadOnlyDictionary<string, string> form)
    {
        var path = form.GetValueOrDefault("path", "");
        try
        {
            var said = SentPath.Said(path, UploadFields.In(form)) with
            {
                FileName = SentPath.NameOf(path),
                MimeType = form.GetValueOrDefault("type") is { Length: > 0 } type ? type : null,
                StorageIdentifier = form.GetValueOrDefault("identifier"),
                FileSize = long.TryParse(
                    form.GetValueOrDefault("size"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var size
                )
                    ? size
                    : null,
                ChecksumType = form.GetValueOrDefault("checksum-type") is { Length: > 0 } algorithm ? algorithm : null,
                Checksum = form.GetValueOrDefault("checksum") is { Length: > 0 } checksum ? checksum : null,
            };
            return new(said, Problem: null);
        }
        catch (RepositoryException e)
        {
            return new(Said: null, e.Error);
        }
    }
}

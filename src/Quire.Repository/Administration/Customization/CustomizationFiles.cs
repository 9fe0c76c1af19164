using Microsoft.Extensions.Options;
using Quire.Repository.Installation;

namespace Quire.Repository.Administration.Customization;

/// <summary>
/// The files a setting names for header, footer and so on. Only those in the folder <c>customization</c> of the data folder are
/// given to anybody, whatever a setting says: whoever may change settings is not meant to read the disk of the server.
/// </summary>
internal sealed class CustomizationFiles(Settings settings, IOptions<InstallationOptions> options)
{
    // Pages ask for them again and again.
    private const long MostBytes = 5 * 1024 * 1024;

    private static readonly Dictionary<string, string> SettingOf = new(StringComparer.Ordinal)
    {
        ["homepage"] = SettingNames.HomePageFile,
        ["header"] = SettingNames.HeaderFile,
        ["footer"] = SettingNames.FooterFile,
        ["style"] = SettingNames.StyleFile,
        ["analytics"] = SettingNames.AnalyticsFile,
        ["logo"] = SettingNames.LogoFile,
    };

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html; charset=UTF-8",
        [".htm"] = "text/html; charset=UTF-8",
        [".css"] = "text/css; charset=UTF-8",
        [".js"] = "text/javascript; charset=UTF-8",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <summary>The kinds of files there are.</summary>
    public static IEnumerable<string> Kinds => SettingOf.Keys;

    /// <summary>The file of a kind, opened; null when none is set, or none is there.</summary>
    public async Task<CustomizationFile?> FindAsync(string kind, CancellationToken ct)
    {
        if (await settings.GetAsync(SettingOf[kind], ct) is not { } name || string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var folder = Path.Combine(options.Value.DataFolder, "customization");
        return FolderFile.Find(folder, name.Trim()) is { Length: <= MostBytes } place
            ? new(Open(place), MediaTypes.GetValueOrDefault(place.Extension, "application/octet-stream"))
            : null;
    }

    // Anybody may ask for them any number of times, so none is read into memory whole.
    private static FileStream Open(FileInfo place) =>
        place.Open(
            new FileStreamOptions
            {
                Share = FileShare.ReadWrite | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                BufferSize = 0,
            }
        );
}

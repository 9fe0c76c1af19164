using Quire.Repository.Administration;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>What the installation's settings say about uploads, whichever way the bytes take.</summary>
public sealed class UploadRules(Settings settings)
{
    /// <summary>Refuses uploads where the installation takes none by HTTP.</summary>
    public async Task MustBeOnAsync(CancellationToken ct)
    {
        if (
            await settings.GetAsync(SettingNames.UploadMethods, ct) is { } methods
            && !methods.Contains("native/http", StringComparison.Ordinal)
        )
        {
            throw UploadErrors.Off();
        }
    }

    /// <summary>How much an upload may bring.</summary>
    public async Task<IntakeLimits> LimitsAsync(CancellationToken ct)
    {
        var algorithm = await settings.GetAsync(SettingNames.ChecksumAlgorithm, ct);
        return new()
        {
            MaxFileSize = await settings.NumberAsync(SettingNames.MaxFileUploadSize, ct) is { } max and > 0 ? max : null,
            MaxUnpackedFiles = (int)
                Math.Clamp(await settings.NumberAsync(SettingNames.ZipUploadFilesLimit, ct) ?? 1000, -1, int.MaxValue),
            ChecksumType = algorithm is not null && ContentDigests.Known.Contains(algorithm) ? algorithm : ContentDigests.Md5,
        };
    }
}

using System.Text.Json;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Measures.Usage;

namespace Quire.Api.Metrics.MakeDataCount;

/// <summary>Opens reports that lie in the folder for them, and nothing else of this machine.</summary>
internal sealed class UsageReportFile(IOptions<UsageOptions> options, IOptions<InstallationOptions> installation)
{
    private const int MostMegabytes = 256;

    public async Task<JsonDocument> OpenAsync(string name, CancellationToken ct)
    {
        var folder = options.Value.ReportsFolder ?? Path.Combine(installation.Value.DataFolder, "reports");
        var file = FolderFile.Find(folder, name) ?? throw UsageReportErrors.NoFile(Path.GetFileName(name));
        if (file.Length > MostMegabytes * 1024L * 1024L)
        {
            throw UsageReportErrors.TooLong(MostMegabytes);
        }

        try
        {
            await using var stream = file.OpenRead();
            return await JsonDocument.ParseAsync(stream, cancellationToken: ct);
        }
        catch (JsonException)
        {
            throw UsageReportErrors.NoJson();
        }
    }
}

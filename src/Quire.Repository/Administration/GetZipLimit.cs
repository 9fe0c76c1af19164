using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Tells how many bytes of files one zip download holds at most.</summary>
[Open("clients ask before they download")]
public sealed record GetZipLimit : IQuery<long>
{
    /// <summary>Bytes, when the installation sets no limit of its own: 100 MiB.</summary>
    public const long Default = 100L * 1024 * 1024;

    /// <summary>The limit now; zero or less is no limit.</summary>
    public static async Task<long> InForceAsync(Settings settings, CancellationToken ct) =>
        await settings.NumberAsync(SettingNames.ZipDownloadLimit, ct) ?? Default;
}

internal sealed class GetZipLimitHandler(Settings settings) : IHandle<GetZipLimit, long>
{
    public Task<long> HandleAsync(GetZipLimit operation, OperationContext context, CancellationToken ct) =>
        GetZipLimit.InForceAsync(settings, ct);
}

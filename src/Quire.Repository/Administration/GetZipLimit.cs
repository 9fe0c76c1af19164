using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Tells how many bytes of files one zip download holds at most.</summary>
[Open("clients ask before they download")]
public sealed record GetZipLimit : IQuery<long>
{
    /// <summary>
    /// The limit now. Without a setting, or with zero or less, there is none: the largest number, so that clients that compare
    /// sizes with it let everything pass.
    /// </summary>
    public static async Task<long> InForceAsync(Settings settings, CancellationToken ct) =>
        await settings.NumberAsync(SettingNames.ZipDownloadLimit, ct) is > 0 and var set ? set : long.MaxValue;
}

internal sealed class GetZipLimitHandler(Settings settings) : IHandle<GetZipLimit, long>
{
    public Task<long> HandleAsync(GetZipLimit operation, OperationContext context, CancellationToken ct) =>
        GetZipLimit.InForceAsync(settings, ct);
}

using Quire.Repository.Administration;

namespace Quire.Repository.Notifications;

/// <summary>The kinds of notifications settings name.</summary>
internal static class MutedKinds
{
    public static async ValueTask<string[]> KindsAsync(this Settings settings, string setting, CancellationToken ct) =>
        (await settings.GetAsync(setting, ct) ?? "").Split(',', StringSplitOptions.TrimEntries);
}

using System.Net;
using Quire.Repository.Administration;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>The addresses workflows are resumed from, as a setting with semicolons between them.</summary>
public sealed class ResumeAddresses(Settings settings)
{
    /// <summary>This machine alone.</summary>
    public const string Standard = "127.0.0.1;::1";

    /// <summary>The list in force.</summary>
    public async ValueTask<string> GetAsync(CancellationToken ct) =>
        await settings.GetAsync(SettingNames.WorkflowAddresses, ct) ?? Standard;

    /// <summary>Whether every part of a list is an address.</summary>
    internal static bool IsSound(string list) =>
        Array.TrueForAll(list.Split(';', StringSplitOptions.TrimEntries), p => IPAddress.TryParse(p, out _));

    /// <summary>Refuses a caller whose address is not in the list, or not known.</summary>
    internal async Task MustHaveAsync(IPAddress? caller, CancellationToken ct)
    {
        var listed = (await GetAsync(ct))
            .Split(';', StringSplitOptions.TrimEntries)
            .Select(p => IPAddress.TryParse(p, out var address) ? Plain(address) : null);
        if (caller is null || !listed.Contains(Plain(caller)))
        {
            throw WorkflowAdministrationErrors.AddressNotListed();
        }
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

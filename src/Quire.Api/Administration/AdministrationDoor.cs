using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Quire.Api.Http;
using Quire.Repository.Administration;
using Quire.Repository.Installation;

namespace Quire.Api.Administration;

/// <summary>
/// Whether superusers may administer with a browser from where they are: what the settings close at the administration endpoints
/// is closed on pages. A policy nobody knows, and a list without one, close.
/// </summary>
internal sealed class AdministrationDoor(Settings settings, IOptions<InstallationOptions> installation)
{
    /// <summary>Refuses where it is closed.</summary>
    public async Task MustBeOpenAsync(HttpContext context)
    {
        var listed = await settings.GetAsync(SettingNames.BlockedApiEndpoints, context.RequestAborted);
        var isOpen = await settings.GetAsync(SettingNames.BlockedApiPolicy, context.RequestAborted) switch
        {
            null => listed is null || installation.Value.Dev,
            "allow" or BlockedApi.UnblockKey => true,
            BlockedApi.LocalhostOnly => LocalCall.Is(context),
            _ => false,
        };
        if (!isOpen)
        {
            throw RequestErrors.EndpointBlocked("The settings of the installation close its administration to where you are.");
        }
    }
}

using Quire.Cli.Commands;
using Quire.Cli.Installations;

namespace Quire.Cli.Accounts;

/// <summary>The token in use, as far as this program keeps it.</summary>
internal static class StoredToken
{
    /// <summary>Name of the installation the token in use is kept for; null when it came from elsewhere.</summary>
    public static string? Installation(Call call) => Find(call)?.Name;

    /// <summary>Puts another token, or none, in place of the one in use; false when that one is not kept.</summary>
    public static bool Replace(Call call, string? token)
    {
        if (Find(call) is not { } kept)
        {
            return false;
        }

        call.Store.Write(call.Store.Read().With(kept with { Token = token }, asDefault: false));
        return true;
    }

    private static Installation? Find(Call call)
    {
        _ = call.Client;
        return
            call.Endpoint is { Installation: { } name, Token: { } token }
            && call.Store.Read().Find(name) is { } kept
            && kept.Token == token
            ? kept
            : null;
    }
}

using Microsoft.AspNetCore.Http;

namespace Quire.Api.Sword;

/// <summary>Where other programs deposit over SWORD v2. The older address stands for the newer one.</summary>
internal static class SwordPath
{
    public const string Base = "/dvn/api/data-deposit/v1.1/swordv2";
    public const string Former = "/dvn/api/data-deposit/v1/swordv2";

    /// <summary>Whether what answers a request speaks SWORD.</summary>
    public static bool IsIn(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/dvn/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>A path of the former address as one of the present.</summary>
    public static string Present(string path) =>
        path.StartsWith(Former + "/", StringComparison.OrdinalIgnoreCase) ? Base + path[Former.Length..] : path;
}

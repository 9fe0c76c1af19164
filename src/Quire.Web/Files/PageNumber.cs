using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Quire.Web.Files;

/// <summary>Reads which page of something is asked for.</summary>
internal static class PageNumber
{
    // More than there are of anything, and few enough to count with.
    private const int Most = 100_000;

    /// <summary>The number, from 1; 1 where it is none.</summary>
    public static int Of(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, Most)
            : 1;
}

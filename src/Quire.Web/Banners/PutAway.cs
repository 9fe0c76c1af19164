using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Quire.Web.Banners;

/// <summary>The messages somebody has put away, as their browser keeps them.</summary>
internal static class PutAway
{
    public const string Cookie = "quire-banners";

    // More are not shown at once; a longer list is of somebody who made it up.
    private const int Most = 20;

    /// <summary>Their numbers, lowest first.</summary>
    public static IReadOnlyList<long> Of(HttpRequest request)
    {
        if (!request.Cookies.TryGetValue(Cookie, out var kept) || string.IsNullOrEmpty(kept))
        {
            return [];
        }

        var numbers = kept.Split('.')
            .Select(n => long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Distinct()
            .Order()
            .ToList();
        return numbers.Count <= Most && numbers[0] >= 0 ? numbers : [];
    }

    /// <summary>The same as a text.</summary>
    public static string TextOf(IEnumerable<long> numbers) =>
        string.Join('.', numbers.TakeLast(Most).Select(n => n.ToString(CultureInfo.InvariantCulture)));
}

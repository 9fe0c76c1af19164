using System.Globalization;

namespace Quire.Web.Addresses;

/// <summary>Which page of a list is asked for.</summary>
internal static class PageNumber
{
    // Nobody leafs so far, and the number of rows passed over stays a number.
    private const int Last = 100_000;

    /// <summary>From 1; the first where what was sent is no number.</summary>
    public static int Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Last) : 1;
}

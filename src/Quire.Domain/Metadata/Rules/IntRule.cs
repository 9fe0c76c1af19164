using System.Globalization;

namespace Quire.Domain.Metadata.Rules;

/// <summary>A whole number of 32 bits.</summary>
internal static class IntRule
{
    public static bool IsValid(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

using Quire.Domain.Errors;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>What the theme of a collection must be like.</summary>
internal static class ThemeRules
{
    private static readonly IReadOnlyList<string> Alignments = ["left", "center", "right"];

    /// <summary>The theme as it is kept; refuses an alignment that is none.</summary>
    public static Theme MustBeSound(Theme theme)
    {
        if (theme.LogoAlignment is not { } alignment)
        {
            return theme;
        }

        var known = Alignments.FirstOrDefault(a => a.Equals(alignment, StringComparison.OrdinalIgnoreCase));
        return theme with
        {
            LogoAlignment = known ?? throw Refuse.BadRequest($"'logoAlignment' of the theme must be left, center or right, not '{alignment}'."),
        };
    }
}

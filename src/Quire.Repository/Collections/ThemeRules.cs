using Quire.Domain.Texts;
using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections;

/// <summary>What the theme of a collection must be like.</summary>
internal static class ThemeRules
{
    private static readonly IReadOnlyList<string> Alignments = ["left", "center", "right"];

    /// <summary>The theme as it is kept; refuses an alignment that is none and texts that are too long.</summary>
    public static Theme MustBeSound(Theme theme)
    {
        TextLimits.OfTheme("logo").MustAllow(theme.Logo);
        TextLimits.OfTheme("tagline").MustAllow(theme.Tagline);
        TextLimits.OfTheme("linkUrl").MustAllow(theme.LinkUrl);
        TextLimits.OfTheme("linkColor").MustAllow(theme.LinkColor);
        TextLimits.OfTheme("textColor").MustAllow(theme.TextColor);
        TextLimits.OfTheme("backgroundColor").MustAllow(theme.BackgroundColor);
        TextLimits.OfTheme("logoBackgroundColor").MustAllow(theme.LogoBackgroundColor);
        TextLimits.OfTheme("logoAlignment").MustAllow(theme.LogoAlignment);
        if (theme.LogoAlignment is not { } alignment)
        {
            return theme;
        }

        var known = Alignments.FirstOrDefault(a => a.Equals(alignment, StringComparison.OrdinalIgnoreCase));
        return theme with { LogoAlignment = known ?? throw CollectionErrors.LogoAlignment(alignment) };
    }
}

using Quire.Contracts.Collections;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections;

/// <summary>Reads and renders the theme of a collection.</summary>
internal static class ThemeJson
{
    public static Theme Read(CollectionTheme body) =>
        new()
        {
            Logo = body.Logo,
            Tagline = body.Tagline,
            LinkUrl = body.LinkUrl,
            LinkColor = body.LinkColor,
            TextColor = body.TextColor,
            BackgroundColor = body.BackgroundColor,
            LogoBackgroundColor = body.LogoBackgroundColor,
            LogoAlignment = body.LogoAlignment,
        };

    // Clients expect an id; a collection has one theme, so its own id serves.
    public static CollectionTheme Of(Theme theme, long collection) =>
        new()
        {
            Id = collection,
            Logo = theme.Logo,
            Tagline = theme.Tagline,
            LinkUrl = theme.LinkUrl,
            LinkColor = theme.LinkColor,
            TextColor = theme.TextColor,
            BackgroundColor = theme.BackgroundColor,
            LogoBackgroundColor = theme.LogoAlignment is null ? null : theme.LogoBackgroundColor,
        };
}

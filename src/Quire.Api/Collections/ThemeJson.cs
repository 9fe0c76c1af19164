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

    /// <summary>The theme of a collection; null for one that has neither a theme nor a logo.</summary>
    public static CollectionTheme? Of(CollectionRecord collection) =>
        collection is { Theme: null, Logo: null } ? null : Of(collection.Theme ?? new Theme(), collection.Logo, collection.Id);

    // Clients expect an id; a collection has one theme, so its own id serves. A logo that was sent is the one that is shown.
    private static CollectionTheme Of(Theme theme, CollectionLogo? logo, long collection) =>
        new()
        {
            Id = collection,
            Logo = logo?.Name ?? theme.Logo,
            LogoText = logo?.Text,
            Tagline = theme.Tagline,
            LinkUrl = theme.LinkUrl,
            LinkColor = theme.LinkColor,
            TextColor = theme.TextColor,
            BackgroundColor = theme.BackgroundColor,
            LogoBackgroundColor = theme.LogoAlignment is null ? null : theme.LogoBackgroundColor,
        };
}

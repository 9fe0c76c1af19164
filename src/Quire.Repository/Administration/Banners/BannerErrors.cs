using Quire.Domain.Errors;

namespace Quire.Repository.Administration.Banners;

/// <summary>Refusals about messages shown on every page.</summary>
internal static class BannerErrors
{
    public static RepositoryException NotFound(long banner) =>
        Refuse.NotFound("banner.target.not-found", $"There is no banner message {banner}.");

    public static RepositoryException Empty() =>
        Refuse.BadRequest(
            "banner.text.missing",
            $"A banner message needs texts, each with its language: messageTexts holds objects with lang and message."
        );
}

using Microsoft.AspNetCore.Routing;

namespace Quire.Web.Collections.Managing;

/// <summary>Pages of those who manage collections.</summary>
internal static class ManagingPages
{
    public static void MapManagingPages(this IEndpointRouteBuilder pages)
    {
        pages.MapNewCollectionPages();
        pages.MapGeneralPages();
        pages.MapLevelPages();
        pages.MapFacetPages();
        pages.MapLookPages();
        pages.MapFeaturedManagingPages();
        pages.MapFeaturedFormPages();
        pages.MapTemplatePages();
        pages.MapTemplateFormPages();
        pages.MapGuestbookPages();
        pages.MapGuestbookFormPages();
        pages.MapAnswersPages();
        pages.MapGroupPages();
        pages.MapGroupFormPages();
        pages.MapStoragePages();
        pages.MapStatePages();
        pages.MapCollectionLinkPages();
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;

namespace Quire.Api.Sword;

/// <summary>The routes of SWORD v2.</summary>
internal static class SwordRoutes
{
    public static void MapSword(this IEndpointRouteBuilder routes)
    {
        var sword = routes.MapGroup(SwordPath.Base).WithTags("Deposit").WithMetadata(new SpeaksSword());
        sword.MapServiceDocument();
        sword.MapCollectionFeed();
        sword.MapDatasetEntry();
        sword.MapSwordPublishing();
        sword.MapEditMedia();
        sword.MapStatement();
        routes.MapGroup("/dvn/api").MapFallback("{*path}", NoSuchEndpoint.AnswerAsync).ExcludeFromDescription();
    }
}

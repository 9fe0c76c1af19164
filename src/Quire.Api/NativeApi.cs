using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access;
using Quire.Api.Accounts;
using Quire.Api.Administration;
using Quire.Api.Collections;
using Quire.Api.Collections.Featured;
using Quire.Api.Datasets;
using Quire.Api.Export;
using Quire.Api.Export.Sitemap;
using Quire.Api.Feedback;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Api.Http.Kept;
using Quire.Api.Identifiers;
using Quire.Api.Metadata;
using Quire.Api.Metrics;
using Quire.Api.Notifications;
using Quire.Api.Publishing;
using Quire.Api.Search;
using Quire.Api.Search.Own;
using Quire.Api.Storage;
using Quire.Api.Sword;

namespace Quire.Api;

/// <summary>The whole Native API: one line per capability.</summary>
public static class NativeApi
{
    /// <summary>What runs before routing: error answers, tolerant paths, who may call at all.</summary>
    public static WebApplication UseNativeApi(this WebApplication app)
    {
        app.UseMiddleware<ErrorWriter>();
        app.UseMiddleware<PathTolerance>();
        app.UseMiddleware<KeptAnswers>();
        app.UseMiddleware<AddressCheck>();
        app.UseMiddleware<HeadAsGet>();
        app.UseMiddleware<Cors>();
        app.UseRouting();
        app.UseMiddleware<Blocking>();
        app.UseMiddleware<CallerMiddleware>();
        app.UseMiddleware<AnswerKeeping>();
        return app;
    }

    /// <summary>Every route under <c>/api</c>.</summary>
    public static IEndpointRouteBuilder MapNativeApi(this IEndpointRouteBuilder routes)
    {
        routes.MapSitemap();
        var api = routes.MapGroup("/api");
        api.MapCollections();
        api.MapFeaturedItems();
        api.MapMetadata();
        api.MapFiles();
        api.MapAccess();
        api.MapAccounts();
        api.MapNotifications();
        api.MapDatasets();
        api.MapPublishing();
        api.MapExport();
        api.MapAdministration();
        api.MapSearch();
        api.MapStorage();
        api.MapIdentifiers();
        api.MapOwnData();
        api.MapFeedback();
        api.MapMetrics();
        // The pattern by default leaves out what looks like the name of a file, such as versions/1.0.
        api.MapFallback("{*path}", NoSuchEndpoint.AnswerAsync).ExcludeFromDescription();
        routes.MapSword();
        return routes;
    }
}

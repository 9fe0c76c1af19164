using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;
using Quire.Web.Errors;

namespace Quire.Web.Tests.Sweeps;

/// <summary>Every route of the pages, as the server itself knows them, so that none of them is forgotten.</summary>
internal static class WebRoutes
{
    /// <summary>Patterns of the routes that answer a method.</summary>
    public static IReadOnlyList<string> Of(TestServer server, string method) =>
        [
            .. server
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => IsOfPages(e) && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method) == true)
                .Select(e => e.RoutePattern.RawText!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    // Some of what answers pages is shared with the API, and some of what pages need is no page.
    private static bool IsOfPages(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageEndpoint>() is not null
        || endpoint.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Assembly == typeof(PageServices).Assembly;
}

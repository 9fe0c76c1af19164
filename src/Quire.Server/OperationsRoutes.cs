using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Quire.Server;

/// <summary>Routes for whoever runs the server: health.</summary>
internal static class OperationsRoutes
{
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live").WithName("HealthLive").WithTags("Operations").WithSummary("The process answers.");
    }
}

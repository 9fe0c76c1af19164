using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Quire.Api.Http;

/// <summary>
/// Answers what no endpoint takes: a path nobody knows, or a method the endpoint at that path does not support.
/// </summary>
internal static class NoSuchEndpoint
{
    public static Task AnswerAsync(HttpContext context)
    {
        var methods = MethodsAt(context);
        // A method that is supported was refused for its path, as where a number must stand.
        if (methods.Count == 0 || methods.Contains(context.Request.Method))
        {
            return ErrorWriter.WriteRefusalAsync(
                context,
                RequestErrors.NoSuchEndpoint(context.Request.Path).Error,
                StatusCodes.Status404NotFound
            );
        }

        context.Response.Headers.Allow = string.Join(", ", methods);
        return ErrorWriter.WriteRefusalAsync(
            context,
            RequestErrors.MethodNotSupported().Error,
            StatusCodes.Status405MethodNotAllowed
        );
    }

    private static SortedSet<string> MethodsAt(HttpContext context) =>
        new(
            context
                .RequestServices.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not null && Fits(e, context.Request.Path))
                .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods),
            StringComparer.Ordinal
        );

    private static bool Fits(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!.TrimStart('/')), []).TryMatch(path, []);
}

using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Quire.Server;

namespace Quire.Conventions.Tests.Endpoints;

/// <summary>One endpoint of the composed server.</summary>
internal sealed partial record ServedEndpoint(RouteEndpoint Route)
{
    /// <summary>All endpoints the server describes, by path and method.</summary>
    public static IReadOnlyList<ServedEndpoint> All { get; } = Read();

    public string Path => "/" + Route.RoutePattern.RawText!.Trim('/');

    public string Methods => string.Join(' ', Route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]);

    public string? Name => Route.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;

    public string? Summary => Route.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary;

    public IReadOnlyList<string> Tags => Route.Metadata.GetMetadata<ITagsMetadata>()?.Tags ?? [];

    public IReadOnlyList<int> Statuses =>
        [.. Route.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>().Select(m => m.StatusCode).Distinct().Order()];

    /// <summary>The method the route was mapped to.</summary>
    public MethodInfo? Handler => Route.Metadata.GetMetadata<MethodInfo>();

    public override string ToString() => $"{Methods} {Constraint().Replace(Path, "{${name}}")}";

    // What a parameter must look like is of no interest to readers.
    [GeneratedRegex(@"\{\**(?<name>\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Constraint();

    private static IReadOnlyList<ServedEndpoint> Read()
    {
        var app = QuireServer.Build(CommandLine.Parse(["--data", System.IO.Path.GetTempPath()]));
        return
        [
            .. ((IEndpointRouteBuilder)app)
                .DataSources.SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription != true)
                .Select(e => new ServedEndpoint(e))
                .OrderBy(e => e.Path, StringComparer.Ordinal)
                .ThenBy(e => e.Methods, StringComparer.Ordinal),
        ];
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http.Kept;
using Quire.Api.Metrics.Usage;

namespace Quire.Api.Http;

/// <summary>What every endpoint says about itself; a convention test refuses those that do not.</summary>
internal static class EndpointFacts
{
    /// <summary>Name, summary and the statuses an endpoint answers with besides 200.</summary>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string name, string summary, params int[] statuses)
    {
        endpoint.WithName(name).WithSummary(summary);
        if (KeptAnswerRules.Kept.TryGetValue(name, out var kept))
        {
            endpoint.WithMetadata(new KeptRule(kept));
        }

        if (CountsViews.Names.Contains(name))
        {
            endpoint.WithMetadata(CountsViews.Instance);
        }

        if (!statuses.Contains(StatusCodes.Status201Created))
        {
            endpoint.Produces(StatusCodes.Status200OK);
        }

        foreach (var status in statuses)
        {
            endpoint.Produces(status);
        }

        return endpoint;
    }

    /// <summary>The endpoint does not look at API tokens.</summary>
    public static RouteHandlerBuilder IgnoringTokens(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new IgnoresTokens());

    /// <summary>The endpoint answers otherwise to those whose <c>Accept</c> header is one of some.</summary>
    public static RouteHandlerBuilder VariesBy(this RouteHandlerBuilder endpoint, Func<string?, bool> accepts) =>
        endpoint.WithMetadata(new VariesByAccept(accepts));

    /// <summary>The query parameters the endpoint reads, besides the identifier of its target.</summary>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, params IReadOnlyList<QueryParameter> parameters) =>
        endpoint.WithMetadata(new AskedParameters(parameters));

    /// <summary>The longest body the endpoint reads into memory, where that is not <see cref="BodyLimit.Usual"/>.</summary>
    public static RouteHandlerBuilder TakesUpTo(this RouteHandlerBuilder endpoint, BodyLimit limit) =>
        endpoint.WithMetadata(limit);

    /// <summary>The body the endpoint reads, as the API document shows it; any content type is taken.</summary>
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, string contentType = "application/json") =>
        endpoint.WithMetadata(new RequestBodyShape(typeof(T), contentType));
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Keeping;
using Quire.Repository.Operations;

namespace Quire.Api.Http;

/// <summary>One request, as endpoints see it: who asks, and the way to ask the repository.</summary>
public sealed class Call(HttpContext http, Caller caller)
{
    public Caller Caller { get; } = caller;

    public HttpContext Http { get; } = http;

    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The moment, in UTC.</summary>
    public DateTime Now => Http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    /// <summary>Address of the installation, without slash at the end.</summary>
    internal string SiteUrl => Http.RequestServices.GetRequiredService<InstallationFacts>().SiteUrl;

    /// <summary>Runs an operation as the caller.</summary>
    public Task<TResult> RunAsync<TResult>(IOperation<TResult> operation) =>
        Http.RequestServices.GetRequiredService<OperationGate>().RunAsync(operation, Caller, Aborted);

    /// <summary>Runs an operation as the caller; a refusal is a value.</summary>
    internal async Task<Attempt<TResult>> AttemptAsync<TResult>(IOperation<TResult> operation)
    {
        try
        {
            return new(await RunAsync(operation), Refusal: null);
        }
        catch (RepositoryException e)
        {
            if (e.Error is RepositoryError.RateLimited or RepositoryError.Unavailable)
            {
                // What is answered without it may be whole a moment later, and for others: it is not kept for them.
                Http.RequestServices.GetRequiredService<OperationTrace>().ShowsUntil(Now);
            }

            return new(Value: default, e.Error);
        }
    }

    /// <summary>A query parameter, or null when it is absent or empty.</summary>
    public string? Query(QueryParameter parameter) =>
        ValuesOf(parameter) is { Count: > 0 } values && values[0] is { Length: > 0 } value ? value : null;

    /// <summary>All values of a repeated query parameter.</summary>
    public IReadOnlyList<string> QueryAll(QueryParameter parameter) =>
        [.. ValuesOf(parameter).Where(v => !string.IsNullOrEmpty(v)).Select(v => v!)];

    /// <summary>A whole number of 0 or more, or null when it is absent or empty.</summary>
    public int? Number(QueryParameter parameter) =>
        Query(parameter) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw RequestErrors.NoNumber(parameter.Name, text);

    /// <summary>
    /// A yes-or-no parameter as clients of several languages write it; a bare name means yes, an absent one no.
    /// </summary>
    public bool Flag(QueryParameter parameter) =>
        ValuesOf(parameter) is { Count: > 0 } values
        && values[0]?.ToLowerInvariant() is null or "" or "true" or "yes" or "1" or "on";

    public static ValueTask<Call?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<Call?>(new(context, CallerMiddleware.Of(context)));

    private StringValues ValuesOf(QueryParameter parameter)
    {
        MustBeDeclared(parameter);
        return Http.Request.Query[parameter.Name];
    }

    // Whatever tests run through is in the API document, or they fail.
    [Conditional("DEBUG")]
    private void MustBeDeclared(QueryParameter parameter)
    {
        var endpoint = Http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<AskedParameters>()?.All.Contains(parameter) != true)
        {
            throw new InvalidOperationException($"{endpoint?.DisplayName} reads '{parameter.Name}' but does not declare it.");
        }
    }
}

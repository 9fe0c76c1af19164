using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Api.Http;

/// <summary>One request, as endpoints see it: who asks, and the way to ask the repository.</summary>
public sealed class Call(HttpContext http, Caller caller)
{
    public Caller Caller { get; } = caller;

    public HttpContext Http { get; } = http;

    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Runs an operation as the caller.</summary>
    public Task<TResult> RunAsync<TResult>(IOperation<TResult> operation) =>
        Http.RequestServices.GetRequiredService<OperationGate>().RunAsync(operation, Caller, Aborted);

    /// <summary>A service that renders or looks things up; operations are run, not resolved.</summary>
    public T Get<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>A query parameter, or null when it is absent or empty.</summary>
    public string? Query(string name) => Http.Request.Query[name] is { Count: > 0 } values && values[0] is { Length: > 0 } value ? value : null;

    /// <summary>All values of a repeated query parameter.</summary>
    public IReadOnlyList<string> QueryAll(string name) => [.. Http.Request.Query[name].Where(v => !string.IsNullOrEmpty(v)).Select(v => v!)];

    /// <summary>A yes-or-no parameter as clients of several languages write it; a bare name means yes.</summary>
    public bool Flag(string name, bool byDefault = false)
    {
        if (!Http.Request.Query.TryGetValue(name, out var values))
        {
            return byDefault;
        }

        return values[0]?.ToLowerInvariant() is null or "" or "true" or "yes" or "1" or "on";
    }

    public static ValueTask<Call?> BindAsync(HttpContext context) => ValueTask.FromResult<Call?>(new(context, CallerMiddleware.Of(context)));
}

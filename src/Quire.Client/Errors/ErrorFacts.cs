using System.Net;

namespace Quire.Client;

/// <summary>What is known of a failed call.</summary>
internal sealed record ErrorFacts
{
    public HttpStatusCode? Status { get; init; }

    public string? Message { get; init; }

    public string? Code { get; init; }

    public string? Method { get; init; }

    public string? Url { get; init; }

    public string? IncidentId { get; init; }

    /// <summary>Problems the server listed beside its message.</summary>
    public IReadOnlyList<ValidationProblem>? Problems { get; init; }
}

using System.Globalization;
using System.Net;

namespace Quire.Client;

/// <summary>A call that did not succeed. The subtypes say why; catch this one for all of them.</summary>
/// <remarks>Cancelling a call throws <see cref="OperationCanceledException"/> as usual.</remarks>
public class DataverseException : Exception
{
    internal DataverseException(ErrorFacts facts, Exception? inner = null)
        : base(Describe(facts), inner) =>
        (Status, ServerMessage, Code, RequestMethod, RequestUrl, IncidentId) = (
            facts.Status,
            facts.Message,
            facts.Code,
            facts.Method,
            facts.Url,
            facts.IncidentId
        );

    /// <summary>HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>What the server said, for people; null when it said nothing.</summary>
    public string? ServerMessage { get; }

    /// <summary>
    /// Which refusal it is, such as <c>file.path.taken</c>: stays the same whatever the message says. Null from servers that do
    /// not tell, which all but Quire are.
    /// </summary>
    public string? Code { get; }

    /// <summary>HTTP method of the call.</summary>
    public string? RequestMethod { get; }

    /// <summary>Address of the call; tokens and keys in it are masked.</summary>
    public string? RequestUrl { get; }

    /// <summary>Number under which the server's log has the details; only with status 500.</summary>
    public string? IncidentId { get; }

    // Not allowed is 401 on this API and metadata that does not validate is 403: the reverse of common practice.
    internal static DataverseException Of(ErrorFacts facts) =>
        facts.Status switch
        {
            HttpStatusCode.NotFound => new DataverseNotFoundException(facts),
            HttpStatusCode.Unauthorized => new DataverseUnauthorizedException(facts),
            HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed => new DataverseConflictException(facts),
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new DataverseValidationException(facts),
            HttpStatusCode.Forbidden
                when facts.Message?.StartsWith("Validation Failed", StringComparison.OrdinalIgnoreCase) == true =>
                new DataverseValidationException(facts),
            HttpStatusCode.Forbidden => new DataverseForbiddenException(facts),
            _ => new(facts),
        };

    private static string Describe(ErrorFacts facts)
    {
        var what = facts.Message?.Trim() ?? (facts.Status is null ? "No answer." : "The server gave no reason.");
        var status = facts.Status is { } code ? $"{((int)code).ToString(CultureInfo.InvariantCulture)} " : "";
        return facts.Method is null ? what : $"{what} ({status}{facts.Method} {facts.Url})";
    }
}

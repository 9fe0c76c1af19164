using System.Net;
using Quire.Cli.Installations;
using Quire.Client;

namespace Quire.Cli.Console;

/// <summary>What went wrong, in words for the user: what happened and what to do next.</summary>
internal sealed record Mistake(ExitCode Code, string Message, string? Next = null, IReadOnlyList<string>? Details = null)
{
    /// <summary>Finds the words for an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="endpoint">Where the calls went; null when there was none yet.</param>
    public static Mistake Of(Exception exception, Endpoint? endpoint) =>
        exception switch
        {
            CliException e => new(e.Code, e.Message, e.Next),
            OperationCanceledException => new(ExitCode.Interrupted, "Interrupted."),
            DataverseNotFoundException e => new(
                ExitCode.NotFound,
                Said(e),
                e.ServerMessage?.Contains("endpoint does not exist", StringComparison.Ordinal) == true
                        ? "This installation does not offer that."
                    : endpoint?.Token is null ? "Check the id. You are not logged in: what is not published is not seen."
                    : "Check the id; 'quire search' and 'quire collection list' find things."
            ),
            DataverseUnauthorizedException e => NotPermitted(e, endpoint),
            DataverseForbiddenException e
                when e.ServerMessage?.Contains("permission", StringComparison.OrdinalIgnoreCase) == true => NotPermitted(
                e,
                endpoint
            ),
            DataverseUnreachableException e => new(
                ExitCode.Unreachable,
                $"{endpoint?.Server} does not answer: {e.ServerMessage}",
                IsPlain(e, endpoint)
                    ? $"It does not speak TLS there. If it speaks plain HTTP, say so: http://{endpoint!.Server.Authority}. "
                        + "Tokens can be read on such a way."
                    : "Check the address ('quire config list' shows what is set), the network, and that the server is running."
            ),
            DataverseValidationException { Problems: { Count: > 1 } problems } => new(
                ExitCode.Refused,
                $"{problems.Count} things are not valid:",
                null,
                [.. problems.Select(p => p.Message)]
            ),
            DataverseForbiddenException or DataverseConflictException or DataverseValidationException => Refused(
                (DataverseException)exception
            ),
            ChecksumMismatchException e => new(
                ExitCode.Failed,
                Said(e),
                "Run the same command again; if it happens again, the stored file or the network is damaged."
            ),
            DataverseAnswerException e => new(
                ExitCode.Failed,
                Said(e),
                $"Is {endpoint?.Server} the address of a Dataverse installation?"
            ),
            DataverseException e when IsClosed(e) => new(
                ExitCode.NotPermitted,
                Said(e),
                endpoint?.Token is null
                    ? "Administration takes the token of a superuser. You are not logged in: 'quire login', or set QUIRE_TOKEN."
                    : "Administration takes the token of a superuser ('quire users me' says whose yours is), or is closed to where you are."
            ),
            DataverseException { Status: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError } e
                when e.Status != HttpStatusCode.TooManyRequests => new(ExitCode.Refused, Said(e)),
            DataverseException e => new(
                ExitCode.Failed,
                Said(e),
                e.IncidentId is { } incident
                    ? $"The server has written down the details as incident {incident}."
                    : "Try again later."
            ),
            DirectoryNotFoundException or FileNotFoundException => new(ExitCode.Usage, exception.Message),
            TimeoutException e => new(ExitCode.Refused, e.Message, "'quire dataset lock show' says what holds it."),
            IOException or UnauthorizedAccessException => new(ExitCode.Failed, exception.Message),
            _ => new(ExitCode.Failed, $"Unexpected: {exception.GetType().Name}: {exception.Message}"),
        };

    /// <summary>Writes it to standard error and gives the exit code.</summary>
    public int Report(CliHost host)
    {
        host.Error.WriteLine($"quire: {SafeText.Of(Message)}");
        foreach (var detail in Details ?? [])
        {
            host.Error.WriteLine($"       - {SafeText.Of(detail)}");
        }

        if (Next is not null)
        {
            host.Error.WriteLine($"       {SafeText.Of(Next)}");
        }

        return (int)Code;
    }

    // The server says "Bad API key" of a token it does not know; of one without the right it names the account.
    private static Mistake NotPermitted(DataverseException e, Endpoint? endpoint) =>
        new(
            ExitCode.NotPermitted,
            Said(e),
            endpoint?.Token is null ? "You are not logged in: 'quire login', or set QUIRE_TOKEN."
                : e.ServerMessage?.Contains("API key", StringComparison.OrdinalIgnoreCase) == true
                    ? "The token is unknown here, or has expired. Take a new one from your account's page and log in again: 'quire login'."
                : "The account of this token may not do this ('quire users me' says whose it is). Ask those who run the collection for a role."
        );

    private static Mistake Refused(DataverseException e) =>
        new(
            ExitCode.Refused,
            Said(e),
            e.ServerMessage?.Contains("lock", StringComparison.OrdinalIgnoreCase) == true
                    ? "'quire dataset lock show' says what holds it; most locks end by themselves."
                : e.Status == HttpStatusCode.Conflict ? "Somebody else may have changed it: look at it again."
                : null
        );

    // Blocked endpoints answer as a server that is away, in words that all installations have in common.
    private static bool IsClosed(DataverseException e) =>
        e.Status == HttpStatusCode.ServiceUnavailable
        && e.ServerMessage?.StartsWith("Endpoint ", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsPlain(DataverseUnreachableException e, Endpoint? endpoint) =>
        endpoint?.Server.Scheme == "https"
        && e.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    private static string Said(DataverseException e) => e.ServerMessage?.Trim() ?? e.Message;
}

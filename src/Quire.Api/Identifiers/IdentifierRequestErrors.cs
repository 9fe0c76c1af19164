using Quire.Domain.Errors;

namespace Quire.Api.Identifiers;

/// <summary>Refusals of requests about identifiers that cannot be read.</summary>
internal static class IdentifierRequestErrors
{
    public static RepositoryException NoIdentifier(string? text) =>
        Refuse.BadRequest("request.pid.unreadable", $"'{text}' is no persistent identifier.");

    public static RepositoryException NoPause(string text) =>
        Refuse.BadRequest("request.pid.no-pause", $"Invalid sleep interval: {text}");

    public static RepositoryException NoProvider() => Refuse.NotFound("request.pid.no-provider", $"No provider found for PID");
}

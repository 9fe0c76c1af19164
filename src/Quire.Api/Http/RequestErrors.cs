using Quire.Domain.Errors;

namespace Quire.Api.Http;

/// <summary>Refusals of requests that cannot be read, whatever they ask for.</summary>
internal static class RequestErrors
{
    public static RepositoryException NoSuchEndpoint(string path) =>
        Refuse.NotFound("request.endpoint.unknown", $"This server has no endpoint '{path}'.");

    public static RepositoryException MethodNotSupported() =>
        Refuse.BadRequest("request.endpoint.method-not-supported", $"The endpoint does not support this method.");

    public static RepositoryException EndpointBlocked(string reason) =>
        Refuse.Unavailable("request.endpoint.blocked", $"{reason}");

    public static RepositoryException HostUnknown(string host) =>
        Refuse.BadRequest(
            "request.host.unknown",
            $"The host {host} this request names is none this server answers for. "
                + $"If it is a name of this server, add it to the setting AllowedHosts."
        );

    public static RepositoryException ConditionFailed() =>
        Refuse.BadRequest("request.condition.failed", $"The file is not, or no longer, what the request asks it to be.");

    public static RepositoryException RangeBeyondEnd() =>
        Refuse.BadRequest("request.range.beyond-end", $"The file ends before the range that is asked for.");

    public static RepositoryException UnknownToken() =>
        Refuse.Unauthenticated("request.token.unknown", $"Nobody has this API token.");

    public static RepositoryException BadSignature() =>
        Refuse.Unauthenticated("request.signature.bad", $"The signature of this address is no good, or no good any more.");

    public static RepositoryException NoPid() =>
        Refuse.BadRequest(
            "request.pid.missing",
            $"When accessing a dataset based on Persistent ID, a persistentId query parameter must be present."
        );

    public static RepositoryException BadDatasetPid(string? pid) =>
        Refuse.BadRequest("request.dataset.pid-malformed", $"Bad dataset ID number: {pid}.");

    public static RepositoryException UnknownFilePid(string pid) =>
        Refuse.NotFound("request.file.pid-malformed", $"Datafile with Persistent ID {pid} not found.");

    public static RepositoryException BadDatasetId(string id) =>
        Refuse.BadRequest("request.dataset.id-malformed", $"Bad dataset ID number: {id}.");

    public static RepositoryException BadFileId(string id) =>
        Refuse.BadRequest("request.file.id-malformed", $"Bad file ID number: {id}.");

    public static RepositoryException NoNumber(string parameter, string text) =>
        Refuse.BadRequest(
            "request.parameter.no-number",
            $"The query parameter {parameter} must be a whole number of 0 or more, not '{text}'."
        );

    public static RepositoryException NoFlag() => Refuse.BadRequest("request.flag.missing", $"Boolean value missing");

    public static RepositoryException NotAFlag(string text) =>
        Refuse.BadRequest("request.flag.malformed", $"Illegal boolean value '{text}'");

    public static RepositoryException NulInAddress() =>
        Refuse.BadRequest("request.address.nul", $"The address holds the character U+0000 (%00), which nothing is named by.");

    public static RepositoryException EncodedTwice() =>
        Refuse.BadRequest(
            "request.address.encoded-twice",
            $"The address is encoded twice: it holds %252F, and nothing is named by a %2F."
        );

    public static RepositoryException DateMalformed(string date) =>
        Refuse.BadRequest("request.date.malformed", $"Error parsing date: {date}");
}

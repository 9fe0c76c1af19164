using Quire.Domain.Errors;

namespace Quire.Api.Storage;

/// <summary>Refusals of requests about storage that cannot be read.</summary>
internal static class StorageRequestErrors
{
    public static RepositoryException NoBytes(string text) =>
        Refuse.BadRequest("request.quota.no-number", $"{text} is not a valid number of bytes");
}

using Quire.Domain.Errors;

namespace Quire.Repository.Storage.Sites;

/// <summary>Refusals about storage sites.</summary>
internal static class StorageSiteErrors
{
    public static RepositoryException None() => Refuse.NotFound("storage.site.none", $"No storage sites were found.");

    public static RepositoryException NotFound(string id) =>
        Refuse.NotFound("storage.site.not-found", $"Could not find a storage site based on id {id}.");

    public static RepositoryException PrimaryTaken(long id) =>
        Refuse.BadRequest(
            "storage.site.primary-taken",
            $"Storage site {id} already has primaryStorage set to true. There can be only one."
        );

    public static RepositoryException TextMissing(string name) =>
        Refuse.BadRequest("storage.site.text-missing", $"String {name} is required!");

    public static RepositoryException TextTooLong(string name, int most) =>
        Refuse.BadRequest("storage.site.text-too-long", $"{name} must be at most {most} characters.");

    public static RepositoryException PrimaryUnsaid() =>
        Refuse.BadRequest("storage.site.primary-unsaid", $"primaryStorage must be true or false.");

    public static RepositoryException ProtocolUnknown(string protocol, string known) =>
        Refuse.BadRequest(
            "storage.site.protocol-unknown",
            $"Exception processing the string '{protocol}' in comma-separated 'transferProtocols' list: it must be one of {known}."
        );

    public static RepositoryException TooMany(int most) =>
        Refuse.BadRequest("storage.site.too-many", $"There are {most} storage sites already.");
}

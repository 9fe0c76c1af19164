using Quire.Domain.Errors;

namespace Quire.Repository.Access;

/// <summary>Refusals of requests that name what is not there, or what the caller may not know of.</summary>
internal static class TargetErrors
{
    public static RepositoryException CollectionNotFound(string alias) =>
        Refuse.NotFound("collection.target.not-found", $"There is no collection '{alias}'.");

    public static RepositoryException DatasetNotFound(long dataset) =>
        Refuse.NotFound("dataset.target.not-found", $"There is no dataset {dataset}.");

    public static RepositoryException DatasetPidNotFound(string pid) =>
        Refuse.NotFound("dataset.target.pid-not-found", $"There is no dataset with the identifier {pid}.");

    public static RepositoryException FileNotFound(long file) =>
        Refuse.NotFound("file.target.not-found", $"There is no file {file}.");

    public static RepositoryException FilePidNotFound(string pid) =>
        Refuse.NotFound("file.target.pid-not-found", $"There is no file with the identifier {pid}.");

    public static RepositoryException NamedNotFound(string name) =>
        Refuse.NotFound("access.target.unknown", $"There is nothing here that {name} names.");

    public static RepositoryException ObjectNotFound(long id) =>
        Refuse.NotFound("access.target.not-found", $"There is no object {id}.");
}

using Quire.Domain.Errors;

namespace Quire.Repository.Files.Tables;

/// <summary>Refusals of reading files as tables.</summary>
internal static class TableErrors
{
    public static RepositoryException NoTable() => Refuse.BadRequest("file.table.none", $"Cannot uningest non-tabular file.");

    public static RepositoryException IsTable() =>
        Refuse.BadRequest("file.table.exists", $"The datafile is already ingested as Tabular.");

    public static RepositoryException OnlyPublishers() =>
        Refuse.NotPermitted(
            "file.table.failure-kept",
            $"Uningesting to remove an ingest problem can only be done by those who can publish the dataset"
        );

    public static RepositoryException BeingRead() =>
        Refuse.Rule("file.table.being-read", $"Dataset already locked with an Ingest lock");

    public static RepositoryException NotReadable(long file, string type) =>
        Refuse.BadRequest(
            "file.table.not-readable",
            $"Tabular ingest is not supported for this file type (id: {file}, type: {type})"
        );
}

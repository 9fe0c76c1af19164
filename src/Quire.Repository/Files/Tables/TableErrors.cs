using Quire.Domain.Errors;

namespace Quire.Repository.Files.Tables;

/// <summary>Refusals of reading files as tables.</summary>
internal static class TableErrors
{
    public static RepositoryException NoTable() => Refuse.BadRequest("file.table.none", $"The file is not read as a table.");

    public static RepositoryException OnlyTables() =>
        Refuse.BadRequest("file.table.required", $"This operation is only available for tabular files.");

    public static RepositoryException Closed() =>
        Refuse.NotPermitted("file.table.closed", $"Insufficient permissions to access the requested information.");

    public static RepositoryException IsTable() =>
        Refuse.BadRequest("file.table.exists", $"The file is read as a table already.");

    public static RepositoryException OnlyPublishers() =>
        Refuse.NotPermitted(
            "file.table.failure-kept",
            $"Only those who may publish the dataset take away why a file could not be read."
        );

    public static RepositoryException BeingRead() =>
        Refuse.Rule("file.table.being-read", $"A file of the dataset is being read as a table.");

    public static RepositoryException BeingPublished() =>
        Refuse.Rule("file.table.being-published", $"The dataset is being published. Its tables are read afterwards.");

    public static RepositoryException NotReadable(long file, string type) =>
        Refuse.BadRequest("file.table.not-readable", $"The file {file} cannot be read as a table: its type is {type}.");
}

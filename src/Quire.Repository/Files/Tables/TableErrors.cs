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

    public static RepositoryException QueryMalformed(string problem) =>
        Refuse.BadRequest("file.table.query-malformed", $"The question about the table cannot be read: {problem}");

    public static RepositoryException TooManyRows(int most) =>
        Refuse.BadRequest(
            "file.table.too-many-rows",
            $"At most {most} rows are given at once. Ask for them with offset and limit."
        );

    public static RepositoryException TooManyConditions(int most) =>
        Refuse.BadRequest("file.table.too-many-conditions", $"A question has at most {most} conditions.");

    public static RepositoryException TooManyOrders(int most) =>
        Refuse.BadRequest("file.table.too-many-orders", $"Rows are ordered by at most {most} variables.");

    public static RepositoryException VariableUnknown(long variable) =>
        Refuse.BadRequest("file.table.variable-unknown", $"The table has no variable with the ID v{variable}.");

    public static RepositoryException NotSummarized() =>
        Refuse.Unavailable(
            "file.table.not-summarized",
            $"What stands in the table is not calculated yet; that is done in the course of a day.",
            TimeSpan.FromMinutes(10)
        );

    public static RepositoryException OrderedTooFar(int most) =>
        Refuse.BadRequest(
            "file.table.ordered-too-far",
            $"Rows in an order are given up to the {most}th: offset and limit together must not be more. Add a condition, or "
                + $"ask for the rows as they stand in the table."
        );

    public static RepositoryException ScanTooLong(long most) =>
        Refuse.TooLarge(
            "file.table.scan-too-long",
            $"To answer this more than {most} bytes of the table would have to be read, the most that are here. Ask for rows "
                + $"nearer to its beginning without condition and order, or download the table."
        );

    public static RepositoryException ScanTookTooLong(long seconds) =>
        Refuse.TooLarge(
            "file.table.scan-took-too-long",
            $"To answer this takes more than {seconds} seconds, the most that are here. Ask with fewer or shorter "
                + $"values, or download the table."
        );

    public static RepositoryException ScansBusy() =>
        Refuse.Unavailable(
            "file.table.scans-busy",
            $"Too many questions about tables are being answered. Ask again later.",
            TimeSpan.FromSeconds(10)
        );

    public static RepositoryException FormTooLong(long most) =>
        Refuse.TooLarge(
            "file.table.form-too-long",
            $"In other forms tables are given that have at most {most} bytes, as they are stored and as they are given. Download "
                + $"this one as it is stored, or ask for fewer columns."
        );

    public static RepositoryException FormUnfit(string problem) =>
        Refuse.BadRequest("file.table.form-unfit", $"The table cannot be given in this form. {problem}");

    public static RepositoryException FormsBusy() =>
        Refuse.Unavailable(
            "file.table.forms-busy",
            $"Too many tables are being given in other forms. Ask again later.",
            TimeSpan.FromSeconds(30)
        );

    public static RepositoryException ChangedMeanwhile() =>
        Refuse.Unavailable(
            "file.table.changed-meanwhile",
            $"The table was changed while it was read. Ask again.",
            TimeSpan.FromSeconds(1)
        );

    public static RepositoryException RowsTooLarge(long most) =>
        Refuse.TooLarge(
            "file.table.rows-too-large",
            $"The rows asked for take more than {most} bytes. Ask for fewer rows, or for some of the variables."
        );
}

using System.Globalization;

namespace Quire.Tabular.Tables;

/// <summary>
/// Something a reader of a table had to decide and whoever wrote the file should know, with a stable code and named values, so
/// that it can be said in other words.
/// </summary>
/// <param name="Code">Its stable name, such as <c>column.unnamed</c>.</param>
/// <param name="Text">A sentence in English.</param>
/// <param name="Values">What the sentence speaks of, by name.</param>
public sealed record TableNote(string Code, string Text, IReadOnlyDictionary<string, string> Values)
{
    internal static TableNote Encoding(string encoding) =>
        Of("encoding.guessed", $"The file is not written in UTF-8 and was read as {encoding}.", ("encoding", encoding));

    internal static TableNote Unnamed(string column, string name) =>
        Of("column.unnamed", $"Column {column} has no name and was called {name}.", ("column", column), ("name", name));

    internal static TableNote NameTaken(string column, string wanted, string name) =>
        Of(
            "column.name-taken",
            $"Column {column} has the name of another one, {wanted}, and was called {name}.",
            ("column", column),
            ("wanted", wanted),
            ("name", name)
        );

    internal static TableNote DaysAmongNumbers(string column) =>
        Of("column.days-among-numbers", $"Column {column} has days among other numbers; all are numbers.", ("column", column));

    internal static TableNote LeftOut(string column) =>
        Of("column.left-out", $"Column {column} holds more than a value for each row and was left out.", ("column", column));

    internal static TableNote RowNames() => Of("rows.named", "The rows have names, which are in no column and were left out.");

    internal static TableNote OneSheet(int sheets, string sheet) =>
        Of(
            "sheets.others",
            string.Create(CultureInfo.InvariantCulture, $"The file has {sheets} sheets, of which '{sheet}' was read."),
            ("sheets", sheets.ToString(CultureInfo.InvariantCulture)),
            ("sheet", sheet)
        );

    internal static TableNote OneFrame(int values, string frame) =>
        Of(
            "values.others",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file holds {values} values, of which the data frame '{frame}' was read."
            ),
            ("values", values.ToString(CultureInfo.InvariantCulture)),
            ("frame", frame)
        );

    private static TableNote Of(string code, string text, params (string Name, string Value)[] values) =>
        new(code, text, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
}

using Quire.Repository.Data.Files;
using Quire.Tabular.Querying;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>Finds the columns somebody asks for.</summary>
internal static class TableColumns
{
    /// <param name="content">The table.</param>
    /// <param name="names">
    /// Names of variables, or their numbers as <c>dataTables</c> tells them, with commas between them; all where there is none.
    /// </param>
    /// <param name="variables">The columns of the table.</param>
    public static IReadOnlyList<int> Of(FileContentRecord content, IReadOnlyList<string> names, IReadOnlyList<Variable> variables)
    {
        try
        {
            return names.Count == 0
                ? [.. Enumerable.Range(0, variables.Count)]
                : VariableNames.Parse(
                    names,
                    variables,
                    number => TableVariableIds.ColumnOf(content.Id, content.VariableCount, number)
                );
        }
        catch (QueryFormatException e)
        {
            throw TableErrors.QueryMalformed(e.Message);
        }
    }
}

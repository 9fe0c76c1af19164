using Quire.Tabular.Tables;

namespace Quire.Api.Files.Tables;

/// <summary>Names what the cells of columns are.</summary>
internal static class TableColumnJson
{
    public static string TypeOf(Variable variable) =>
        variable.Type == VariableType.Numeric
            ? variable.Interval == VariableInterval.Discrete
                ? "integer"
                : "number"
            : variable.FormatCategory switch
            {
                FormatCategory.Date => "date",
                FormatCategory.Time => "time",
                _ => "text",
            };
}

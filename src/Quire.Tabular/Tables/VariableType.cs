namespace Quire.Tabular.Tables;

/// <summary>What the cells of a variable are.</summary>
public enum VariableType
{
    /// <summary>Numbers; the words <c>Inf</c>, <c>-Inf</c> and <c>NaN</c> among them.</summary>
    Numeric,

    /// <summary>Texts, dates and times among them.</summary>
    Character,
}

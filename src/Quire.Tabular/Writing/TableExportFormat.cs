namespace Quire.Tabular.Writing;

/// <summary>Forms tables are written in.</summary>
public enum TableExportFormat
{
    /// <summary>
    /// Text with commas, the names first; texts in quotes where they need them, nothing for what is missing, or quotes in a table
    /// of one column.
    /// </summary>
    Csv,

    /// <summary>An object of JSON on each line.</summary>
    JsonLines,

    /// <summary>A file of Stata, of release 118.</summary>
    Stata,

    /// <summary>A system file of SPSS (sav).</summary>
    Spss,

    /// <summary>A workspace of R (RData) with one data frame.</summary>
    R,

    /// <summary>A file of Apache Parquet.</summary>
    Parquet,
}

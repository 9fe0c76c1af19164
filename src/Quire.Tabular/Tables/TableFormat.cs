namespace Quire.Tabular.Tables;

/// <summary>Forms of files that are read as tables.</summary>
public enum TableFormat
{
    /// <summary>Text with commas between the fields, or semicolons where each record has as many.</summary>
    CommaSeparated,

    /// <summary>Text with tabs between the fields, as programs write it; not the text archives keep of tables.</summary>
    TabSeparated,

    /// <summary>A workbook of Excel, xlsx, of which the first sheet is read.</summary>
    Excel,

    /// <summary>A file of Stata, dta, of any release that is read.</summary>
    Stata,

    /// <summary>A system file of SPSS, sav or zsav.</summary>
    Spss,

    /// <summary>A portable file of SPSS, por.</summary>
    SpssPortable,

    /// <summary>Data of R, in a workspace (RData, rda) or by itself (rds).</summary>
    R,
}

namespace Quire.Tabular.Tables;

/// <summary>What the texts, or numbers, of a variable stand for, where it is more than themselves.</summary>
public enum FormatCategory
{
    /// <summary>Nothing more.</summary>
    None,

    /// <summary>Days, months or years.</summary>
    Date,

    /// <summary>Times of day, or points in time.</summary>
    Time,

    /// <summary>Truth values: the numbers 1 and 0.</summary>
    Boolean,
}

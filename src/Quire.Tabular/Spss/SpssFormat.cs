using Quire.Tabular.Tables;

namespace Quire.Tabular.Spss;

/// <summary>How a variable is shown, which says what its numbers stand for.</summary>
/// <param name="Type">The number of the form in the file.</param>
/// <param name="Decimals">Digits after the point.</param>
internal readonly record struct SpssFormat(int Type, int Decimals)
{
    public const int Time = 21;
    public const int DateTime = 22;
    public const int DaysAndTime = 25;
    public const int Weekday = 26;
    public const int Month = 27;

    // DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE and SDATE: different looks of a day.
    private const int Day = 20;

    /// <summary>Takes the number in the file apart.</summary>
    public static SpssFormat Of(int packed) => new((packed >> 16) & 0xFF, packed & 0xFF);

    /// <summary>What the values stand for; looks of a day are told as <see cref="IsDay"/>.</summary>
    public FormatCategory Category =>
        IsDay ? FormatCategory.Date
        : IsTime ? FormatCategory.Time
        : FormatCategory.None;

    public bool IsDay => Type is Day or 23 or 24 or 28 or 29 or 30 or 38 or 39;

    // The last two are a duration in minutes and another look of a point in time.
    public bool IsTime => Type is Time or DateTime or DaysAndTime or 40 or 41;

    /// <summary>Whether numbers become words.</summary>
    public bool IsWord => Type is Weekday or Month;

    public bool IsDateTime => Type is DateTime or 41;

    /// <summary>How the texts are written; nothing where no pattern says it.</summary>
    public string? Pattern =>
        IsDay ? "yyyy-MM-dd"
        : IsDateTime ? "yyyy-MM-dd HH:mm:ss" + Fraction
        : Type is Time ? "HH:mm:ss" + Fraction
        : null;

    private string Fraction => Decimals > 0 ? ".S" : "";
}

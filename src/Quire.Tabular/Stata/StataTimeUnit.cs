namespace Quire.Tabular.Stata;

/// <summary>What the numbers of dates and times count, from the beginning of 1960 (years from 0).</summary>
internal enum StataTimeUnit
{
    None,
    Milliseconds,
    Days,
    Weeks,
    Months,
    Quarters,
    Halves,
    Years,
}

namespace Quire.Repository.Search.Index;

/// <summary>How the values of a field are analysed and queried.</summary>
public enum SearchFieldType
{
    /// <summary>Words: case, accents and English endings do not matter; phrases, wildcards and fuzzy terms work.</summary>
    Text,

    /// <summary>Whole values, compared exactly; wildcards work.</summary>
    Keyword,

    /// <summary>
    /// Dates of any precision (<c>2014</c>, <c>2014-05</c>, <c>2014-05-06</c>); <c>2014</c> finds every day of the year.
    /// </summary>
    Date,

    /// <summary>A number; equality and ranges.</summary>
    Number,

    /// <summary>A moment in UTC; partial dates, ranges and <c>NOW-7DAYS</c> work.</summary>
    Instant,
}

using System.Globalization;

namespace Quire.Tabular.Querying;

/// <summary>A condition or order of a query cannot be read.</summary>
public sealed class QueryFormatException : FormatException
{
    /// <summary>Says what is wrong and where.</summary>
    /// <param name="text">What was to be read.</param>
    /// <param name="place">Number of the character that is wrong, from 1.</param>
    /// <param name="reason">What is wrong with it.</param>
    public QueryFormatException(string text, int place, string reason)
        : base(string.Create(CultureInfo.InvariantCulture, $"'{text}', character {place}: {reason}")) => Place = place;

    /// <summary>Number of the character that is wrong, from 1.</summary>
    public int Place { get; }
}

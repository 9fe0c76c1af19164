using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts.Listing;

/// <summary>Finds accounts by the beginnings of words.</summary>
internal static class AccountSearch
{
    private const int MostWords = 10;
    private static readonly char[] Between = [' ', ','];

    /// <summary>
    /// Those of which every word begins the name, the given or family name, the e-mail address or a word of the affiliation.
    /// </summary>
    /// <param name="accounts">All accounts.</param>
    /// <param name="term">Words; null or blank for all. Of very many the first ten count.</param>
    public static IQueryable<AccountRecord> Matching(this IQueryable<AccountRecord> accounts, string? term)
    {
        var words = (term ?? "")
            .Replace("'", "", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal)
            .Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Take(MostWords).Aggregate(accounts, With);
    }

    // Not every engine knows the lower case of every letter, so words count as they were written too.
    private static IQueryable<AccountRecord> With(IQueryable<AccountRecord> accounts, string word)
    {
        var lower = word.ToLowerInvariant();
        return accounts.Where(a =>
            a.IdentifierKey.StartsWith(lower)
            || a.EmailKey.StartsWith(lower)
            || SqlText.Lower(a.FirstName).StartsWith(lower)
            || SqlText.Lower(a.LastName).StartsWith(lower)
            || a.FirstName.StartsWith(word)
            || a.LastName.StartsWith(word)
            || (
                a.Affiliation != null
                && (
                    SqlText.Lower(a.Affiliation).StartsWith(lower)
                    || SqlText.Lower(a.Affiliation).Contains(" " + lower)
                    || a.Affiliation.StartsWith(word)
                )
            )
        );
    }
}

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

    private static IQueryable<AccountRecord> With(IQueryable<AccountRecord> accounts, string word) =>
        accounts.Where(a =>
            SqlText.Folded(a.IdentifierKey).StartsWith(SqlText.Folded(word))
            || SqlText.Folded(a.EmailKey).StartsWith(SqlText.Folded(word))
            || SqlText.Folded(a.FirstName).StartsWith(SqlText.Folded(word))
            || SqlText.Folded(a.LastName).StartsWith(SqlText.Folded(word))
            || (
                a.Affiliation != null
                && (
                    SqlText.Folded(a.Affiliation).StartsWith(SqlText.Folded(word))
                    || SqlText.Folded(a.Affiliation).Contains(" " + SqlText.Folded(word))
                )
            )
        );
}

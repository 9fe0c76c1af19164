using Quire.Domain.Texts;
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
        // Quotes about words are not part of names; those inside are.
        var words = (term ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('\'', '"'));
        return words.Where(w => w.Length > 0).Take(MostWords).Aggregate(accounts, With);
    }

    /// <summary>Those of which a word begins the identifier, the given or the family name.</summary>
    public static IQueryable<AccountRecord> Named(this IQueryable<AccountRecord> accounts, string word)
    {
        var beginning = Beginning(word);
        return accounts.Where(a => a.NamesKey.Contains(beginning));
    }

    private static IQueryable<AccountRecord> With(IQueryable<AccountRecord> accounts, string word)
    {
        var beginning = Beginning(word);
        return accounts.Where(a => a.NamesKey.Contains(beginning) || a.DetailsKey.Contains(beginning));
    }

    private static string Beginning(string word) => "\n" + SearchedText.Fold(word);
}

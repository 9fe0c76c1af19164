using Quire.Repository.Accounts.Listing;

namespace Quire.Web.Administration.Users;

/// <summary>Some of the accounts.</summary>
/// <param name="Term">Words they were looked for by.</param>
/// <param name="List">Those found.</param>
public sealed record UsersShown(string Term, AccountPage List)
{
    /// <summary>How many pages there are.</summary>
    public int Pages => (List.Count + List.PerPage - 1) / List.PerPage;

    /// <summary>Path and query of one of the pages, without slash in front.</summary>
    public string To(int number) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"administration/users?q={Uri.EscapeDataString(Term)}&page={number}"
        );
}

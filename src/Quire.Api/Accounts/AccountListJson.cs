using System.Globalization;
using Quire.Api.Http;
using Quire.Contracts.Accounts;
using Quire.Repository.Accounts;
using Quire.Repository.Accounts.Listing;
using Quire.Repository.Data.Accounts;

namespace Quire.Api.Accounts;

/// <summary>Renders pages of the list of accounts.</summary>
internal static class AccountListJson
{
    private const int MostLinks = 5;

    private static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["userId"] = "ID",
        ["userIdentifier"] = "Username",
        ["lastName"] = "Last Name",
        ["firstName"] = "First Name",
        ["email"] = "Email",
        ["affiliation"] = "Affiliation",
        ["position"] = "Position",
        ["isSuperuser"] = "Superuser",
        ["authenticationProvider"] = "Authentication",
        ["roles"] = "Roles",
        ["createdTime"] = "Created Time",
        ["lastLoginTime"] = "Last Login Time",
        ["lastApiUseTime"] = "Last API Use Time",
    };

    public static UserListPage Of(AccountPage page) =>
        new()
        {
            UserCount = page.Count,
            SelectedPage = page.Page,
            Pagination = page.Count == 0 ? null : Pagination(page),
            BundleStrings = Labels,
            Users = [.. page.Accounts.Select(a => Row(a.Account, a.Roles))],
        };

    private static UserListRow Row(AccountRecord account, IReadOnlyList<string> roles) =>
        new()
        {
            Id = account.Id,
            UserIdentifier = account.Identifier,
            LastName = account.LastName,
            FirstName = account.FirstName,
            Email = account.Email,
            Affiliation = account.Affiliation,
            Position = account.Position,
            IsSuperuser = account.IsSuperuser,
            AuthenticationProvider =
                account.ProviderId == AccountInput.BuiltIn ? "BuiltinAuthenticationProvider" : account.ProviderId,
            Roles = roles.Count == 0 ? null : string.Join(", ", roles),
            CreatedTime = WireTime.Sql(account.CreatedAt),
            LastLoginTime = WireTime.Sql(account.LastLoginAt),
            LastApiUseTime = WireTime.Sql(account.LastApiUseAt),
            Deactivated = account.DeactivatedAt is not null,
            DeactivatedTime = WireTime.Sql(account.DeactivatedAt),
        };

    private static UserListPagination Pagination(AccountPage page)
    {
        var pages = (page.Count + page.PerPage - 1) / page.PerPage;
        var first = (page.PerPage * (page.Page - 1)) + 1;
        var last = Math.Min(first + page.PerPage - 1, page.Count);
        var remaining = page.Count - last;
        return new()
        {
            IsNecessary = pages > 1,
            NumResults = page.Count,
            NumResultsString = Text(page.Count),
            DocsPerPage = page.PerPage,
            SelectedPageNumber = page.Page,
            PageCount = pages,
            HasPreviousPageNumber = page.Page > 1,
            PreviousPageNumber = Math.Max(page.Page - 1, 1),
            HasNextPageNumber = page.Page < pages,
            NextPageNumber = Math.Max(Math.Min(page.Page + 1, pages), 1),
            StartResultNumber = first,
            EndResultNumber = last,
            StartResultNumberString = Text(first),
            EndResultNumberString = Text(last),
            RemainingResults = remaining,
            NumberNextResults = Math.Min(remaining, page.PerPage),
            PageNumberList = [.. Links(page.Page, pages)],
        };
    }

    // Around the page shown, as far as there are pages.
    private static IEnumerable<int> Links(int page, int pages)
    {
        var first = pages <= MostLinks || page <= 3 ? 1 : Math.Min(page - 2, pages - MostLinks + 1);
        return Enumerable.Range(first, Math.Min(MostLinks, pages));
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

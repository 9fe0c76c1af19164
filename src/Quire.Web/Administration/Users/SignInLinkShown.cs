using Quire.Repository.Data.Accounts;

namespace Quire.Web.Administration.Users;

/// <summary>A link that signs somebody in, shown once.</summary>
/// <param name="Account">Whom it signs in.</param>
/// <param name="Token">What it says.</param>
/// <param name="IsNew">Whether the account was just made.</param>
public sealed record SignInLinkShown(AccountRecord Account, string Token, bool IsNew);

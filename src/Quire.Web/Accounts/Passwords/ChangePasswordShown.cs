using Quire.Domain.Accounts;
using Quire.Web.Forms;

namespace Quire.Web.Accounts.Passwords;

/// <summary>Somebody who changes their password.</summary>
/// <param name="Identifier">Name of the account.</param>
/// <param name="CanHaveOne">Whether the account can have a password here; else its provider looks after how people sign in.</param>
/// <param name="HasOne">Whether it has one; else it is given its first.</param>
/// <param name="Policy">What a password must be like.</param>
/// <param name="Form">The form as it was sent.</param>
public sealed record ChangePasswordShown(string Identifier, bool CanHaveOne, bool HasOne, PasswordPolicy Policy, FormShown Form)
{
    /// <summary>Key of the title of the page.</summary>
    public string Title => CanHaveOne && !HasOne ? "first-password.title" : "change-password.title";
}

using Quire.Domain.Accounts;
using Quire.Web.Forms;

namespace Quire.Web.Accounts.Passwords;

/// <summary>Somebody who came by a mailed link to set a password.</summary>
/// <param name="Token">What the link says.</param>
/// <param name="Policy">What a password must be like.</param>
/// <param name="Form">The form as it was sent.</param>
/// <param name="IsGone">Whether the link sets no password any more.</param>
public sealed record SetPasswordShown(string Token, PasswordPolicy Policy, FormShown Form, bool IsGone = false);

using Quire.Repository.Data.Accounts;
using Quire.Web.Forms;

namespace Quire.Web.Accounts;

/// <summary>Somebody's own account.</summary>
/// <param name="Account">What is known of it.</param>
/// <param name="Done">Key of a text that says what was just done; null for nothing.</param>
/// <param name="Form">The form that asks for mail.</param>
public sealed record AccountShown(AccountRecord Account, string? Done, FormShown Form);

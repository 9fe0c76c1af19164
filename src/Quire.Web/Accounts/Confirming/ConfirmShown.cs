using Quire.Web.Forms;

namespace Quire.Web.Accounts.Confirming;

/// <summary>Somebody who came by a mailed link to confirm an address.</summary>
/// <param name="Token">What the link says.</param>
/// <param name="Form">The form as it was sent.</param>
public sealed record ConfirmShown(string Token, FormShown Form);

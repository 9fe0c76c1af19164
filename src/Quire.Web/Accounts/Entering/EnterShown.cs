using Quire.Web.Forms;

namespace Quire.Web.Accounts.Entering;

/// <summary>Somebody who came by a link that signs them in.</summary>
/// <param name="Token">What the link says.</param>
/// <param name="Form">The form as it was sent.</param>
public sealed record EnterShown(string Token, FormShown Form);

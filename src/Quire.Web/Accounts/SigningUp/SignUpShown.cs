using Quire.Repository.Accounts.Registering;
using Quire.Web.Forms;

namespace Quire.Web.Accounts.SigningUp;

/// <summary>Somebody who came by a mailed link to make an account.</summary>
/// <param name="Token">What the link says.</param>
/// <param name="Offer">What is asked of them.</param>
/// <param name="Form">The form as it was sent.</param>
/// <param name="IsGone">Whether the link makes no account any more.</param>
public sealed record SignUpShown(string Token, SignUpOffer Offer, FormShown Form, bool IsGone = false);

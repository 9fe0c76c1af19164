using Quire.Web.Forms;

namespace Quire.Web.Accounts.SigningUp;

/// <summary>Somebody who wants an account.</summary>
/// <param name="IsOpen">Whether people make themselves accounts here.</param>
/// <param name="Form">The form as it was sent.</param>
public sealed record AskSignUpShown(bool IsOpen, FormShown Form);

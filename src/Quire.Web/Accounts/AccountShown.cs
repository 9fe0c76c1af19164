using Quire.Repository.Accounts;
using Quire.Repository.Data.Accounts;
using Quire.Web.Forms;

namespace Quire.Web.Accounts;

/// <summary>Somebody's own account.</summary>
/// <param name="Account">What is known of it.</param>
/// <param name="HasPassword">Whether it has a password here.</param>
/// <param name="Done">Key of a text that says what was just done; null for nothing.</param>
/// <param name="Form">The form as it was sent that changes it or asks for mail.</param>
public sealed record AccountShown(AccountRecord Account, bool HasPassword, string? Done, FormShown Form)
{
    /// <summary>Whether somebody else vouched for who it is.</summary>
    public bool IsVouched => Account.ProviderId != AccountInput.BuiltIn;

    /// <summary>What its owner saw of it.</summary>
    public string Seen => Form.SeenOr(PersonalData.Of(Account).State().ToString());
}

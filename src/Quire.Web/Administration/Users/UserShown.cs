using Quire.Repository.Data.Accounts;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Users;

/// <summary>One account.</summary>
/// <param name="Account">What is known of it.</param>
/// <param name="Form">What was to be changed.</param>
public sealed record UserShown(AccountRecord Account, FormShown Form);

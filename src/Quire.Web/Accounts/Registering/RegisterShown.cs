using Quire.Repository.Data.Accounts;
using Quire.Web.Forms;

namespace Quire.Web.Accounts.Registering;

/// <summary>Somebody a provider vouches for, at the first visit.</summary>
/// <param name="Person">What the provider says of them.</param>
/// <param name="Antiforgery">What their forms are sent with.</param>
/// <param name="ReturnTo">Path they go on to, with a slash in front.</param>
/// <param name="Terms">The terms of use; null for none.</param>
public sealed record RegisterShown(VouchedPerson Person, string Antiforgery, string ReturnTo, string? Terms)
{
    /// <summary>The form that makes an account.</summary>
    public FormShown Form { get; init; } = FormShown.Empty;

    /// <summary>The form by which an account there is already is handed to the provider.</summary>
    public FormShown Link { get; init; } = FormShown.Empty;

    /// <summary>Whether accounts with a password are taken, so that there may be one already.</summary>
    public bool MayLink { get; init; }
}

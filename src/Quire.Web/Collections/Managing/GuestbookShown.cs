using System.Globalization;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>One guestbook.</summary>
/// <param name="Collection">The collection it belongs to.</param>
/// <param name="Form">The form as it stands, and what is wrong with it.</param>
/// <param name="Id">Its number; null for one that is to be made.</param>
/// <param name="State">What it asks now; empty for one that is to be made.</param>
public sealed record GuestbookShown(ManagedCollection Collection, FormShown Form, long? Id, string State)
    : ManagingShown(Collection, Form)
{
    public override string Seen => Form.SeenOr(State);

    /// <summary>Where the form is sent, without slash in front.</summary>
    public string Path =>
        Collection.Path(Id is { } id ? string.Create(CultureInfo.InvariantCulture, $"guestbooks/{id}") : "guestbooks/new");
}

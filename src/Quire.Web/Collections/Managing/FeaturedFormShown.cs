using System.Globalization;
using Quire.Repository.Collections.Featured;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>One of the things a collection shows first.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form as it stands, and what is wrong with it.</param>
/// <param name="Item">What is shown, with its picture.</param>
public sealed record FeaturedFormShown(ManagedCollection Collection, FormShown Form, FeaturedItemView Item)
    : ManagingShown(Collection, Form)
{
    public override string Seen => Form.SeenOr(Item.Item.State().ToString());

    /// <summary>Where the form is sent, without slash in front.</summary>
    public string Path => Collection.Path(string.Create(CultureInfo.InvariantCulture, $"featured/{Item.Item.Id}"));
}

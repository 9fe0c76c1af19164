using Quire.Repository.Access.Membership;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>One group of a collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">What was to be changed.</param>
/// <param name="Group">The group, with who belongs to it.</param>
public sealed record GroupShown(ManagedCollection Collection, FormShown Form, ExplicitGroupView Group)
    : ManagingShown(Collection, Form)
{
    /// <summary>Where its forms are sent, without slash in front.</summary>
    public string Path => Collection.Path($"groups/{Uri.EscapeDataString(Group.Group.Alias)}");
}

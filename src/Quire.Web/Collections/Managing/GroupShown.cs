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
    private const int Size = 100;

    /// <summary>Which page of its members is asked for, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>How many pages of members there are.</summary>
    public int Pages => (Group.Members.Count + Size - 1) / Size;

    /// <summary>Which of them is shown.</summary>
    public int Shown => Math.Clamp(Number, 1, Math.Max(Pages, 1));

    /// <summary>The members of that page.</summary>
    public IEnumerable<string> Members => Group.Members.Skip((Shown - 1) * Size).Take(Size);

    public override string Seen => Form.SeenOr(Group.Group.State().ToString());

    /// <summary>Where its forms are sent, without slash in front.</summary>
    public string Path => Collection.Path($"groups/{Uri.EscapeDataString(Group.Group.Alias)}");
}

using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>A page of those who manage a collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form as it stands, and what is wrong with it.</param>
public record ManagingShown(ManagedCollection Collection, FormShown Form)
{
    /// <summary>Which state of what it changes its author saw.</summary>
    public virtual string Seen => Form.SeenOr(Collection.Seen);

    /// <summary>Whether what was sent before is stored.</summary>
    public bool IsDone { get; init; }
}

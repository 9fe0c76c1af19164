using Quire.Repository.Access.Membership;
using Quire.Web.Forms;

namespace Quire.Web.Collections.Managing;

/// <summary>Groups of a collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Form">The form that makes one.</param>
/// <param name="Groups">The groups, with who belongs to them.</param>
public sealed record GroupsShown(ManagedCollection Collection, FormShown Form, IReadOnlyList<ExplicitGroupView> Groups)
    : ManagingShown(Collection, Form);

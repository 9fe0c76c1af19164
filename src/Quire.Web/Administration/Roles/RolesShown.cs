using Quire.Repository.Data.Access;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Roles;

/// <summary>The roles of the installation.</summary>
/// <param name="All">All of them.</param>
/// <param name="Form">The form one is made or changed with; <c>role</c> says which is changed.</param>
public sealed record RolesShown(IReadOnlyList<RoleRecord> All, FormShown Form);

using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;

namespace Quire.Repository.Access;

/// <summary>
/// Who gives a role or takes it back manages the permissions of the object and holds, there, everything the role gives: nobody
/// makes more of themselves or of others than they are.
/// </summary>
internal static class RoleGiving
{
    /// <param name="caller">Who gives or takes.</param>
    /// <param name="held">What the caller may do on <paramref name="place"/>.</param>
    /// <param name="place">Where the role counts.</param>
    /// <param name="role">The role.</param>
    public static void MustBeAllowed(Caller caller, Permission held, RepositoryObject place, RoleRecord role)
    {
        if (!held.HasFlag(ManagingOf(place.Kind) | role.Permissions))
        {
            throw AccessErrors.NotPermitted(caller.Identifier);
        }
    }

    /// <summary>What it takes to manage who may do what on an object.</summary>
    public static Permission ManagingOf(ObjectKind kind) =>
        kind switch
        {
            ObjectKind.Collection => Permission.ManageDataversePermissions,
            ObjectKind.Dataset => Permission.ManageDatasetPermissions,
            _ => Permission.ManageFilePermissions,
        };
}

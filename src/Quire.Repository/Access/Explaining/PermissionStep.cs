using Quire.Domain.Access;

namespace Quire.Repository.Access.Explaining;

/// <summary>A role that counts for somebody on an object.</summary>
/// <param name="Through">
/// How they come by it: themselves, then each group that holds the one before, up to the one the role was given to.
/// </param>
/// <param name="RoleAlias">Alias of the role.</param>
/// <param name="RoleName">Name of the role.</param>
/// <param name="Permissions">What the role gives.</param>
/// <param name="PlaceId">The object it was given on.</param>
/// <param name="PlaceName">Name of that object.</param>
/// <param name="Gives">Whether it gives the permission asked about.</param>
public sealed record PermissionStep(
    IReadOnlyList<string> Through,
    string RoleAlias,
    string RoleName,
    Permission Permissions,
    long PlaceId,
    string PlaceName,
    bool Gives
);

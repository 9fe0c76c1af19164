using Quire.Contracts.Access;
using Quire.Domain.Access;
using Quire.Repository.Data.Access;

namespace Quire.Api.Access;

/// <summary>Renders roles.</summary>
internal static class RoleJson
{
    public static IReadOnlyList<RoleResponse> Of(IReadOnlyList<RoleRecord> roles) => [.. roles.Select(Of)];

    public static RoleResponse Of(RoleRecord role) =>
        new()
        {
            Alias = role.Alias,
            Name = role.Name,
            Permissions = PermissionNames.Of(role.Permissions),
            Description = role.Description,
            Id = role.Id,
            OwnerId = role.OwnerId,
        };
}

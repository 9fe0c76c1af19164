using Quire.Contracts.Access;
using Quire.Repository.Access;
using Quire.Repository.Data;

namespace Quire.Api.Access;

/// <summary>Renders role assignments.</summary>
internal static class AssignmentJson
{
    public static IReadOnlyList<RoleAssignmentResponse> Of(IReadOnlyList<AssignmentView> views) => [.. views.Select(Of)];

    public static RoleAssignmentResponse Of(AssignmentView view) =>
        new()
        {
            Id = view.Assignment.Id,
            Assignee = view.Assignment.Assignee,
            AssigneeName = view.AssigneeName,
            RoleId = view.Assignment.RoleId,
            RoleName = view.Assignment.Role.Name,
            RoleDescription = view.Assignment.Role.Description,
            RoleAlias = view.Assignment.Role.Alias,
            DefinitionPointId = view.Assignment.ObjectId,
            DefinitionPointName = view.PlaceName,
            DefinitionPointType = view.Assignment.Object.Kind switch
            {
                ObjectKind.Collection => "Dataverse",
                ObjectKind.Dataset => "Dataset",
                _ => "DataFile",
            },
            DefinitionPointGlobalId = view.Assignment.Object.PersistentId?.ToString(),
        };
}

using Quire.Domain.Errors;

namespace Quire.Api.Access;

/// <summary>Refusals of requests about roles and licences that cannot be read.</summary>
internal static class AccessRequestErrors
{
    public static RepositoryException LicenseHasId() =>
        Refuse.BadRequest("request.license.id-given", $"There shouldn't be an ID in the request body");

    public static RepositoryException SortOrderMissing() =>
        Refuse.BadRequest("request.license.sort-order-missing", $"There should be a sort order value in the request body");

    public static RepositoryException AliasMissing() =>
        Refuse.BadRequest("request.role.alias-missing", $"The query parameter alias must be present.");

    public static RepositoryException BadRoleId(string id) =>
        Refuse.BadRequest("request.role.id-malformed", $"Bad role ID number: {id}");

    public static RepositoryException OwnerMissing() =>
        Refuse.BadRequest(
            "request.role.owner-missing",
            $"The query parameter dvo must name the collection that is to have the role."
        );

    public static RepositoryException NoPair() =>
        Refuse.BadRequest("request.group.range-malformed", $"A range has two addresses: its first and its last.");

    public static RepositoryException GroupFieldMissing(string field) =>
        Refuse.BadRequest("request.group.field-missing", $"required field missing: {field}");

    public static RepositoryException ParameterMissing(string name) =>
        Refuse.BadRequest("request.explanation.parameter-missing", $"The query parameter {name} is missing.");

    public static RepositoryException PermissionUnknown(string permission) =>
        Refuse.BadRequest("request.explanation.permission-unknown", $"There is no permission '{permission}'.");
}

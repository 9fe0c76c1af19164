namespace Quire.Api.Tests.Access.Permissions;

/// <summary>The tables together: every endpoint that runs an operation, with a call that works.</summary>
internal static class PermissionTables
{
    public static readonly IReadOnlyList<PermissionRow> All =
    [
        .. CollectionPermissionTests.Rows,
        .. DatasetPermissionTests.Rows,
        .. FilePermissionTests.Rows,
        .. GuestbookPermissionTests.Rows,
        .. InstallationPermissionTests.Rows,
        .. SwordPermissionTests.Rows,
        .. TemplatePermissionTests.Rows,
    ];
}

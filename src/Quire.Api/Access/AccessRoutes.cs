using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Access.Guestbooks;

namespace Quire.Api.Access;

/// <summary>
/// The routes of roles, of their assignments on datasets, of groups, of limited collections, of access to files, and of
/// licences.
/// </summary>
internal static class AccessRoutes
{
    public static void MapAccess(this IEndpointRouteBuilder api)
    {
        var datasets = api.MapGroup("/datasets").WithTags("Access");
        datasets.MapDatasetAssignmentEndpoints();
        datasets.MapDatasetHistoryEndpoints();
        datasets.MapPreviewEndpoints();
        api.MapGroup("/roles").WithTags("Access").MapRoleEndpoints();
        api.MapGroup("/admin/roles").WithTags("Access").MapRoleAdministrationEndpoints();
        var collections = api.MapGroup("/dataverses").WithTags("Access");
        collections.MapCollectionGroupEndpoints();
        collections.MapCollectionHistoryEndpoints();
        collections.MapLimitEndpoints();
        api.MapGroup("/admin").WithTags("Access").MapAssigneeEndpoints();
        api.MapGroup("/quire").WithTags("Access").MapExplainEndpoints();
        var groups = api.MapGroup("/admin/groups").WithTags("Access");
        groups.MapIpGroupEndpoints();
        groups.MapMailDomainGroupEndpoints();
        groups.MapShibbolethGroupEndpoints();
        api.MapGroup("/access").WithTags("Access").MapFileAccessEndpoints();
        api.MapGroup("/guestbooks").WithTags("Access").MapGuestbookEndpoints();
        api.MapGroup("/dataverses").WithTags("Access").MapGuestbookTableEndpoints();
        api.MapGroup("/datasets").WithTags("Access").MapDatasetGuestbookEndpoints();
        var licenses = api.MapGroup("/licenses").WithTags("Access");
        licenses.MapLicenseEndpoints();
        licenses.MapLicenseAdministrationEndpoints();
    }
}

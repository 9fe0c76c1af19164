using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Contracts;
using Quire.Contracts.Files;
using Quire.Repository.Files;

namespace Quire.Api.Files;

/// <summary>What the caller may do with a file.</summary>
internal static class FilePermissionEndpoints
{
    public static void MapFilePermissionEndpoints(this IEndpointRouteBuilder access)
    {
        access
            .MapGet("/datafile/{id}/userPermissions", GetAsync)
            .Says("GetFilePermissions", "Tells what the caller may do with a file.", 401, 404)
            .Produces<ApiEnvelope<FileUserPermissions>>();
    }

    private static async Task<IResult> GetAsync(FileId id, Call call)
    {
        var may = await call.RunAsync(new GetFilePermissions(id.Ref));
        return Answer.Ok(
            new FileUserPermissions
            {
                CanDownloadFile = may.Download,
                CanManageFilePermissions = may.ManagePermissions,
                CanEditOwnerDataset = may.EditDataset,
            }
        );
    }
}

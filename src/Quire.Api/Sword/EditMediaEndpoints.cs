using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Sword.Reading;
using Quire.Domain.Access;
using Quire.Repository.Files;
using Quire.Repository.Files.Intake;

namespace Quire.Api.Sword;

/// <summary>Files of a deposit: adding those of a zip, deleting one.</summary>
internal static class EditMediaEndpoints
{
    public static void MapEditMedia(this IEndpointRouteBuilder sword)
    {
        sword
            .MapPost("/edit-media/study/{**pid}", AddAsync)
            .Says("AddDepositFiles", "Adds the files of a zip.", 201, 400, 401, 403, 404, 412, 413, 415, 503)
            .Takes<string>("application/zip")
            .WithMetadata(new DisableRequestSizeLimitAttribute());
        sword
            .MapDelete("/edit-media/file/{id}", DeleteAsync)
            .Says("DeleteDepositFile", "Takes a file out of the draft.", 204, 400, 401, 403, 404, 412);
        sword
            .MapDelete("/edit-media/file/{id}/{**name}", DeleteAsync)
            .Says("DeleteNamedDepositFile", "The same by the address a statement gives.", 204, 400, 401, 403, 404, 412);
    }

    private static async Task<IResult> AddAsync(StudyId pid, Call call, DepositReceipts receipts)
    {
        var added = await call.RunAsync(new AddFile(pid.Ref, new ZipDeposit(call.Http.Request)));
        return await receipts.OfAsync(
            call,
            added.Files[0].Version.Dataset.Object.PersistentId!,
            status: StatusCodes.Status201Created
        );
    }

    private static async Task<IResult> DeleteAsync(string id, Call call)
    {
        await call.RunAsync(
            new DeleteFile(
                long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? new ObjectRef.File(number)
                    : throw RequestErrors.BadFileId(id)
            )
        );
        return Results.NoContent();
    }
}

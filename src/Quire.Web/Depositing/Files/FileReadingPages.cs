using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Types;
using Quire.Web.Addresses;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>What a file is taken for: its type is looked at again, and it is read as a table or is one no more.</summary>
internal static class FileReadingPages
{
    public static void MapFileReadingPages(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/edit/{id:long}/files/{file:long}/reading", ChangeAsync).AsPage();

    private static async Task<IResult> ChangeAsync(long id, long file, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var page = string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files/{file}");
        if (!call.Caller.HasAccount)
        {
            return Moved.To(call.Http, $"account/sign-in?returnTo={Uri.EscapeDataString("/" + page)}");
        }

        var target = new ObjectRef.File(file);
        var what = form.GetValueOrDefault("do");
        RepositoryError? refusal;
        switch (what)
        {
            case "detect":
                refusal = (await call.AttemptAsync(new RedetectFileType(target))).Refusal;
                break;
            case "read":
                refusal = (await call.AttemptAsync(new ReingestFile(target))).Refusal;
                break;
            case "original" or "clear":
                refusal = (await call.AttemptAsync(new UningestFile(target))).Refusal;
                break;
            default:
                return await FileFormPages.PageAsync(call, id, file, null, null, call.Wording()["form.unknown"]);
        }

        return refusal is null
            ? Moved.To(call.Http, $"{page}?done={what}")
            : await FileFormPages.PageAsync(call, id, file, null, FormStatus.MustBeShown(refusal));
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Datasets;
using Quire.Repository.Jobs;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Administration.Jobs;

/// <summary>Work that is not done and can be tried again, and locks that can be lifted.</summary>
internal static class JobPages
{
    public static void MapJobPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration/jobs", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost("/administration/jobs", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ShowAsync(Call call, FormShown form, int status = StatusCodes.Status200OK)
    {
        var number = PageNumber.Of(call.Http.Request.Query["page"]);
        return AccountAnswer.Of<JobsPage, JobsShown>(
            call,
            new(
                await call.RunAsync(new ListOpenJobs((number - 1) * JobsShown.Size, JobsShown.Size)),
                number,
                await call.RunAsync(new ListAllLocks(Kind: null, User: null, 0, JobsShown.Size)),
                form
            ),
            "admin.part.jobs",
            status
        );
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        _ = long.TryParse(form.GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var what = form.GetValueOrDefault("do");
        if (what is not ("retry" or "cancel" or "lift"))
        {
            var unclear = new FormShown { Problems = [new(null, call.Wording()["form.unknown"])] };
            return await ShowAsync(call, unclear, StatusCodes.Status400BadRequest);
        }

        var refusal = what switch
        {
            "retry" => (await call.AttemptAsync(new RetryJobs(id))).Refusal,
            "cancel" => (await call.AttemptAsync(new CancelJob(id))).Refusal,
            _ => (
                await call.AttemptAsync(new UnlockDataset(new ObjectRef.Dataset(id), form.GetValueOrDefault("kind", "")))
            ).Refusal,
        };
        return refusal is null
            ? Moved.To(call.Http, "administration/jobs")
            : await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
    }
}

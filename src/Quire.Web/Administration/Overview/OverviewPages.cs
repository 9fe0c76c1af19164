using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Administration;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Administration.Overview;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Jobs;
using Quire.Repository.Search.Index;
using Quire.Repository.Search.Upkeep;
using Quire.Repository.Storage.Drivers;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Administration.Overview;

/// <summary>How the installation does.</summary>
internal static class OverviewPages
{
    private const int ProblemsShown = 5;

    // All files are gone through to count them.
    private static readonly TimeSpan CountedWithin = TimeSpan.FromMinutes(10);

    public static void MapOverviewPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/administration", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost("/administration", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        if (form.GetValueOrDefault("do") != "rebuild")
        {
            return await ShowAsync(call, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var tried = await call.AttemptAsync(new RebuildSearchIndex());
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"administration?rebuilt={tried.Value}"));
    }

    private static async Task<IResult> ShowAsync(Call call, FormShown form, int status = StatusCodes.Status200OK)
    {
        var jobs = await call.RunAsync(new ListOpenJobs(0, ProblemsShown));
        var rebuilt = long.TryParse(
            call.Http.Request.Query["rebuilt"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var documents
        );
        return AccountAnswer.Of<OverviewPage, OverviewShown>(
            call,
            new()
            {
                Version = Build.ProductVersion,
                State = await call.RunAsync(new GetInstallationState()),
                Fixity = await call.RunAsync(new GetFixityReport(CountedWithin)),
                Index = await call.RunAsync(new GetIndexState()),
                Stores = await call.RunAsync(new ListAllowedStores(new ObjectRef.Collection(":root"))),
                Problems = [.. jobs.Some.Where(j => j.State == JobState.Dead)],
                Form = form,
                Rebuilt = rebuilt ? documents : null,
            },
            "admin.title",
            status
        );
    }
}

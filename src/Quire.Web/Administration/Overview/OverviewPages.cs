using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Administration;
using Quire.Api.Http;
using Quire.Repository.Administration.Overview;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Jobs;
using Quire.Web.Accounts;

namespace Quire.Web.Administration.Overview;

/// <summary>How the installation does.</summary>
internal static class OverviewPages
{
    private const int ProblemsShown = 5;

    public static void MapOverviewPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/administration", ShowAsync).AsAdministration();

    private static async Task<IResult> ShowAsync(Call call)
    {
        var jobs = await call.RunAsync(new ListOpenJobs(0, ProblemsShown));
        return AccountAnswer.Of<OverviewPage, OverviewShown>(
            call,
            new(
                Build.ProductVersion,
                await call.RunAsync(new GetInstallationState()),
                await call.RunAsync(new GetFixityReport()),
                [.. jobs.Some.Where(j => j.State == JobState.Dead)]
            ),
            "admin.title"
        );
    }
}

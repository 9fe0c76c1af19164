using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Datasets;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Withdrawing;

/// <summary>Withdrawing a published version, with a reason and where to go instead.</summary>
internal static class WithdrawPages
{
    // Nobody looks through more of them in one list.
    private const int PageSize = 50;

    public static void MapWithdrawPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/edit/{id:long}/withdraw", (long id, Call call) => PageAsync(call, id, s => s, StatusCodes.Status200OK))
            .AsPage();
        pages.MapPost("/edit/{id:long}/withdraw", WithdrawAsync).AsPage();
    }

    private static async Task<IResult> WithdrawAsync(long id, Call call)
    {
        var (form, isGenuine) = await PageForm.TryAsync(call);
        if (!call.Caller.HasAccount)
        {
            return KeptForms.Of(call, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/withdraw"), form);
        }

        var (version, forward) = (form.GetValueOrDefault("version", ""), form.GetValueOrDefault("forward", "").Trim());
        var reason = form.GetValueOrDefault("reason", "").ReplaceLineEndings("\n").Trim();
        var texts = call.Wording();
        if (!isGenuine)
        {
            return await PageAsync(call, id, With(texts["form.resend"]), StatusCodes.Status403Forbidden);
        }

        if (version.Length == 0)
        {
            return await PageAsync(call, id, With(texts["withdraw.version.missing"]), StatusCodes.Status400BadRequest);
        }

        var tried = await call.AttemptAsync(
            new DeaccessionVersion(new ObjectRef.Dataset(id), version, reason, forward.Length == 0 ? null : forward)
        );
        if (tried.Refusal is not { } refusal)
        {
            var dataset = await EditedDatasets.OfAsync(call, id);
            return Moved.To(call.Http, $"{dataset.Page}?tab=versions&done=withdrawn");
        }

        return refusal is RepositoryError.NotFound
            // Somebody else withdrew it meanwhile.
            ? await PageAsync(call, id, With(texts["withdraw.gone"]), StatusCodes.Status409Conflict)
            : await PageAsync(call, id, With(Refusals.TextOf(FormStatus.MustBeShown(refusal), texts)), FormStatus.Of(refusal));

        Func<WithdrawShown, WithdrawShown> With(string problem) =>
            s => s with { Version = version, Reason = reason, Forward = forward, Problem = problem };
    }

    private static async Task<IResult> PageAsync(Call call, long id, Func<WithdrawShown, WithdrawShown> with, int status)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.PublishDataset))
        {
            return EditedDatasets.Denied(call);
        }

        var number = PageNumber.Of(call.Http.Request.Query["page"]);
        // One more than a page shows says whether another follows.
        var versions = await call.RunAsync(
            new ListDatasetVersions(new ObjectRef.Dataset(id), (number - 1) * PageSize, PageSize + 1, OnlyReleased: true)
        );
        var texts = call.Wording();
        return PageResult.Of<WithdrawPage, WithdrawShown>(
            with(new(dataset, [.. versions.Take(PageSize)]) { Number = number, HasOlder = versions.Count > PageSize }),
            dataset.Face(texts["withdraw.title"], texts),
            status
        );
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Administration;
using Quire.Repository.Publishing.Workflows;
using Quire.Web.Accounts;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Administration.Workflows;

/// <summary>What is done before and after datasets are published.</summary>
internal static class WorkflowPages
{
    private const string Path = "administration/workflows";

    public static void MapWorkflowPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet($"/{Path}", (Call call) => ShowAsync(call, FormShown.Empty)).AsAdministration();
        pages.MapPost($"/{Path}", ChangeAsync).AsAdministration();
    }

    private static async Task<IResult> ChangeAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        var what = form.GetValueOrDefault("do");
        if (what == "more")
        {
            return await ShowAsync(call, new() { Values = form });
        }

        if (what is not ("add" or "delete" or "default" or "addresses"))
        {
            return await ShowAsync(call, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        return await RefusalAsync(call, what, form) is { } refusal
            ? await ShowAsync(call, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, Path);
    }

    private static async Task<RepositoryError?> RefusalAsync(Call call, string what, IReadOnlyDictionary<string, string> form) =>
        what switch
        {
            "add" => (await call.AttemptAsync(new AddWorkflow(SentText.Of(form, "name"), WorkflowForm.StepsIn(form)))).Refusal,
            "delete" => (await call.AttemptAsync(new DeleteWorkflow(NumberIn(form, "id") ?? 0))).Refusal,
            "default" => (
                await call.AttemptAsync(new SetDefaultWorkflow(form.GetValueOrDefault("trigger", ""), NumberIn(form, "workflow")))
            ).Refusal,
            _ => (
                await call.AttemptAsync(
                    new SetResumeAddresses(
                        SentText.LinesOf(form, "addresses") is { Count: > 0 } lines ? string.Join(';', lines) : null
                    )
                )
            ).Refusal,
        };

    private static long? NumberIn(IReadOnlyDictionary<string, string> form, string name) =>
        long.TryParse(form.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static async Task<IResult> ShowAsync(Call call, FormShown form, int status = StatusCodes.Status200OK)
    {
        var all = await call.RunAsync(new ListWorkflows());
        var defaults = await call.RunAsync(new ListDefaultWorkflows());
        // One that is set and is not there keeps everybody from publishing: that has to be seen, and mended here.
        var isGone =
            defaults[WorkflowTriggers.PrePublish] is null
            && !string.IsNullOrWhiteSpace((await call.AttemptAsync(new GetSetting(SettingNames.PrePublishWorkflow))).Value);
        var addresses = await call.RunAsync(new GetResumeAddresses());
        return AccountAnswer.Of<WorkflowsPage, WorkflowsShown>(
            call,
            new(all, defaults, isGone, addresses.Split(';', StringSplitOptions.TrimEntries), form),
            "admin.workflows.title",
            status
        );
    }
}

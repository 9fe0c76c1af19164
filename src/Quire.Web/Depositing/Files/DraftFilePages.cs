using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Repository.Files;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Listing;
using Quire.Web.Addresses;
using Quire.Web.Depositing.Files.Direct;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>The files of a draft: adding them, and changing or deleting several at once.</summary>
internal static class DraftFilePages
{
    public static void MapDraftFilePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/files", ShowAsync).AsPage();
        pages.MapPost("/edit/{id:long}/files", ChangeAsync).AsPage();
        pages
            .MapPost("/edit/{id:long}/upload", UploadAsync)
            .AsPage()
            .WithMetadata(
                new TakesSessions(ChecksForm: true, OrGuest: true, InParts: true),
                new DisableRequestSizeLimitAttribute()
            );
        // Whoever was told of a failure there may go on from it by other links, which lead back.
        pages
            .MapGet(
                "/edit/{id:long}/upload",
                (long id, Call call) => Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files"))
            )
            .AsPage();
    }

    /// <summary>The list with what kept a change of one of its files from being made.</summary>
    public static Task<IResult> RefusedAsync(Call call, long id, string problem, int status) =>
        PageAsync(call, id, s => s with { Problem = problem }, status);

    /// <summary>
    /// Leads to the list once all that was sent was taken; what is worth knowing of it is told there. So much of it that no
    /// browser would keep it meanwhile is told at once.
    /// </summary>
    public static async Task<IResult> TakenAsync(Call call, long id, UploadOutcome outcome, string done)
    {
        var told = ToldOf(outcome, call.Wording());
        return told.Count == 0 || ToldOnce.Keep(call.Http, id, told)
            ? Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files?done={done}"))
            : await PageAsync(call, id, s => s with { Told = told, Done = done }, StatusCodes.Status200OK);
    }

    private static Task<IResult> ShowAsync(long id, Call call) =>
        PageAsync(call, id, s => s with { Told = ToldOnce.Take(call.Http, id) }, StatusCodes.Status200OK);

    private static IReadOnlyList<(string Name, string Text)> ToldOf(UploadOutcome outcome, Wording texts) =>
        [.. outcome.Warnings.Select(w => (w.Name, WarningTexts.TextOf(w.Warning, texts)))];

    private static async Task<IResult> UploadAsync(long id, Call call)
    {
        var outcome = await SentFiles.TakeAsync(call, id);
        if (call.Http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
        {
            // The script of the page sends one at a time.
            return outcome.Problems.Count == 0
                ? DirectAnswers.Taken(call, outcome)
                : DirectAnswers.Refused(outcome.Problems[0].Problem);
        }

        if (outcome is { Added: > 0, Problems.Count: 0 })
        {
            return await TakenAsync(call, id, outcome, "added");
        }

        var texts = call.Wording();
        return await PageAsync(
            call,
            id,
            s =>
                s with
                {
                    Outcome = outcome,
                    Told = ToldOf(outcome, texts),
                    Problem = outcome.Problems.Count == 0 ? texts["files.choose-some"] : null,
                },
            StatusCodes.Status400BadRequest
        );
    }

    private static async Task<IResult> ChangeAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var texts = call.Wording();
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.EditDataset))
        {
            return EditedDatasets.Denied(call);
        }

        var chosen = await ChosenFiles.OfAsync(call, dataset, form);
        var what = form.GetValueOrDefault("do", "");
        var isKnown = what is "describe" or "delete" or "restrict" or "open" or "move";
        if (chosen.Count == 0 || !isKnown)
        {
            return await PageAsync(
                call,
                id,
                s => s with { Problem = texts[isKnown ? "files.choose-some" : "form.unknown"] },
                StatusCodes.Status400BadRequest
            );
        }

        if (what == "describe")
        {
            return await ManyPages.BeginAsync(call, dataset, chosen);
        }

        if (what == "delete" && !form.ContainsKey("sure"))
        {
            return await AskAsync(call, dataset, chosen);
        }

        var refusal = what switch
        {
            "delete" => (await call.AttemptAsync(new DeleteFiles(new ObjectRef.Dataset(id), chosen))).Refusal,
            "move" => await DescribeAsync(call, id, chosen, new() { DirectoryLabel = form.GetValueOrDefault("folder", "") }),
            _ => await DescribeAsync(call, id, chosen, new() { Restrict = what == "restrict" }),
        };
        return refusal is null
            ? Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/files?done={DoneOf(what)}"))
            : await PageAsync(
                call,
                id,
                s => s with { Problem = Refusals.TextOf(FormStatus.MustBeShown(refusal), texts) },
                FormStatus.Of(refusal)
            );
    }

    private static string DoneOf(string what) => what == "delete" ? "removed" : "changed";

    // What the files are like now counts, and not what they were like when the page was made.
    private static async Task<RepositoryError?> DescribeAsync(
        Call call,
        long id,
        IReadOnlyList<long> chosen,
        FileDescription said
    ) =>
        (
            await call.AttemptAsync(
                new UpdateFilesMetadata(new ObjectRef.Dataset(id), [.. chosen.Select(c => (c, said))])
                {
                    LeavesWhatIsSo = said.Restrict is not null,
                }
            )
        ).Refusal;

    private static async Task<IResult> AskAsync(Call call, EditedDataset dataset, IReadOnlyList<long> chosen)
    {
        var texts = call.Wording();
        return PageResult.Of<DeleteFilesPage, DeleteFilesShown>(
            new(dataset, chosen, await ChosenFiles.NamesAsync(call, dataset, chosen, DeleteFilesShown.Named)),
            dataset.Face(texts["files.delete.title"], texts)
        );
    }

    private static async Task<IResult> PageAsync(Call call, long id, Func<DraftFilesShown, DraftFilesShown> with, int status)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.EditDataset))
        {
            return EditedDatasets.Denied(call);
        }

        var query = call.Http.Request.Query;
        var text = query["q"].ToString().Trim();
        var number = PageNumber.Of(query["page"]);
        var files = await ChosenFiles.ListAsync(
            call,
            dataset,
            text.Length == 0 ? FileFilter.None : new() { SearchText = text },
            DraftFilesShown.PageSize,
            (number - 1) * DraftFilesShown.PageSize
        );
        var way = await call.RunAsync(new GetUploadWay(new ObjectRef.Dataset(id)));
        if (way.Origin is { } origin && !call.SiteUrl.StartsWith(origin, StringComparison.Ordinal))
        {
            call.Http.Response.Headers.ContentSecurityPolicy = PageHeaders.PolicyFor(origin);
        }

        var texts = call.Wording();
        return PageResult.Of<DraftFilesPage, DraftFilesShown>(
            with(
                new()
                {
                    Dataset = dataset,
                    Way = way,
                    Page = files,
                    Text = text,
                    Number = number,
                    Done = query["done"].ToString() is { Length: > 0 } done ? done : null,
                }
            ),
            dataset.Face(texts["edit.files"], texts),
            status
        );
    }
}

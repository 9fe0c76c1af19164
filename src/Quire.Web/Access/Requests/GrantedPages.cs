using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access.Requests;
using Quire.Web.Addresses;
using Quire.Web.Depositing;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Access.Requests;

/// <summary>Who has access to restricted files of a dataset: granting it to others too, and taking it back.</summary>
internal static class GrantedPages
{
    public static void MapGrantedPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/edit/{id:long}/granted", (long id, Call call) => PageAsync(call, id, s => s, StatusCodes.Status200OK))
            .AsPage();
        pages.MapPost("/edit/{id:long}/granted", ChangeAsync).AsPage();
        pages.MapGet("/edit/{id:long}/granted/assignees", AssigneesAsync).AsPage();
    }

    private static async Task<IResult> ChangeAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        return form.GetValueOrDefault("do") switch
        {
            "give" => await GiveAsync(id, call, form),
            "take" => await TakeAsync(id, call, form),
            _ => await WrongAsync(call, id, "form.unknown", s => s),
        };
    }

    private static async Task<IResult> GiveAsync(long id, Call call, IReadOnlyDictionary<string, string> form)
    {
        var (typed, chosen) = (form.GetValueOrDefault("who", "").Trim(), form.GetValueOrDefault("file", ""));
        GrantedShown Again(GrantedShown shown) => shown with { Who = typed, Chosen = chosen };
        if (await FileAsync(call, id, chosen) is not { } file)
        {
            return await WrongAsync(call, id, "granted.file.choose", Again);
        }

        var who = form.GetValueOrDefault("whom") is { Length: > 0 } one ? one : typed;
        if (who.Length == 0)
        {
            return await WrongAsync(call, id, "granted.who.missing", Again);
        }

        var target = new ObjectRef.File(file.Id);
        var (assignee, meant) = await TypedAssignees.OfAsync(call, target, who);
        if (assignee is null)
        {
            var said = meant.Count == 0 ? "roles.who.nobody" : "roles.who.which";
            return await WrongAsync(call, id, said, s => Again(s) with { Meant = meant });
        }

        var tried = await call.AttemptAsync(new GrantFileAccess(target, assignee));
        return tried.Refusal is { } refusal
            ? await RefusedAsync(call, id, refusal, Again)
            : Moved.To(call.Http, AfterOf(id, call, "given"));
    }

    private static async Task<IResult> TakeAsync(long id, Call call, IReadOnlyDictionary<string, string> form)
    {
        if (!long.TryParse(form.GetValueOrDefault("grant"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return await WrongAsync(call, id, "form.unknown", s => s);
        }

        var found = await call.RunAsync(new ListFileAccess(new ObjectRef.Dataset(id), Limit: 1) { Only = number });
        if (found.Holders.Count == 0)
        {
            // In another window it was taken back already.
            return Moved.To(call.Http, AfterOf(id, call, "taken"));
        }

        var holder = found.Holders[0];
        if (!form.ContainsKey("sure"))
        {
            return await PageAsync(call, id, s => s with { Taken = holder }, StatusCodes.Status200OK);
        }

        var assignment = holder.Assignment.Assignment;
        var tried = await call.AttemptAsync(new RevokeFileAccess(new ObjectRef.File(assignment.ObjectId), assignment.Assignee));
        return tried.Refusal.Unless(KnownErrors.NotGranted) is { } refusal
            ? await RefusedAsync(call, id, refusal, s => s)
            : Moved.To(call.Http, AfterOf(id, call, "taken"));
    }

    private static async Task<IResult> AssigneesAsync(long id, Call call)
    {
        // People are looked for as those of a file: who decides about files need not manage the dataset.
        var files = await call.RunAsync(new ListRestrictedFiles(new ObjectRef.Dataset(id), Limit: 1));
        return files.Count == 0 ? MissingPage.Instance : await RolesReading.AssigneesAsync(call, new ObjectRef.File(files[0].Id));
    }

    // A file of the dataset; null for anything else.
    private static async Task<RestrictedFile?> FileAsync(Call call, long id, string? sent) =>
        long.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var file)
        && await call.RunAsync(new ListRestrictedFiles(new ObjectRef.Dataset(id), Limit: 1) { Only = file }) is [var found]
            ? found
            : null;

    private static string AfterOf(long id, Call call, string done)
    {
        var isOne = long.TryParse(call.Http.Request.Query["file"], NumberStyles.None, CultureInfo.InvariantCulture, out var file);
        return string.Create(CultureInfo.InvariantCulture, $"edit/{id}/granted?{(isOne ? $"file={file}&" : "")}done={done}");
    }

    private static Task<IResult> WrongAsync(Call call, long id, string key, Func<GrantedShown, GrantedShown> with) =>
        PageAsync(call, id, s => with(s) with { Problem = call.Wording()[key] }, StatusCodes.Status400BadRequest);

    private static Task<IResult> RefusedAsync(Call call, long id, RepositoryError refusal, Func<GrantedShown, GrantedShown> with)
    {
        var text = Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording());
        return PageAsync(call, id, s => with(s) with { Problem = text }, FormStatus.Of(refusal));
    }

    private static async Task<IResult> PageAsync(Call call, long id, Func<GrantedShown, GrantedShown> with, int status)
    {
        var query = call.Http.Request.Query;
        var target = new ObjectRef.Dataset(id);
        var (number, text) = (PageNumber.Of(query["page"]), query["q"].ToString().Trim());
        // Who may not decide is told no more of the dataset than that.
        var only = await FileAsync(call, id, query["file"]);
        if (only is null && query["file"].Count > 0)
        {
            return MissingPage.Instance;
        }

        var page = await call.RunAsync(
            new ListFileAccess(target, (number - 1) * GrantedShown.PageSize, GrantedShown.PageSize) { File = only?.Id }
        );
        var search = text.Length == 0 ? null : text;
        IReadOnlyList<RestrictedFile> files = only is null
            ? await call.RunAsync(new ListRestrictedFiles(target, search, GrantedShown.MostFiles + 1))
            : [only];
        var dataset = await EditedDatasets.OfAsync(call, id);
        var texts = call.Wording();
        return PageResult.Of<GrantedPage, GrantedShown>(
            with(
                new(dataset, page, number, [.. files.Take(GrantedShown.MostFiles)])
                {
                    Only = only,
                    HasMore = files.Count > GrantedShown.MostFiles,
                    Text = text,
                    Done = query["done"].ToString() is { Length: > 0 } done ? done : null,
                }
            ),
            dataset.Face(texts["granted.title"], texts),
            status
        );
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Files.Intake;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Files;

/// <summary>Putting a new file in the place of one of a draft.</summary>
internal static class ReplacePages
{
    public static void MapReplacePages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/edit/{id:long}/files/{file:long}/replace", (long id, long file, Call call) => PageAsync(call, id, file))
            .AsPage();
        pages
            .MapPost("/edit/{id:long}/files/{file:long}/replace", ReplaceAsync)
            .AsPage()
            .WithMetadata(
                new TakesSessions(ChecksForm: true, OrGuest: true, InParts: true),
                new DisableRequestSizeLimitAttribute()
            );
    }

    private static async Task<IResult> ReplaceAsync(long id, long file, Call call)
    {
        (string Name, Attempt<AddedFiles> Files)? tried = null;
        var sent = await SentParts.ReadAsync(
            call,
            async (content, name, type, said) =>
                // One file takes the place of one.
                tried ??= (
                    name,
                    await call.AttemptAsync(
                        new ReplaceFile(new ObjectRef.File(file), new SentReplacement(content, name, type, FieldsIn(said)))
                    )
                )
        );
        if (tried is not { } attempt)
        {
            var missing = call.Wording()["files.choose-one"];
            return await PageAsync(call, id, file, FieldsIn(sent), missing, StatusCodes.Status400BadRequest);
        }

        if (attempt.Files.Refusal is not { } refusal)
        {
            var taken = new UploadOutcome(new(), [(attempt.Name, attempt.Files.Value!)], []);
            return await DraftFilePages.TakenAsync(call, id, taken, "replaced");
        }

        var text = Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording());
        return await PageAsync(
            call,
            id,
            file,
            FieldsIn(sent),
            text,
            FormStatus.Of(refusal),
            isOtherType: refusal.Code.Text == KnownErrors.OtherType
        );
    }

    private static async Task<IResult> PageAsync(
        Call call,
        long id,
        long file,
        ReplaceFields? fields = null,
        string? problem = null,
        int status = StatusCodes.Status200OK,
        bool isOtherType = false
    )
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.EditDataset))
        {
            return EditedDatasets.Denied(call);
        }

        var found = await call.AttemptAsync(
            new GetFile(new ObjectRef.File(file), VersionSelector.Parse(":latest"), ":latest", IncludeDeaccessioned: true)
        );
        if (found.Value is not { } stored || stored.View.Version.DatasetId != id)
        {
            return MissingPage.Instance;
        }

        if (stored.View.Version.Id != dataset.View.Version.Id)
        {
            // Somebody else replaced or deleted it meanwhile: what is there now is in the list.
            return problem is null
                ? Moved.To(call.Http, dataset.Edit("files"))
                : await DraftFilePages.RefusedAsync(call, id, problem, status);
        }

        var (entry, texts) = (stored.View.Entry, call.Wording());
        var shown = fields ?? new() { Description = entry.Description ?? "", Tags = string.Join('\n', entry.Categories) };
        return PageResult.Of<ReplacePage, ReplaceShown>(
            new(dataset, stored.View, shown) { Problem = problem, IsOtherType = isOtherType },
            dataset.Face(texts["replace.title"], texts),
            status
        );
    }

    private static ReplaceFields FieldsIn(IReadOnlyDictionary<string, string> sent) =>
        new()
        {
            Name = sent.GetValueOrDefault("name", ""),
            Description = sent.GetValueOrDefault("description", ""),
            Tags = sent.GetValueOrDefault("tags", ""),
            Force = sent.ContainsKey("force"),
        };
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Accounts.Sessions;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Depositing.Files;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Pictures;

/// <summary>The picture of a dataset: one of its files, or one that is sent.</summary>
internal static class PicturePages
{
    public static void MapPicturePages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/picture", (long id, Call call) => PageAsync(call, id, null)).AsPage();
        pages.MapPost("/edit/{id:long}/picture", ChooseAsync).AsPage();
        pages
            .MapPost("/edit/{id:long}/picture/upload", UploadAsync)
            .AsPage()
            .WithMetadata(new TakesSessions(ChecksForm: true, OrGuest: true, InParts: true));
        pages.MapGet("/edit/{id:long}/picture/current", CurrentAsync).AsPage();
        pages.MapGet("/edit/{id:long}/picture/{file:long}", OfFileAsync).AsPage();
    }

    private static async Task<IResult> CurrentAsync(long id, Call call) =>
        Picture(call, (await call.RunAsync(new GetDatasetThumbnail(new ObjectRef.Dataset(id)))).Png);

    private static async Task<IResult> OfFileAsync(long id, long file, Call call)
    {
        var found = await call.RunAsync(new ListThumbnailCandidates(new ObjectRef.Dataset(id), file));
        return found.Count > 0 ? Picture(call, found[0].Png) : MissingPage.Instance;
    }

    private static IResult Picture(Call call, byte[] png)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(png, "image/png");
    }

    private static async Task<IResult> ChooseAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var target = new ObjectRef.Dataset(id);
        var texts = call.Wording();
        switch (form.GetValueOrDefault("do"))
        {
            case "remove":
                return await AnswerAsync(call, id, (await call.AttemptAsync(new RemoveDatasetThumbnail(target))).Refusal);
            case "choose" when NumberIn(form.GetValueOrDefault("file")) is { } file:
                return await AnswerAsync(call, id, (await call.AttemptAsync(new ChooseDatasetThumbnail(target, file))).Refusal);
            case "choose":
                return await PageAsync(call, id, texts["picture.choose"], StatusCodes.Status400BadRequest);
            default:
                return await PageAsync(call, id, texts["form.unknown"], StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> UploadAsync(long id, Call call)
    {
        Attempt<byte[]>? tried = null;
        _ = await SentParts.ReadAsync(
            call,
            async (content, _, _, _) =>
                tried = await call.AttemptAsync(
                    new UploadDatasetThumbnail(new ObjectRef.Dataset(id), await PictureAsync(call, content))
                )
        );
        return tried is { } attempt
            ? await AnswerAsync(call, id, attempt.Refusal)
            : await PageAsync(call, id, call.Wording()["files.choose-one"], StatusCodes.Status400BadRequest);
    }

    // Of a picture that is too large no more is read than tells so.
    private static async Task<Input<byte[]>> PictureAsync(Call call, Stream content)
    {
        try
        {
            var bytes = await BodyReader.ReadAsync(
                call.Http,
                content,
                length: null,
                UploadDatasetThumbnail.Longest,
                call.Aborted
            );
            return new(bytes.ToArray());
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.TooLarge)
        {
            return UploadDatasetThumbnail.TooLong;
        }
    }

    private static async Task<IResult> AnswerAsync(Call call, long id, RepositoryError? refusal) =>
        refusal is null
            ? Moved.To(call.Http, string.Create(CultureInfo.InvariantCulture, $"edit/{id}/picture?done=changed"))
            : await PageAsync(call, id, Refusals.TextOf(FormStatus.MustBeShown(refusal), call.Wording()), FormStatus.Of(refusal));

    private static async Task<IResult> PageAsync(Call call, long id, string? problem, int status = StatusCodes.Status200OK)
    {
        var dataset = await EditedDatasets.OfAsync(call, id);
        if (!dataset.Held.HasFlag(Permission.EditDataset))
        {
            return EditedDatasets.Denied(call);
        }

        var target = new ObjectRef.Dataset(id);
        var current = await call.AttemptAsync(new GetDatasetThumbnail(target));
        var candidates = await call.RunAsync(new ListThumbnailCandidates(target));
        var texts = call.Wording();
        return PageResult.Of<PicturePage, PictureShown>(
            new(
                dataset,
                current.Refusal is null,
                [.. candidates.Select(c => c.FileId).OfType<long>()],
                current.Refusal is null ? current.Value!.FileId : null
            )
            {
                Problem = problem,
                Done = call.Http.Request.Query["done"].ToString() is { Length: > 0 } done ? done : null,
            },
            dataset.Face(texts["picture.title"], texts),
            status
        );
    }

    private static long? NumberIn(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Domain.Errors;
using Quire.Repository.Access.Guestbooks;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Files.Answering;

/// <summary>Answering the guestbook of a dataset before its files are downloaded.</summary>
internal static class AnswerPages
{
    private static readonly string[] Patterns = ["file/{id}", "dataset/{id}/versions/{version}", "files"];

    public static void MapAnswerPages(this IEndpointRouteBuilder pages)
    {
        foreach (var pattern in Patterns)
        {
            pages.MapGet($"/answer/{pattern}", ShowAsync).AsPage();
            pages.MapPost($"/answer/{pattern}", AnswerAsync).AsPage();
        }
    }

    /// <summary>Leads whoever has to answer a guestbook before a download to its questions.</summary>
    public static RouteHandlerBuilder AskingFirst(this RouteHandlerBuilder download) =>
        download.AddEndpointFilter(
            async (invocation, next) =>
            {
                try
                {
                    return await next(invocation);
                }
                catch (RepositoryException e) when (e.Error.Code.Text == KnownErrors.Unanswered)
                {
                    return AskedDownload.Ask(invocation.HttpContext);
                }
            }
        );

    private static async Task<IResult> ShowAsync(Call call) =>
        AskedDownload.Of(call.Http.Request) is not { } asked ? MissingPage.Instance
        : await asked.GuestbookAsync(call) is { } guestbook
            ? await PageAsync(call, guestbook, FormShown.Empty, StatusCodes.Status200OK)
        : Moved.To(call.Http, AskedDownload.There(call.Http.Request));

    private static async Task<IResult> AnswerAsync(Call call)
    {
        var form = await PageForm.OfAsync(call);
        if (AskedDownload.Of(call.Http.Request) is not { } asked)
        {
            return MissingPage.Instance;
        }

        var there = AskedDownload.There(call.Http.Request);
        if (await asked.GuestbookAsync(call) is not { } guestbook)
        {
            // Nothing is asked any more.
            return Moved.To(call.Http, there);
        }

        var questions = (await call.RunAsync(new GetGuestbook(guestbook))).Guestbook;
        var tried = await asked.AnswerAsync(call, GuestbookQuestions.AnswersIn(form, questions));
        if (tried.Refusal is { } refusal)
        {
            return refusal is RepositoryError.BadRequest
                ? await PageAsync(call, guestbook, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
                : throw new RepositoryException(refusal);
        }

        // The answer was counted as the download.
        var proof = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [DownloadKey.Uncounted.Name] = "true",
            [DownloadKey.Parameter.Name] = tried.Value,
        };
        return Moved.To(call.Http, QueryHelpers.AddQueryString(there, proof));
    }

    private static async Task<IResult> PageAsync(Call call, long guestbook, FormShown form, int status)
    {
        call.Http.Response.Headers.CacheControl = "private, no-store";
        var asked = await call.RunAsync(new GetGuestbook(guestbook));
        return PageResult.Of<AnswerPage, AnswerShown>(
            new(asked.Guestbook, form, AskedDownload.Here(call.Http.Request)),
            new(call.Wording()["answer.title"]) { NoIndex = true },
            status
        );
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Api.Files;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access.Guestbooks;
using Quire.Repository.Files.Download;
using Quire.Web.Addresses;
using Quire.Web.Errors;

namespace Quire.Web.Files.Answering;

/// <summary>
/// A download that stands behind a guestbook: its address below <c>/download</c>, and that of the questions, are the same below
/// <c>/answer</c>.
/// </summary>
/// <param name="Target">The file or dataset; the first of several files.</param>
/// <param name="Files">The files; none for all of a version.</param>
/// <param name="Version">The version, where all of it is asked for.</param>
internal sealed record AskedDownload(ObjectRef Target, IReadOnlyList<ObjectRef> Files, string? Version)
{
    private const string Downloads = "/download";
    private const string Questions = "/answer";

    /// <summary>What a request asks for; null where it says nothing that could be had.</summary>
    public static AskedDownload? Of(HttpRequest request)
    {
        var steps = request.Path.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps switch
        {
            [_, "file", var id] when Number(id) is { } file => OfFiles([new ObjectRef.File(file)]),
            [_, "files"] when request.Query["id"].Select(Number).OfType<long>().Distinct().ToList() is { Count: > 0 } ids =>
                OfFiles([.. ids.Select(id => new ObjectRef.File(id))]),
            [_, "dataset", var id, "versions", var version] when Number(id) is { } dataset => new(
                new ObjectRef.Dataset(dataset),
                [],
                version
            ),
            _ => null,
        };
    }

    /// <summary>Leads from a download to its questions.</summary>
    public static IResult Ask(HttpContext context) => Moved.To(context, Beside(context.Request, Downloads, Questions));

    /// <summary>Where the questions of a request are answered, without slash in front.</summary>
    public static string Here(HttpRequest request) => Beside(request, Questions, Questions);

    /// <summary>Where the download is a request asks questions about, without slash in front.</summary>
    public static string There(HttpRequest request) => Beside(request, Questions, Downloads);

    /// <summary>
    /// Number of the guestbook that has to be answered first; null for none. Refuses what may not be had at all.
    /// </summary>
    public async Task<long?> GuestbookAsync(Call call)
    {
        var refusal =
            Version is not null ? (await call.AttemptAsync(new DownloadDataset(Target, Version))).Refusal
            : Files.Count == 1 ? (await call.AttemptAsync(new DownloadFile(Target))).Refusal
            : (await call.AttemptAsync(new DownloadFiles(Files))).Refusal;
        return refusal is null ? null
            : refusal.Code.Text == KnownErrors.Unanswered ? Number(refusal.Sentence.Values["guestbook"])
            : throw new RepositoryException(refusal);
    }

    /// <summary>Takes down answers, and gives what lets the download begin.</summary>
    public Task<Attempt<string>> AnswerAsync(Call call, GuestbookAnswers answers) =>
        call.AttemptAsync(new AnswerForDownload(Target, Files, new Quire.Repository.Operations.Input<GuestbookAnswers>(answers)));

    private static AskedDownload OfFiles(IReadOnlyList<ObjectRef> files) => new(files[0], files, Version: null);

    // What an earlier answer gave does not come along.
    private static string Beside(HttpRequest request, string from, string to) =>
        QueryHelpers.AddQueryString(
            to + request.Path.ToUriComponent()[from.Length..],
            request
                .Query.Where(q => q.Key != DownloadKey.Parameter.Name && q.Key != DownloadKey.Uncounted.Name)
                .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))
        )[1..];

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Files.Direct;
using Quire.Repository.Files.Intake;
using Quire.Web.Errors;
using Quire.Web.Rendering;

namespace Quire.Web.Depositing.Files.Direct;

/// <summary>
/// What the script that sends files asks for: where the bytes go, which of them are there, and to make a file of them. An upload
/// goes on where it was broken off.
/// </summary>
internal static class DirectPages
{
    // What is lost when a connection breaks.
    private const long PartLength = 8L << 20;

    public static void MapDirectPages(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/edit/{id:long}/upload/begin", BeginAsync).AsPage();
        pages.MapPost("/edit/{id:long}/upload/parts", PartsAsync).AsPage();
        pages.MapPost("/edit/{id:long}/upload/finish", FinishAsync).AsPage();
        pages.MapPost("/edit/{id:long}/upload/abandon", AbandonAsync).AsPage();
    }

    private static async Task<IResult> BeginAsync(long id, Call call, InstallationFacts installation)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(
            new IssueUpload(new ObjectRef.Dataset(id), NumberIn(form, "size")) { LongestPart = PartLength }
        );
        return tried.Refusal is { } refusal
            ? DirectAnswers.Refused(call, refusal)
            : DirectAnswers.Begun(tried.Value!, installation.SiteUrl);
    }

    private static async Task<IResult> PartsAsync(long id, Call call, InstallationFacts installation)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(ResumingOf(id, form));
        return tried.Refusal is { } refusal
            ? DirectAnswers.Refused(call, refusal)
            : DirectAnswers.Resumed(tried.Value!, installation.SiteUrl);
    }

    private static async Task<IResult> FinishAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var target = new ObjectRef.Dataset(id);
        if (form.GetValueOrDefault("upload") is { Length: > 0 } upload)
        {
            var there = await call.AttemptAsync(ResumingOf(id, form));
            if (there.Value is { Addresses.Count: > 0 } missing && there.Refusal is null)
            {
                return DirectAnswers.Missing();
            }

            // What is not under way any more was put together before, where the answer to that was lost.
            if (there is { Refusal: null, Value: { IsTogether: false } all })
            {
                var put = await call.AttemptAsync(
                    new FinishUpload(target, form.GetValueOrDefault("identifier", ""), upload, all.Tags)
                );
                if (put.Refusal is { } refusal)
                {
                    return DirectAnswers.Refused(call, refusal);
                }
            }
            else if (there.Refusal is { } unwilling && unwilling.Code.Text != KnownErrors.NoUpload)
            {
                return DirectAnswers.Refused(call, unwilling);
            }
        }

        var item = DirectForm.ItemIn(form);
        if (item.Said is { } said && DirectArchive.Is(said, form))
        {
            return DirectAnswers.Unpacked(
                call,
                await call.AttemptAsync(new AddFile(target, new DirectArchive(said)) { UnpacksDirect = true })
            );
        }

        var made = await call.AttemptAsync(new RegisterFiles(target, [item]));
        return made.Refusal is { } no ? DirectAnswers.Refused(call, no) : DirectAnswers.Made(call, made.Value![0]);
    }

    private static async Task<IResult> AbandonAsync(long id, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(
            new AbandonUpload(
                new ObjectRef.Dataset(id),
                form.GetValueOrDefault("identifier", ""),
                form.GetValueOrDefault("upload", "")
            )
        );
        return tried.Refusal is { } refusal ? DirectAnswers.Refused(call, refusal) : DirectAnswers.Nothing();
    }

    private static ResumeUpload ResumingOf(long id, IReadOnlyDictionary<string, string> form) =>
        new(
            new ObjectRef.Dataset(id),
            form.GetValueOrDefault("identifier", ""),
            form.GetValueOrDefault("upload", ""),
            NumberIn(form, "size"),
            NumberIn(form, "part")
        );

    private static long NumberIn(IReadOnlyDictionary<string, string> form, string name) =>
        long.TryParse(form.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

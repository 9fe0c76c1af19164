using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Access.Previews;
using Quire.Web.Addresses;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Depositing.Publishing;

/// <summary>The private link to a draft: making it, ending it.</summary>
internal static class LinkPages
{
    public static void MapLinkPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/edit/{id:long}/link", ShowAsync).AsPage();
        pages.MapPost("/edit/{id:long}/link", ChangeAsync).AsPage();
    }

    private static Task<IResult> ShowAsync(long id, Call call, InstallationFacts installation) =>
        PageAsync(call, id, null, installation);

    private static async Task<IResult> ChangeAsync(long id, Call call, InstallationFacts installation)
    {
        var form = await PageForm.OfAsync(call);
        var texts = call.Wording();
        var what = form.GetValueOrDefault("do", "");
        // The links differ in what they show: none is made of a word nobody knows.
        if (what is not ("disable" or "whole" or "anonymized"))
        {
            return await PageAsync(call, id, (texts["form.unknown"], StatusCodes.Status400BadRequest), installation);
        }

        var target = new ObjectRef.Dataset(id);
        var refusal =
            what == "disable"
                ? (await call.AttemptAsync(new DeletePreviewLink(target))).Refusal
                : (await call.AttemptAsync(new CreatePreviewLink(target, what == "anonymized"))).Refusal;
        return refusal is null or RepositoryError.NotFound { Code.Text: KnownErrors.NoLinkToEnd }
            ? Moved.To(call.Http, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"edit/{id}/link"))
            : await PageAsync(
                call,
                id,
                (Refusals.TextOf(FormStatus.MustBeShown(refusal), texts), FormStatus.Of(refusal)),
                installation
            );
    }

    private static async Task<IResult> PageAsync(
        Call call,
        long id,
        (string Text, int Status)? problem,
        InstallationFacts installation
    )
    {
        var link = await call.AttemptAsync(new GetPreviewLink(new ObjectRef.Dataset(id)));
        if (link.Refusal is not (null or RepositoryError.NotFound { Code.Text: KnownErrors.NoLink }))
        {
            link.OrThrow();
        }

        var dataset = await EditedDatasets.OfAsync(call, id);
        var texts = call.Wording();
        return PageResult.Of<LinkPage, LinkShown>(
            new(dataset, link.Value is { } found ? $"{installation.SiteUrl}/preview?token={found.Token}" : null, problem?.Text)
            {
                IsAnonymized = link.Value?.IsAnonymized == true,
            },
            dataset.Face(texts["link.title"], texts),
            problem?.Status ?? StatusCodes.Status200OK
        );
    }
}

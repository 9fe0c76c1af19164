using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Data.Collections;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>How the page of a collection looks.</summary>
internal static class LookPages
{
    public static void MapLookPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/look", (string alias, Call call) => ShowAsync(call, alias, null))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/look", SaveAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> SaveAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var problems = ProblemsOf(form, call.Wording()).ToList();
        if (problems.Count > 0)
        {
            var wrong = new FormShown { Values = form, Problems = problems };
            return await ShowAsync(call, alias, wrong, StatusCodes.Status400BadRequest);
        }

        // What the page does not speak of stays.
        var before = (await ManagedCollections.ReadAsync(call, alias)).View.Collection.Theme ?? new Theme();
        var theme = before with
        {
            Tagline = SentText.Of(form, "tagline"),
            LinkUrl = SentText.Of(form, "link"),
            LinkColor = SentText.Of(form, "accent"),
        };
        var tried = await call.AttemptAsync(
            new UpdateCollection(
                new ObjectRef.Collection(alias),
                new() { Theme = theme, SeenRevision = CollectionForm.SeenIn(form) }
            )
        );
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/look?done=saved");
    }

    // A page shows no more than this of a theme: what it would not show is said at once.
    private static IEnumerable<FormProblem> ProblemsOf(IReadOnlyDictionary<string, string> form, Wording texts)
    {
        var link = SentText.Of(form, "link");
        if (link.Length > 0 && !WebAddress.Is(link))
        {
            yield return new("link", texts["refusal.metadata.value.no-url"]);
        }

        var accent = SentText.Of(form, "accent");
        if (accent.Length > 0 && !Accent.IsColour(accent))
        {
            yield return new("accent", texts["manage.look.no-colour"]);
        }
        else if (accent.Length > 0 && Accent.Of(accent) is null)
        {
            var contrast = Accent.ContrastOf(accent).ToString("0.0", CultureInfo.InvariantCulture);
            yield return new("accent", texts.Of("manage.look.too-light", contrast));
        }
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown? form, int status = StatusCodes.Status200OK)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var theme = collection.View.Collection.Theme;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["tagline"] = theme?.Tagline ?? "",
            ["link"] = theme?.LinkUrl ?? "",
            ["accent"] = theme?.LinkColor ?? "",
        };
        return ManagedCollections.Answer<LookPage, ManagingShown>(
            call,
            new(collection, form ?? new() { Values = values }),
            "manage.title.look",
            status
        );
    }
}

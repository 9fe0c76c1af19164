using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Collections;
using Quire.Repository.Collections.Logos;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>How the pages of a collection, and of what lies in it, look.</summary>
internal static class LookPages
{
    public static void MapLookPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/look", (string alias, Call call) => ShowAsync(call, alias, FormShown.Empty))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/look", SaveAsync).AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/look/logo", SaveLogoAsync).AsManaging(Permission.EditDataverse).TakingFile();
    }

    private static async Task<IResult> SaveAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var problems = LookForm.ProblemsOf(form, call.Wording()).ToList();
        if (problems.Count > 0)
        {
            var wrong = new FormShown { Values = form, Problems = problems };
            return await ShowAsync(call, alias, wrong, StatusCodes.Status400BadRequest);
        }

        var before = (await ManagedCollections.ReadAsync(call, alias)).View.Collection.Theme;
        var tried = await call.AttemptAsync(
            new UpdateCollection(
                new ObjectRef.Collection(alias),
                new() { Theme = LookForm.ThemeOf(form, before), SeenRevision = CollectionForm.SeenIn(form) }
            )
        );
        return await AnswerAsync(call, alias, form, tried.Refusal);
    }

    private static async Task<IResult> SaveLogoAsync(string alias, Call call)
    {
        var (form, file) = await PageForm.WithFileAsync(call, "file");
        var (target, seen) = (new ObjectRef.Collection(alias), CollectionForm.SeenIn(form));
        var what = form.GetValueOrDefault("do");
        if (what is not ("set" or "remove"))
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var logo = new Input<LogoInput>(LookForm.LogoOf(form, file));
        var refusal =
            what == "remove"
                ? (await call.AttemptAsync(new RemoveCollectionLogo(target, seen))).Refusal
                : (await call.AttemptAsync(new SetCollectionLogo(target, logo, seen))).Refusal;
        return await AnswerAsync(call, alias, form, refusal);
    }

    private static async Task<IResult> AnswerAsync(
        Call call,
        string alias,
        IReadOnlyDictionary<string, string> form,
        RepositoryError? refusal
    ) =>
        refusal is null
            ? Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/look?done=saved")
            : await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));

    // Of the two forms on the page one is sent: the other says what is stored.
    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown form, int status = StatusCodes.Status200OK)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var values = LookForm.Of(collection.View.Collection);
        foreach (var (field, value) in form.Values)
        {
            values[field] = value;
        }

        return ManagedCollections.Answer<LookPage, ManagingShown>(
            call,
            new(collection, form with { Values = values }),
            "manage.title.look",
            status
        );
    }
}

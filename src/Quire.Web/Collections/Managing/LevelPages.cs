using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Repository.Metadata;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>Which metadata blocks a collection uses, and which fields it asks for or leaves out.</summary>
internal static class LevelPages
{
    public static void MapLevelPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/metadata", (string alias, Call call) => ShowAsync(call, alias, null))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/metadata", SaveAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> SaveAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        if (!LevelForm.IsKnown(form))
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var collection = await ManagedCollections.ReadAsync(call, alias);
        var input = LevelForm.InputOf(form, collection.View.Collection);
        var tried = await call.AttemptAsync(new UpdateCollection(new ObjectRef.Collection(alias), input));
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, collection.Path("metadata?done=saved"));
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown? form, int status = StatusCodes.Status200OK)
    {
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var used = await call.RunAsync(
            new ListCollectionBlocks(new ObjectRef.Collection(alias)) { Language = call.Wording().Language }
        );
        var all = await call.SchemaAsync();
        return ManagedCollections.Answer<LevelsPage, LevelsShown>(
            call,
            new(
                collection,
                form ?? new() { Values = LevelForm.Of(collection.View.Collection, used) },
                [.. all.Blocks],
                WithCitation(all, used.Blocks)
            ),
            "manage.title.metadata",
            status
        );
    }

    // It is in use also where nobody chose it.
    private static IReadOnlyList<MetadataBlock> WithCitation(MetadataSchema all, IReadOnlyList<MetadataBlock> used) =>
        used.Any(b => b.Name == StandardBlocks.Citation) ? used
        : all.TryGetBlock(StandardBlocks.Citation, out var citation) ? [citation, .. used]
        : used;
}

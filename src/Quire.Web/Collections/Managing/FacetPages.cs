using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Metadata;
using Quire.Repository.Collections;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>By which fields what is found in a collection can be narrowed down.</summary>
internal static class FacetPages
{
    public static void MapFacetPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/facets", (string alias, Call call) => ShowAsync(call, alias, null))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/facets", SaveAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> SaveAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var texts = call.Wording();
        if (!FacetForm.IsKnown(form))
        {
            return await ShowAsync(call, alias, RefusedForm.Unknown(call, form), StatusCodes.Status400BadRequest);
        }

        var before = (await ManagedCollections.ReadAsync(call, alias)).View.Collection.BlockFacets ?? [];
        if (FacetForm.InputOf(form, before, out var wrong) is not { } input)
        {
            var unread = new FormShown
            {
                Values = form,
                Problems = [.. wrong.Select(name => new FormProblem(name, texts["manage.facets.no-number"]))],
            };
            return await ShowAsync(call, alias, unread, StatusCodes.Status400BadRequest);
        }

        if (input.Facets is { Count: 0 })
        {
            var none = new FormShown { Values = form, Problems = [new(null, texts["manage.facets.none"])] };
            return await ShowAsync(call, alias, none, StatusCodes.Status400BadRequest);
        }

        var tried = await call.AttemptAsync(new UpdateCollection(new ObjectRef.Collection(alias), input));
        return tried.Refusal is { } refusal
            ? await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal))
            : Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/facets?done=saved");
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown? form, int status = StatusCodes.Status200OK)
    {
        var target = new ObjectRef.Collection(alias);
        var collection = await ManagedCollections.ReadAsync(call, alias);
        var shown = await call.RunAsync(new ListCollectionFacets(target));
        var used = await call.RunAsync(new ListCollectionBlocks(target));
        var offered = await call.RunAsync(new GetBlockFacets(target));
        var schema = await call.SchemaAsync();
        return ManagedCollections.Answer<FacetsPage, FacetsShown>(
            call,
            new(
                collection,
                form ?? new() { Values = FacetForm.Of(collection.View.Collection, shown, offered.Blocks) },
                schema,
                FieldsOf(schema, shown, used),
                [.. offered.Blocks.Concat(used.Blocks).DistinctBy(b => b.Name).Select(schema.As)]
            ),
            "manage.title.facets",
            status
        );
    }

    // Those that are facets first; then what else the blocks in use have.
    private static IReadOnlyList<FieldType> FieldsOf(
        MetadataSchema schema,
        IReadOnlyList<CollectionFacet> shown,
        CollectionBlocks used
    ) =>
        [
            .. shown
                .Select(f => f.Name)
                .Concat(
                    used.Blocks.SelectMany(b => b.Fields)
                        .SelectMany(f => f.Children.Prepend(f))
                        .Where(f => f.Facetable)
                        .Select(f => f.Name)
                )
                .Distinct(StringComparer.Ordinal)
                .Select(name => schema.TryGetField(name, out var field) ? field : null)
                .OfType<FieldType>(),
        ];
}

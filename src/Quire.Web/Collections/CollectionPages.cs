using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Http.Kept;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Collections.Featured;
using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Index;
using Quire.Web.Addresses;
using Quire.Web.Collections.Looks;
using Quire.Web.Rendering;
using Quire.Web.Search;
using Quire.Web.Shared;

namespace Quire.Web.Collections;

/// <summary>Collections: what they are, and the search below them.</summary>
internal static class CollectionPages
{
    // The collections below are named on the page itself as long as they are few.
    private const int MostBelow = 60;

    public static void MapCollectionPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", RootAsync).AsPage().Asks(BrowseParameters.All).KeptForGuests(KeptAs.Found);
        pages.MapGet("/dataverse/{alias}", OneAsync).AsPage().Asks(BrowseParameters.All).KeptForGuests(KeptAs.Found);
    }

    private static Task<IResult> RootAsync(Call call) => ShowAsync(call, ":root", isRoot: true);

    private static async Task<IResult> OneAsync(string alias, Call call) => await ShowAsync(call, alias, isRoot: false);

    private static async Task<IResult> ShowAsync(Call call, string alias, bool isRoot)
    {
        var view = await call.RunAsync(new GetCollection(new ObjectRef.Collection(alias), WithOwners: true));
        var collection = view.Collection;
        if (!isRoot && view.Object.OwnerId is null)
        {
            return Moved.To(call.Http, call.Http.Request.QueryString.ToUriComponent());
        }

        var path = isRoot ? "" : $"dataverse/{Uri.EscapeDataString(collection.Alias)}";
        var browse = BrowseReading.Of(call.Http.Request, path, isRoot ? null : collection.Alias);
        var found = await Finding.OfAsync(call, browse);
        var below = browse is { IsPlain: true, Number: 1 } ? await BelowAsync(call, collection.Id) : [];
        IReadOnlyList<FeaturedItemView> featured = browse is { IsPlain: true, Number: 1 }
            ? await call.RunAsync(new ListFeaturedItems(new ObjectRef.Collection(alias)))
            : [];
        var held = call.Caller.HasAccount
            ? await call.RunAsync(new GetCollectionPermissions(new ObjectRef.Collection(alias)))
            : Permission.None;
        return PageResult.Of<CollectionPage, CollectionShown>(
            new(view, isRoot, found, below) { Held = held, Featured = featured },
            new(isRoot ? "" : collection.Name)
            {
                Trail = Collections.Trail.Of(view.Owners),
                Description = Html.Beginning(collection.Description, 300) is { Length: > 0 } about ? about : null,
                SearchIn = isRoot ? null : collection.Alias,
                SearchText = browse.Text,
                NoIndex = !browse.IsPlain || browse.Sort is not null || view.Object.PublishedAt is null,
                Links = FoundLinks.Of(browse, call),
                Look = await LookReading.OfAsync(call, new ObjectRef.Collection(alias)),
            },
            found.Status
        );
    }

    // Those right in it, by name, as far as the reader may know of them.
    private static async Task<IReadOnlyList<FoundItem>> BelowAsync(Call call, long id)
    {
        var tried = await call.AttemptAsync(
            new SearchRepository(
                new()
                {
                    Text = "*",
                    Kinds = [SearchKind.Collection],
                    Filters = [new FacetFilter(SearchFields.ParentId, id.ToString(CultureInfo.InvariantCulture)).Query],
                    Order = new(SearchSort.Name, Descending: false),
                    PerPage = MostBelow,
                }
            )
        );
        return tried.Value?.Items ?? [];
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;

namespace Quire.Web.Collections.Managing;

/// <summary>Making a collection in another one.</summary>
internal static class NewCollectionPages
{
    public static void MapNewCollectionPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/collection/{alias}/new", ShowAsync).AsManaging(Permission.AddDataverse);
        pages.MapPost("/collection/{alias}/new", CreateAsync).AsManaging(Permission.AddDataverse);
    }

    private static async Task<IResult> ShowAsync(string alias, Call call)
    {
        var above = await ManagedCollections.ReadAsync(call, alias);
        // Where the one above belongs, what is in it mostly does too.
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["type"] = CollectionTypes.Uncategorized,
            ["affiliation"] = above.View.Collection.Affiliation ?? "",
        };
        return Answer(call, new(above, new() { Values = values }));
    }

    private static async Task<IResult> CreateAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var tried = await call.AttemptAsync(new CreateCollection(new ObjectRef.Collection(alias), CollectionForm.InputOf(form)));
        return tried.Refusal is { } refusal
            ? Answer(
                call,
                new(await ManagedCollections.ReadAsync(call, alias), RefusedForm.Of(call, form, refusal, CollectionForm.Fields)),
                RefusedForm.StatusOf(refusal)
            )
            : Moved.To(call.Http, $"dataverse/{Uri.EscapeDataString(tried.Value!.Collection.Alias)}");
    }

    private static IResult Answer(Call call, ManagingShown shown, int status = StatusCodes.Status200OK) =>
        ManagedCollections.Answer<NewCollectionPage, ManagingShown>(call, shown, "manage.new", status);
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Web.Collections;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Contacting;

/// <summary>Messages to those who look after a collection, or run the installation.</summary>
internal static class ContactPages
{
    public static void MapContactPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/contact", Show).AsPage();
        pages.MapPost("/contact", SendAsync).AsPage();
        pages.MapGet("/dataverse/{alias}/contact", ShowOneAsync).AsPage();
        pages.MapPost("/dataverse/{alias}/contact", SendOneAsync).AsPage();
    }

    /// <summary>Where people write to the contacts of a collection, without slash in front.</summary>
    public static string PathOf(string alias) => $"dataverse/{Uri.EscapeDataString(alias)}/contact";

    private static IResult Show(Call call) => Page(call, null, Unwritten(call));

    private static async Task<IResult> SendAsync(Call call) =>
        Page(call, null, await ContactSending.SendAsync(call, null, await PageForm.OfAsync(call)));

    private static async Task<IResult> ShowOneAsync(string alias, Call call) =>
        Page(call, await CollectionAsync(alias, call), Unwritten(call));

    private static async Task<IResult> SendOneAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        var collection = await CollectionAsync(alias, call);
        return Page(call, collection, await ContactSending.SendAsync(call, collection.Object.Id, form));
    }

    private static Task<CollectionView> CollectionAsync(string alias, Call call) =>
        call.RunAsync(new GetCollection(new ObjectRef.Collection(alias), WithOwners: true));

    private static ContactShown Unwritten(Call call) => new() { From = call.Caller.Email ?? "" };

    private static PageResult Page(Call call, CollectionView? view, ContactShown message)
    {
        var texts = call.Wording();
        var title = view is null ? texts["contact.installation"] : texts.Of("contact.of", view.Collection.Name);
        return PageResult.Of<ContactPage, ContactPageShown>(
            new(
                title,
                texts[view is null ? "contact.lead.installation" : "contact.lead.collection"],
                view is null ? "contact" : PathOf(view.Collection.Alias),
                message
            ),
            new(title)
            {
                NoIndex = true,
                Trail = view is null ? [] : [.. Trail.Of(view.Owners), (view.Collection.Name, Trail.PathOf(view.Collection))],
            },
            message.Status
        );
    }
}

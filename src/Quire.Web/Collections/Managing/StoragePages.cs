using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Drivers;
using Quire.Repository.Storage.Quotas;
using Quire.Web.Addresses;
using Quire.Web.Forms;
using Quire.Web.Rendering;
using Quire.Web.Texts;

namespace Quire.Web.Collections.Managing;

/// <summary>Where the files of a collection are kept and how much they take up; superusers change both.</summary>
internal static class StoragePages
{
    public static void MapStoragePages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/collection/{alias}/storage", (string alias, Call call) => ShowAsync(call, alias, null))
            .AsManaging(Permission.EditDataverse);
        pages.MapPost("/collection/{alias}/storage", SaveAsync).AsManaging(Permission.EditDataverse);
    }

    private static async Task<IResult> SaveAsync(string alias, Call call)
    {
        var form = await PageForm.OfAsync(call);
        if (!QuotaForm.TryRead(SentText.Of(form, "quota"), form.GetValueOrDefault("unit", ""), out var quota))
        {
            var wrong = new FormShown { Values = form, Problems = [new("quota", call.Wording()["manage.storage.no-number"])] };
            return await ShowAsync(call, alias, wrong, StatusCodes.Status400BadRequest);
        }

        var target = new ObjectRef.Collection(alias);
        var store = SentText.Of(form, "store");
        var change = new SetCollectionStorage(target, store.Length > 0 ? store : null, quota, CollectionForm.SeenIn(form));
        return (await call.AttemptAsync(change)).Refusal is not { } refusal
            ? Moved.To(call.Http, $"collection/{Uri.EscapeDataString(alias)}/storage?done=saved")
            : await ShowAsync(call, alias, RefusedForm.Of(call, form, refusal), RefusedForm.StatusOf(refusal));
    }

    private static async Task<IResult> ShowAsync(Call call, string alias, FormShown? form, int status = StatusCodes.Status200OK)
    {
        var target = new ObjectRef.Collection(alias);
        var (number, unit) = QuotaForm.Of(await call.RunAsync(new GetCollectionQuota(target, Inherited: false)));
        var own = await call.RunAsync(new GetCollectionStore(target, Effective: false));
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["store"] = own?.Label ?? "",
            ["quota"] = number,
            ["unit"] = unit,
        };
        var mayChange = call.Caller.IsSuperuser;
        return ManagedCollections.Answer<StoragePage, StorageShown>(
            call,
            new(await ManagedCollections.ReadAsync(call, alias), form ?? new() { Values = values })
            {
                Used = await call.RunAsync(new GetCollectionStorageUse(target)),
                Quota = await call.RunAsync(new GetCollectionQuota(target, Inherited: true)),
                Store = (await call.RunAsync(new GetCollectionStore(target, Effective: true)))!,
                Stores = mayChange ? WithOwn(await call.RunAsync(new ListAllowedStores(target)), own) : [],
                MayChange = mayChange,
            },
            "manage.title.storage",
            status
        );
    }

    // One that is not configured any more is still the collection's choice, until somebody makes another.
    private static IReadOnlyList<StoreFacts> WithOwn(IReadOnlyList<StoreFacts> stores, StoreFacts? own) =>
        own is null || stores.Any(s => s.Label == own.Label) ? stores : [.. stores, own];
}

using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Datasets;
using Quire.Web.Collections.Looks;
using Quire.Web.Errors;

namespace Quire.Web.Depositing;

/// <summary>Reads the dataset a page of editing is about.</summary>
internal static class EditedDatasets
{
    public static async Task<EditedDataset> OfAsync(Call call, long id)
    {
        var target = new ObjectRef.Dataset(id);
        var dataset = await call.RunAsync(new GetDataset(target, WithOwners: true));
        var latest = dataset.Latest ?? await call.RunAsync(new GetDatasetVersion(target, ":latest", Deaccessioned.Shown));
        return new(latest with { Owners = dataset.Owners }, dataset.Locks) { Look = await LookReading.OfAsync(call, target) };
    }

    /// <summary>The page of somebody who may see the dataset, and not do what the page is for.</summary>
    public static IResult Denied(Call call) => DeniedPage.Of(call);
}

using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Metrics.Usage;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Repository.Datasets;
using Quire.Repository.Files;
using Quire.Repository.Operations;
using Quire.Web.Addresses;
using Quire.Web.Contacting;
using Quire.Web.Errors;
using Quire.Web.Rendering;
using Quire.Web.Search;

namespace Quire.Web.Datasets;

/// <summary>Datasets: what they are, and everything in them.</summary>
internal static class DatasetPages
{
    public static void MapDatasetPages(this IEndpointRouteBuilder pages)
    {
        pages
            .MapGet("/dataset/{**id}", ShowAsync)
            .AsPage()
            .Asks(DatasetParameters.All)
            .KeptForGuests()
            .WithMetadata(CountsViews.Instance);
        pages.MapPost("/dataset/{**id}", WriteAsync).AsPage();
        pages.MapGet("/preview", PreviewPages.ShowAsync).AsPage();
    }

    private static async Task<IResult> ShowAsync(string id, Call call, DatasetReading reading, ReadOnce once)
    {
        if (Reference(id) is not { } target)
        {
            return MissingPage.Instance;
        }

        var dataset = await call.AttemptAsync(new GetDataset(target, WithOwners: true));
        if (dataset.Refusal is RepositoryError.NotFound && await FileAsync(target, call) is { } file)
        {
            return file;
        }

        var view = dataset.OrThrow();
        var pid = view.Object.PersistentId!.ToString();
        if (target is ObjectRef.Dataset)
        {
            return Moved.To(call.Http, $"{ItemAddress.OfDataset(pid)}{call.Http.Request.QueryString.ToUriComponent()}");
        }

        try
        {
            return await reading.PageAsync(call, target, view, contact: null);
        }
        catch (RepositoryException e)
            when (e.Error is RepositoryError.NotFound && view.Latest is { Version.State: VersionState.Draft })
        {
            // What was a draft when the page began to be read may be released by now.
            once.End();
            return await reading.PageAsync(
                call,
                target,
                await call.RunAsync(new GetDataset(target, WithOwners: true)),
                contact: null
            );
        }
    }

    // Who may write to the contacts need not see anything else of the form's page again.
    private static async Task<IResult> WriteAsync(string id, Call call, DatasetReading reading)
    {
        if (Reference(id) is not { } target)
        {
            return MissingPage.Instance;
        }

        var form = await PageForm.OfAsync(call);
        var view = await call.RunAsync(new GetDataset(target, WithOwners: true));
        return await reading.PageAsync(call, target, view, await ContactSending.SendAsync(call, view.Object.Id, form));
    }

    /// <summary>The dataset an address names; null where it names none.</summary>
    public static ObjectRef? Reference(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new ObjectRef.Dataset(number)
        : PersistentId.TryParse(id, out var pid) ? new ObjectRef.DatasetByPid(pid, id)
        : null;

    // Identifiers of files resolve at the same address as those of datasets.
    private static async Task<IResult?> FileAsync(ObjectRef target, Call call)
    {
        if (target is not ObjectRef.DatasetByPid { Pid: var pid, Text: var text })
        {
            return null;
        }

        var file = await call.AttemptAsync(
            new GetFile(new ObjectRef.FileByPid(pid, text), new VersionSelector.Latest(), ":latest")
        );
        return file.Value is null ? null : Moved.To(call.Http, $"file/{PathText.Of(text)}");
    }
}

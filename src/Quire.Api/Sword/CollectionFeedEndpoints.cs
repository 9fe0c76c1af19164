using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Api.Sword.Reading;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Deposits;

namespace Quire.Api.Sword;

/// <summary>A collection as a feed: what was deposited in it, and where an entry becomes a dataset.</summary>
internal static class CollectionFeedEndpoints
{
    private static readonly QueryParameter After = new(
        "after",
        QueryKind.Text,
        "Where to go on, as the link `next` of the part before says it."
    );

    public static void MapCollectionFeed(this IEndpointRouteBuilder sword)
    {
        sword
            .MapGet("/collection/dataverse/{id}", ListAsync)
            .Says("ListDeposits", "Lists the datasets of a collection the caller may edit.", 400, 401, 403, 404, 412)
            .Asks(After);
        sword
            .MapPost("/collection/dataverse/{id}", CreateAsync)
            .Says("Deposit", "Makes a dataset of an Atom entry with Dublin Core terms.", 201, 400, 401, 403, 404, 412, 413, 415)
            .Takes<string>("application/atom+xml");
    }

    private static async Task<IResult> ListAsync(CollectionId id, Call call, InstallationFacts installation)
    {
        var page = await call.RunAsync(new ListDeposits(id.Ref, Number(call.Query(After))));
        var iris = new SwordIris(installation.SiteUrl);
        var feed = iris.Collection(page.Alias);
        var root = new XElement(
            SwordNames.Atom + "feed",
            new XElement(SwordNames.Atom + "id", feed),
            new XElement(SwordNames.Atom + "title", SwordText.Storable(page.Name)),
            page.Next is { } next ? Link("next", string.Create(CultureInfo.InvariantCulture, $"{feed}?after={next}")) : null,
            new XElement(SwordNames.States + "dataverseHasBeenReleased", page.IsPublished)
        );
        return new SwordAnswer(SwordNames.Feed, root) { Rest = page.Datasets.Select(d => Entry(d, iris)).ToAsyncEnumerable() };
    }

    private static async Task<IResult> CreateAsync(CollectionId id, Call call, SwordInputs inputs, DepositReceipts receipts)
    {
        var terms = await SwordInputs.TermsAsync(call);
        var input = await inputs.ReadAsync(terms, await receipts.DepositorAsync(call), before: null, call.Aborted);
        // Language in an entry is that of the data; no term says that of the metadata.
        var made = await call.RunAsync(new CreateDataset(id.Ref, input) { SaysLanguage = false });
        return await receipts.OfAsync(call, made.Object.PersistentId!, terms.Value, StatusCodes.Status201Created);
    }

    private static long Number(string? text) =>
        text is null ? 0
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw RequestErrors.NoNumber(After.Name, text);

    private static XElement Entry(DepositedDataset dataset, SwordIris iris) =>
        new(
            SwordNames.Atom + "entry",
            new XAttribute(XNamespace.Xml + "base", iris.Edit(dataset.Pid)),
            new XElement(SwordNames.Atom + "id", iris.Edit(dataset.Pid)),
            new XElement(SwordNames.Atom + "title", SwordText.Storable(dataset.Title)),
            new XElement(SwordNames.Atom + "updated", WireTime.Of(dataset.UpdatedAt)),
            Link("edit", iris.Edit(dataset.Pid)),
            Link("edit-media", iris.EditMedia(dataset.Pid))
        );

    private static XElement Link(string rel, string href) =>
        new(SwordNames.Atom + "link", new XAttribute("rel", rel), new XAttribute("href", href));
}

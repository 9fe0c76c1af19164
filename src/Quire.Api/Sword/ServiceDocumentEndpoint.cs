using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Administration;
using Quire.Api.Http;
using Quire.Repository.Accounts;

namespace Quire.Api.Sword;

/// <summary>Where somebody may deposit, and under what terms.</summary>
internal static class ServiceDocumentEndpoint
{
    private const int MostCollections = 1000;

    private const string Outdated =
        "Deprecated version used for Data Deposit API. The current version expects '" + SwordPath.Base + "'.";

    public static void MapServiceDocument(this IEndpointRouteBuilder sword) =>
        sword
            .MapGet("/service-document", GetAsync)
            .Says("GetServiceDocument", "Lists the collections the caller may deposit in, 1,000 at most.", 401, 403, 412);

    private static async Task<IResult> GetAsync(Call call, InstallationFacts installation)
    {
        var found = await call.RunAsync(new ListPermittedCollections(call.Caller.Identifier, "AddDataset", 0, MostCollections));
        var policy = SwordText.Storable(await TermsEndpoints.OfApiAsync(call));
        var iris = new SwordIris(installation.SiteUrl);
        var isOutdated = RequestUrl.SentPath(call.Http.Request).Contains(SwordPath.Former, StringComparison.OrdinalIgnoreCase);
        var root = new XElement(
            SwordNames.App + "service",
            new XAttribute(XNamespace.Xmlns + "app", SwordNames.App),
            new XAttribute(XNamespace.Xmlns + "atom", SwordNames.Atom),
            new XAttribute(XNamespace.Xmlns + "sword", SwordNames.Sword),
            new XElement(SwordNames.Sword + "version", "2.0"),
            new XElement(
                SwordNames.App + "workspace",
                isOutdated ? new XAttribute("warning", Outdated) : null,
                new XElement(SwordNames.Atom + "title", SwordText.Storable(await installation.PublisherAsync(call.Aborted))),
                found.Some.Select(c => new XElement(
                    SwordNames.App + "collection",
                    new XAttribute("href", iris.Collection(c.Alias)),
                    new XElement(SwordNames.Atom + "title", SwordText.Storable(c.Name)),
                    new XElement(SwordNames.App + "accept", SwordNames.Entry),
                    new XElement(SwordNames.Sword + "collectionPolicy", policy),
                    new XElement(SwordNames.Sword + "mediation", "false"),
                    new XElement(SwordNames.Sword + "acceptPackaging", SwordNames.SimpleZip)
                ))
            )
        );
        return new SwordAnswer(SwordNames.Service, root);
    }
}

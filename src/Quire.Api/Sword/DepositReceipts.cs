using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Api.Sword.Reading;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Accounts;
using Quire.Repository.Datasets;

namespace Quire.Api.Sword;

/// <summary>What depositors get back: where to go on with a dataset, and how it is cited where they may read it.</summary>
internal sealed class DepositReceipts(InstallationFacts installation, TimeProvider time)
{
    // The words clients know.
    private const string Treatment = "no treatment information available";

    private SwordIris Iris => new(installation.SiteUrl);

    /// <summary>Who makes a call, as metadata say it.</summary>
    public async Task<Depositor> DepositorAsync(Call call)
    {
        var account = await call.RunAsync(new GetOwnAccount());
        return new($"{account.LastName}, {account.FirstName}", account.Email, WireTime.Date(time.GetUtcNow().UtcDateTime)!);
    }

    /// <summary>The receipt of a dataset.</summary>
    /// <param name="call">The call.</param>
    /// <param name="pid">Its identifier.</param>
    /// <param name="terms">What was sent, of which may be kept less; null for none.</param>
    /// <param name="status">What happened.</param>
    public async Task<IResult> OfAsync(
        Call call,
        PersistentId pid,
        IReadOnlyList<DublinCoreTerm>? terms = null,
        int status = StatusCodes.Status200OK
    )
    {
        // What was stored is stored, whether or not its depositor may read it.
        var read = await call.AttemptAsync(new GetDataset(new ObjectRef.DatasetByPid(pid, pid.ToString())));
        var root = await EntryAsync(pid, read.Refusal is null ? read.OrThrow().Latest : null, terms ?? [], call.Aborted);
        return new SwordAnswer(SwordNames.Entry, root)
        {
            Status = status,
            Location = status == StatusCodes.Status201Created ? Iris.Edit(pid) : null,
        };
    }

    /// <summary>The receipt of a dataset whose newest version was read.</summary>
    public async Task<IResult> OfAsync(VersionView version, CancellationToken ct) =>
        new SwordAnswer(SwordNames.Entry, await EntryAsync(version.Object.PersistentId!, version, [], ct));

    /// <summary>The receipt of a collection.</summary>
    public IResult OfCollection(string alias) =>
        new SwordAnswer(
            SwordNames.Entry,
            Entry(Iris.EditCollection(alias), Link("edit", Iris.EditCollection(alias)), Link("alternate", Iris.Collection(alias)))
        );

    private async Task<XElement> EntryAsync(
        PersistentId pid,
        VersionView? version,
        IReadOnlyList<DublinCoreTerm> terms,
        CancellationToken ct
    )
    {
        var url = pid.Url(installation.SiteUrl);
        var unkept = DublinCoreReader.Unkept(terms);
        return Entry(
            Iris.Edit(pid),
            version is null ? null : new XElement(SwordNames.Atom + "title", SwordText.Storable(version.Version.Title)),
            version is null ? null : new XElement(SwordNames.Atom + "updated", WireTime.Of(version.Version.UpdatedAt)),
            Link("edit", Iris.Edit(pid)),
            Link(SwordNames.Add, Iris.Edit(pid)),
            Link("edit-media", Iris.EditMedia(pid)),
            Link(SwordNames.Statement, Iris.Statement(pid), SwordNames.Feed),
            Link("alternate", url),
            version is null
                ? null
                : new XElement(
                    SwordNames.Terms + "bibliographicCitation",
                    SwordText.Storable(VersionCitation.Of(version, url, await installation.PublisherAsync(ct)).ToString())
                ),
            unkept.Count == 0
                ? null
                : new XElement(
                    SwordNames.Sword + "verboseDescription",
                    $"No field holds these terms, so nothing is kept of them: {string.Join(", ", unkept.Select(t => "dcterms:" + t))}"
                )
        );
    }

    private static XElement Entry(string id, params object?[] parts) =>
        new(
            SwordNames.Atom + "entry",
            new XAttribute(XNamespace.Xmlns + "sword", SwordNames.Sword),
            new XAttribute(XNamespace.Xmlns + "dcterms", SwordNames.Terms),
            new XElement(
                SwordNames.Atom + "generator",
                new XAttribute("uri", "http://www.swordapp.org/"),
                new XAttribute("version", "2.0")
            ),
            new XElement(SwordNames.Atom + "id", id),
            parts,
            new XElement(SwordNames.Sword + "treatment", Treatment)
        );

    private static XElement Link(string rel, string href, string? type = null) =>
        new(
            SwordNames.Atom + "link",
            new XAttribute("rel", rel),
            type is null ? null : new XAttribute("type", type),
            new XAttribute("href", href)
        );
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Repository.Export;
using Quire.Web.Collections.Looks;
using Quire.Web.Rendering;
using Quire.Web.Shared;

namespace Quire.Web.Datasets;

/// <summary>
/// What the page of a dataset says to machines: Highwire and Dublin Core tags, as reference managers read them, JSON-LD of
/// schema.org, as search engines do, and the links of FAIR Signposting.
/// </summary>
internal sealed class DatasetHeads(InstallationFacts installation)
{
    // More authors than that make a head longer than the page.
    private const int MostAuthors = 50;

    // Links to authors and files in a header; all of them are in the link set.
    private const int MostItems = 15;

    // Many a web server in front takes no more than 4 kB of headers, all of them together, and answers with an error beyond.
    private const int LongestHeader = 2_000;

    public static async Task<PageFace> OfWithdrawnAsync(Call call, ObjectRef target, DatasetShown shown) =>
        new(shown.View.Version.Title)
        {
            Trail = Collections.Trail.Of(shown.Owners),
            NoIndex = true,
            Look = await LookReading.OfAsync(call, target),
        };

    public async Task<PageFace> OfAsync(Call call, ObjectRef target, DatasetShown shown)
    {
        var (view, version) = (shown.View, shown.View.Version);
        var page = $"{installation.SiteUrl}/{(shown.Address with { Version = null }).Page}";
        var face = new PageFace(version.Title)
        {
            Trail = Collections.Trail.Of(shown.Owners),
            Description = Html.Beginning(DatasetTexts.Description(view.Metadata), 300) is { Length: > 0 } about ? about : null,
            SearchIn = shown.Owners.Count > 1 ? shown.Owners[0].Alias : null,
            Look = await LookReading.OfAsync(call, target),
        };
        if (version.State != VersionState.Released)
        {
            return face with { NoIndex = true };
        }

        var links = Links(shown, page);
        call.Http.Response.Headers.Link = Signposts(shown, page, links);
        return face with
        {
            // Old versions, and parts of a page, say less well what the page says.
            NoIndex = shown.Newest is not null,
            Canonical = page,
            Metas = [.. Metas(shown, page)],
            Links = links,
            LinkedData = shown.Newest is null ? await LinkedDataAsync(call, target, version.FileCount) : null,
        };
    }

    private static IEnumerable<(string Name, string Content)> Metas(DatasetShown shown, string page)
    {
        var metadata = shown.View.Metadata;
        var (citation, released) = (shown.Citation, shown.View.Version.ReleasedAt ?? shown.View.Version.UpdatedAt);
        yield return ("citation_title", citation.Title);
        yield return ("DC.title", citation.Title);
        foreach (var author in DatasetTexts.Authors(metadata).Take(MostAuthors))
        {
            yield return ("citation_author", author);
            yield return ("DC.creator", author);
        }

        yield return ("citation_publication_date", released.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        yield return ("DC.date", released.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return ("DC.type", "Dataset");
        yield return ("DC.publisher", citation.Publisher ?? "");
        yield return ("citation_publisher", citation.Publisher ?? "");
        yield return ("DC.identifier", citation.Url ?? page);
        if (shown.View.Object.PersistentId is { Protocol: "doi" } doi)
        {
            yield return ("citation_doi", $"{doi.Authority}/{doi.Identifier}");
        }

        yield return ("citation_abstract_html_url", page);
        foreach (var keyword in Keywords(metadata).Take(MostAuthors))
        {
            yield return ("citation_keywords", keyword);
            yield return ("DC.subject", keyword);
        }

        if (Html.Beginning(DatasetTexts.Description(metadata), 1_000) is { Length: > 0 } about)
        {
            yield return ("DC.description", about);
        }

        if (shown.View.License is { } license)
        {
            yield return ("DC.rights", license.Uri);
        }
    }

    private static IEnumerable<string> Keywords(MetadataDocument metadata) =>
        metadata
            .Values("subject")
            .Concat(metadata.Compounds("keyword").Select(k => k["keywordValue"]).OfType<string>())
            .Where(k => k != MetadataDocument.NotAvailable);

    private IReadOnlyList<(string Relation, string Address, string? Type)> Links(DatasetShown shown, string page)
    {
        var pid = Uri.EscapeDataString(shown.View.Object.PersistentId!.ToString());
        var site = installation.SiteUrl;
        return
        [
            ("cite-as", shown.Citation.Url ?? page, null),
            (
                "linkset",
                $"{site}/api/datasets/:persistentId/versions/{shown.View.Version.Number}/linkset?persistentId={pid}",
                "application/linkset+json"
            ),
            // One for each standard: harvesters' forms of the same and the page for people are in the link set.
            .. Quire
                .Exports.Exporters.BuiltIn.All.Where(e => e.IsVisibleInUserInterface && e.MediaType != "text/html")
                .Select(e =>
                    ("describedby", $"{site}/api/datasets/export?exporter={e.Name}&persistentId={pid}", (string?)e.MediaType)
                ),
        ];
    }

    private string Signposts(
        DatasetShown shown,
        string page,
        IReadOnlyList<(string Relation, string Address, string? Type)> links
    )
    {
        var all = new List<string>
        {
            Signpost("https://schema.org/AboutPage", "type"),
            Signpost("https://schema.org/Dataset", "type"),
        };
        if (shown.View.License is { } license)
        {
            all.Add(Signpost(license.Uri, "license"));
        }

        all.AddRange(links.Select(l => Signpost(l.Address, l.Relation, l.Type)));
        all.AddRange(DatasetTexts.Orcids(shown.View.Metadata).Take(MostItems).Select(o => Signpost(o, "author")));
        all.AddRange(
            (shown.Files?.Files ?? [])
                .Take(MostItems)
                .Select(f => Signpost($"{installation.SiteUrl}/api/access/datafile/{f.Entry.FileId}", "item", f.Entry.ShownType))
        );
        // What matters most comes first.
        var length = 0;
        return string.Join(", ", all.TakeWhile(l => (length += l.Length + 2) <= LongestHeader));
    }

    // What stands in a header is of plain characters, and nothing in it ends it.
    private static string Signpost(string address, string relation, string? type = null)
    {
        var safe = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : "";
        var media =
            type?.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '+' or '-' or '.') == true ? $"; type=\"{type}\"" : "";
        return $"<{safe.Replace(">", "%3E", StringComparison.Ordinal)}>; rel=\"{relation}\"{media}";
    }

    private static async Task<string?> LinkedDataAsync(Call call, ObjectRef target, int files)
    {
        if (files > ExportCache.MaxFiles)
        {
            return null;
        }

        var tried = await call.AttemptAsync(new ExportDataset(target, "schema.org"));
        if (tried.Value is not { } export)
        {
            return null;
        }

        using var body = new MemoryStream();
        await export.WriteAsync(body, call.Aborted);
        return LinkedData.ForPage(body.GetBuffer().AsSpan(0, (int)body.Length));
    }
}

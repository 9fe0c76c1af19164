using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets;
using Quire.Api.Http;
using Quire.Domain.Datasets;
using Quire.Exports.Ddi;
using Quire.Repository.Datasets;
using Quire.Repository.Files.Tables;

namespace Quire.Api.Files.Tables;

/// <summary>Codebooks (DDI) of the tables in files.</summary>
internal static class TableCodebookEndpoints
{
    private static readonly QueryParameter Include = new(
        "include",
        QueryKind.Text,
        "Parts of the codebook that are wanted, by the names of their elements, with commas between them."
    );

    private static readonly QueryParameter Exclude = new(
        "exclude",
        QueryKind.Text,
        "Parts of the codebook that are not wanted; `*` for all that `include` does not name."
    );

    public static void MapTableCodebookEndpoints(this IEndpointRouteBuilder access)
    {
        foreach (var (path, name) in new[] { ("metadata", "GetTableMetadata"), ("metadata/ddi", "GetTableCodebook") })
        {
            access
                .MapGet("/datafile/{id}/" + path, GetAsync)
                .Says(name, "Gives the codebook (DDI) of the table in a file.", 400, 401, 404)
                .Asks(Include, Exclude);
        }
    }

    private static async Task<IResult> GetAsync(FileId id, InstallationFacts installation, Call call)
    {
        var view = await call.RunAsync(new GetTable(id.Ref));
        var (version, citation, _) = await FileCitationEndpoints.CitedAsync(id, ":latest", false, installation, call);
        var table = Describe(view, version, citation);
        var sections = DdiSections.Parse(call.Query(Include), call.Query(Exclude));
        DownloadCaching.Set(call);
        DownloadName.Set(call.Http.Response, NameOf(view));
        return TypedResults.Stream(output => TableCodebook.WriteAsync(table, sections, output, call.Aborted), "application/xml");
    }

    /// <summary>What a codebook of a table is called.</summary>
    public static string NameOf(TableView view) => Path.GetFileNameWithoutExtension(view.Entry.Label) + "-ddi.xml";

    /// <summary>A table with what its codebook says of where it comes from.</summary>
    /// <param name="view">The table.</param>
    /// <param name="version">The version it is in.</param>
    /// <param name="citation">How it is cited.</param>
    public static DescribedTable Describe(TableView view, VersionView version, Citation citation)
    {
        var pid = version.Object.PersistentId!;
        return new(view.Entry.FileId, view.Entry.Label, view.Content.ContentType, TableExport.Of(view.Content, view.Document))
        {
            Unf = view.Content.Unf,
            Description = view.Entry.Description,
            Tags = view.Entry.TabularTags,
            Title = version.Version.Title,
            Agency = pid.Protocol,
            Identifier = $"{pid.Authority}/{pid.Identifier}",
            Authors = string.Join("; ", version.Metadata.Compounds("author").Select(a => a["authorName"]).OfType<string>()),
            Citation = citation.ToString(),
        };
    }
}

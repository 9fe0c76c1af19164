using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Datasets;
using Quire.Api.Files.Tables;
using Quire.Api.Http;
using Quire.Api.Metrics.Usage;
using Quire.Exports.Ddi;
using Quire.Repository.Files.Content;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Tables;

namespace Quire.Api.Files;

/// <summary>A file with its citations as one zip; a table also as it arrived, with its codebook.</summary>
internal static class BundleEndpoints
{
    private static readonly (string Format, string Ending)[] Citations =
    [
        ("EndNote", "citation-endnote.xml"),
        ("RIS", "citation-ris.ris"),
        ("BibTeX", "citation-bib.bib"),
    ];

    public static void MapBundleEndpoints(this IEndpointRouteBuilder access)
    {
        access
            .MapGet("/datafile/bundle/{id}", DownloadAsync)
            .Says(
                "DownloadBundle",
                "Gives a file with its citations as a zip; a table also as it arrived, with its codebook.",
                400,
                401,
                403,
                404
            )
            .Asks(DownloadKey.Parameter, DownloadKey.Uncounted);
    }

    private static async Task<IResult> DownloadAsync(
        FileId id,
        InstallationFacts installation,
        FileContents contents,
        TableContents tables,
        VerifiedContent verified,
        Call call
    )
    {
        var found = await call.RunAsync(new DownloadFile(id.Ref, call.Query(DownloadKey.Parameter)));
        // Whoever may have the file with a key may have what it says about it.
        var reader = new Call(call.Http, found.Reader);
        var (view, citation, cited) = await FileCitationEndpoints.CitedAsync(id, ":latest", false, installation, reader);
        var stem = Path.GetFileNameWithoutExtension(found.Label);
        var texts = Citations
            .Select(c =>
                (stem + c.Ending, Write: Text(CitationAnswer.TextOf(CitationAnswer.Format(c.Format), view, citation, cited)))
            )
            .ToList();
        List<ZipMember> members = [await ShownAsync(found, contents, tables, call)];
        if (found.Content is { } table)
        {
            members.Add(new(table.OriginalName, contents.Original(found.File)) { Date = found.File.Object.CreatedAt });
            var described = new TableView(found.Entry, await tables.DocumentAsync(found.Entry, call.Aborted));
            var codebook = TableCodebookEndpoints.Describe(described, view, citation);
            texts.Insert(
                0,
                (
                    TableCodebookEndpoints.NameOf(described),
                    (output, ct) => TableCodebook.WriteAsync(codebook, DdiSections.All, output, ct)
                )
            );
        }

        foreach (var member in members)
        {
            if (await verified.ProblemAsync(member.Content, call.Aborted) is { } problem)
            {
                throw new ContentDamagedException(problem);
            }
        }

        DownloadCaching.Set(call);
        DownloadName.Set(call.Http.Response, $"{stem}-bundle.zip");
        return CountedDownload.Of(
            TypedResults.Stream(
                output => BundleDownload.WriteAsync(output, members, texts, verified, call.Aborted),
                "application/zip"
            ),
            found.Used is { } used ? [used] : [],
            call
        );
    }

    private static async Task<ZipMember> ShownAsync(
        DownloadableFile found,
        FileContents contents,
        TableContents tables,
        Call call
    )
    {
        var content = found.Content is { } table
            ? await tables.OfAsync(table, header: true, call.Aborted)
            : contents.Original(found.File);
        return new(found.Label, content) { Date = found.File.Object.CreatedAt };
    }

    private static Func<Stream, CancellationToken, Task> Text(string text) =>
        (output, ct) => output.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask();
}

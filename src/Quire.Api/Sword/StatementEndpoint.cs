using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Quire.Api.Http;
using Quire.Repository.Datasets;
using Quire.Repository.Datasets.Deposits;

namespace Quire.Api.Sword;

/// <summary>The statement of a dataset: its state, its locks and its files.</summary>
internal static class StatementEndpoint
{
    public static void MapStatement(this IEndpointRouteBuilder sword) =>
        sword
            .MapGet("/statement/study/{**pid}", GetAsync)
            .Says("GetStatement", "Tells the state of the newest version and lists its files.", 400, 401, 403, 404, 412);

    private static async Task<IResult> GetAsync(StudyId pid, Call call, InstallationFacts installation, ListedFiles files)
    {
        var statement = await call.RunAsync(new GetStatement(pid.Ref));
        var version = statement.Version;
        var iris = new SwordIris(installation.SiteUrl);
        var feed = iris.Edit(version.Object.PersistentId!);
        var root = new XElement(
            SwordNames.Atom + "feed",
            new XElement(SwordNames.Atom + "id", feed),
            new XElement(
                SwordNames.Atom + "link",
                new XAttribute("rel", "self"),
                new XAttribute("href", iris.Statement(version.Object.PersistentId!))
            ),
            new XElement(SwordNames.Atom + "title", SwordText.Storable(version.Version.Title)),
            new XElement(
                SwordNames.Atom + "author",
                new XElement(SwordNames.Atom + "name", SwordText.Storable(AuthorsOf(version)))
            ),
            new XElement(SwordNames.Atom + "updated", WireTime.Of(version.Version.UpdatedAt)),
            StatesOf(statement).Select(s => State(s.Name, s.Value))
        );
        return new SwordAnswer(SwordNames.Feed, root) { Rest = EntriesAsync(files, version, iris, call.Aborted) };
    }

    private static string AuthorsOf(VersionView version) =>
        string.Join("; ", version.Metadata.Compounds("author").Select(a => a["authorName"]).OfType<string>());

    private static IEnumerable<(string Name, string Value)> StatesOf(DepositStatement statement)
    {
        yield return ("latestVersionState", statement.Version.LatestState.ToString().ToUpperInvariant());
        yield return ("isMinorUpdate", statement.IsMinorUpdate ? "true" : "false");
        // What is being read meanwhile keeps nobody from depositing more.
        var locks = statement.Locks.Where(l => !l.AllowsEdits).ToList();
        yield return ("locked", locks.Count > 0 ? "true" : "false");
        if (locks.Count > 0)
        {
            yield return ("lockedDetail", SwordText.Storable(string.Join(",", locks.Select(l => l.Message ?? l.Kind))));
            yield return ("lockedStartTime", WireTime.Of(locks.Min(l => l.CreatedAt))!);
        }
    }

    private static XElement State(string name, string value) =>
        new(
            SwordNames.Atom + "category",
            new XAttribute("scheme", SwordNames.State),
            new XAttribute("term", name),
            new XAttribute("label", "State"),
            value
        );

    private static async IAsyncEnumerable<XElement> EntriesAsync(
        ListedFiles files,
        VersionView version,
        SwordIris iris,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (var listed in files.OfAsync([version.Version.Id], ct))
        {
            var iri = iris.File(listed.Entry.FileId, listed.Entry.Label);
            yield return new(
                SwordNames.Atom + "entry",
                new XElement(
                    SwordNames.Atom + "content",
                    new XAttribute("type", listed.Entry.ShownType),
                    new XAttribute("src", iri)
                ),
                new XElement(SwordNames.Atom + "id", iri),
                new XElement(SwordNames.Atom + "title", SwordText.Storable("Resource " + iri)),
                new XElement(SwordNames.Atom + "summary", new XAttribute("type", "text"), "Resource Part"),
                new XElement(SwordNames.Atom + "updated", WireTime.Of(listed.Entry.UpdatedAt))
            );
        }
    }
}

using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Access.Permissions;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>
/// Every endpoint that reads a body, with bodies of every kind but the right one; sent by somebody who may do everything.
/// </summary>
public sealed class BodyTests
{
    // What is made once must not stand in the way of what is tried next.
    private const string FreshName = "a-name-nobody-has";

    private const string Collection = """
        {"alias":"{new}","name":"N","affiliation":"A","description":"D","dataverseType":"LABORATORY","dataverseContacts":[{"contactEmail":"a@example.edu"}],
         "theme":{"tagline":"T","linkUrl":"https://example.edu","linkColor":"428bca","logoAlignment":"left"},
         "metadataBlocks":{"metadataBlockNames":["citation"],"facetIds":["authorName"],"inheritMetadataBlocksFromParent":false,
          "inputLevels":[{"datasetFieldTypeName":"notesText","required":true,"include":true,"displayOnCreate":true}]}}
        """;

    private const string Description = """
        {"label":"{new}.txt","directoryLabel":"a/b","description":"Told","categories":["Data"],"dataFileTags":[],"restrict":false,"provFreeForm":"By hand",
         "fileName":"a.txt","mimeType":"text/plain","fileSize":5,"checksum":{"@type":"MD5","@value":"0123456789abcdef0123456789abcdef"}}
        """;

    // Replacing all settings would take what later rows need, and wrong keys make whoever follows wait; both are tested on their
    // own. These have a server of their own, as wrong passwords and other settings would be in the way of others.
    private static readonly IReadOnlyList<PermissionRow> Rows =
    [
        .. PermissionTables
            .All.Where(r =>
                r.Body is not null && r.Operations != "ReplaceSettings" && (!r.Guesses || r.Operations == "ChangeOwnPassword")
            )
            .DistinctBy(r => r.Call),
        new("CreateCollection", "POST /api/dataverses/root", Given.Nothing, "") { Body = Collection },
        new("AddFile", "POST /api/datasets/{dataset}/add", Given.Draft, "")
        {
            File = "bytes",
            Form = true,
            Body = Description,
        },
    ];

    private static readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<PermissionWorld>>> Worlds = new();

    [Theory, EachDatabase]
    public async Task A_body_that_is_none_is_refused_and_changes_nothing(DatabaseKind database)
    {
        await using var sender = await Sender.OfAsync(database);
        foreach (var row in Rows)
        {
            var place = await sender.World.PlaceAsync(row.Given, fresh: true);
            foreach (var (what, bytes) in Damage.Whole)
            {
                await sender.SendAsync(
                    row,
                    place,
                    bytes,
                    $"{row.Call} with {what}",
                    mustBeRefused: WantsJson(row) && what != "UTF-16"
                );
            }
        }

        await sender.NothingMayBeWrongAsync();
    }

    [Theory, EachDatabase]
    public async Task A_body_with_one_wrong_value_is_taken_or_refused_whole(DatabaseKind database)
    {
        await using var sender = await Sender.OfAsync(database);
        foreach (var row in Rows.Where(r => WantsJson(r) || r.Form))
        {
            var place = await sender.World.PlaceAsync(row.Given, fresh: true);
            foreach (var (what, json) in Damage.Of(place.Fill(row.Body!.Replace("{new}", FreshName, StringComparison.Ordinal))))
            {
                var body = json.Replace(FreshName, Make.Name("n"), StringComparison.Ordinal);
                await sender.SendAsync(row, place, Encoding.UTF8.GetBytes(body), $"{row.Call} with {what}", mustBeRefused: false);
            }
        }

        await sender.NothingMayBeWrongAsync();
    }

    private static Task<TestServer> ServerAsync(DatabaseKind database) =>
        SharedServer.OfAsync(database, "bodies", () => Task.FromResult(new Dictionary<string, string?>(StringComparer.Ordinal)));

    // Trying a body out is never refused, what is wrong with it is the answer; ids for a download need not be JSON, and a
    // conversion takes text.
    private static bool WantsJson(PermissionRow row) =>
        !row.Form
        && (row.Body![0] is '{' or '[')
        && row.Operations is not ("GetDatasetRules" or "DownloadFiles" or "ConvertToBuiltIn" or "ConvertToProvider");

    // Administration does not ask who calls, and reading is not written down.
    private static bool IsAudited(PermissionRow row) =>
        !row.Path.StartsWith("/api/admin/", StringComparison.Ordinal)
        && !row.Path.StartsWith("/api/builtin-users", StringComparison.Ordinal)
        && row.Operations is not ("GetDatasetRules" or "DownloadFiles");

    /// <summary>Sends as an account of its own, and counts what the server says it did for that account.</summary>
    private sealed class Sender(PermissionWorld world, string name, Wire wire, IServiceProvider services) : IAsyncDisposable
    {
        private readonly List<string> _problems = [];
        private int _done;

        public PermissionWorld World { get; } = world;

        public static async Task<Sender> OfAsync(DatabaseKind database)
        {
            var server = await ServerAsync(database);
            var world = await Worlds.GetOrAdd(database, _ => new(() => PermissionWorld.MakeAsync(server))).Value;
            var (name, wire) = await world.CallerAsync(Standing.Superuser, fresh: true);
            return new(world, name, wire, server.Services);
        }

        public async Task SendAsync(PermissionRow row, Place place, byte[] body, string what, bool mustBeRefused)
        {
            var answer = await wire.SendAsync(new(row.Method), place.Fill(row.Path), Content(row, body));
            _done += (int)answer.Status < 300 && IsAudited(row) ? 1 : 0;
            if (Judge.ProblemOf(answer) is { } problem)
            {
                _problems.Add($"{what}: {problem}");
            }
            else if (mustBeRefused && (int)answer.Status < 400)
            {
                _problems.Add($"{what}: accepted");
            }
        }

        /// <summary>
        /// Every change is in the audit log with its transaction, so a refused call must have left no line there.
        /// </summary>
        public async Task NothingMayBeWrongAsync()
        {
            Assert.True(_problems.Count == 0, $"{_problems.Count}:\n" + string.Join('\n', _problems));
            await using var scope = services.CreateAsyncScope();
            var lines = await scope.ServiceProvider.GetRequiredService<RepositoryDb>().Audit.CountAsync(a => a.Caller == name);
            Assert.Equal(_done, lines);
        }

        private static HttpContent Content(PermissionRow row, byte[] body)
        {
            var said = new ByteArrayContent(body);
            if (!row.Form)
            {
                said.Headers.ContentType = new("application/json");
                return said;
            }

            var form = new MultipartFormDataContent { { said, "jsonData" } };
            if (row.File is { } bytes)
            {
                form.Add(new StringContent(bytes), "file", "a.txt");
            }

            return form;
        }

        public ValueTask DisposeAsync()
        {
            wire.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

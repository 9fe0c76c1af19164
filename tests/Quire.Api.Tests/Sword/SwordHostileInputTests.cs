using System.IO.Compression;
using System.Net;
using Quire.Testing;
using Quire.Testing.Sword;

namespace Quire.Api.Tests.Sword;

public sealed class SwordHostileInputTests
{
    private const string Begin = "<entry xmlns=\"http://www.w3.org/2005/Atom\" xmlns:d=\"http://purl.org/dc/terms/\">";

    public static TheoryData<string, string> Entries =>
        new()
        {
            { "nothing", "" },
            { "no XML", "title=Roasting" },
            { "unfinished", Begin + "<d:title>Roasting" },
            { "another root", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>" },
            { "no namespace", "<entry/>" },
            { "document type", "<!DOCTYPE entry>" + SwordBody("Roasting") },
            { "entity of a file", "<!DOCTYPE entry [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + SwordBody("&x;") },
            {
                "entities of entities",
                "<!DOCTYPE entry [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + SwordBody("&b;")
            },
            { "unknown entity", SwordBody("&x;") },
            { "elements in a term", SwordBody("<b>Roasting</b>") },
            {
                "nested without end",
                Begin
                    + string.Concat(Enumerable.Repeat("<x>", 10_000))
                    + string.Concat(Enumerable.Repeat("</x>", 10_000))
                    + "</entry>"
            },
            { "too many terms", Begin + string.Concat(Enumerable.Repeat("<d:subject>x</d:subject>", 20_000)) + "</entry>" },
            { "character no document has", SwordBody("&#1;") },
        };

    [Theory, MemberData(nameof(Entries))]
    public async Task An_entry_that_is_none_is_refused_and_leaves_nothing(string kind, string entry)
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var refused = await world.Client.DepositAsync(world.Collection, entry);
        var summary = SwordWorld.MustBeError(refused, HttpStatusCode.BadRequest);
        Assert.True(summary.Contains("cannot be read", StringComparison.Ordinal), $"{kind}: {summary}");
        Assert.DoesNotContain(Environment.MachineName, summary);
        Assert.Empty((await world.Client.ReadAsync(world.Collection)).Elements(SwordDriver.Atom + "entry"));
    }

    [Fact]
    public async Task An_entry_longer_than_any_is_refused()
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var refused = await world.Client.DepositAsync(world.Collection, SwordEntry.Of(new string('x', 5 * 1024 * 1024)));
        SwordWorld.MustBeError(refused, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Something_else_than_an_entry_is_refused_by_its_type()
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var refused = await world.Client.SendAsync(
            HttpMethod.Post,
            world.Collection,
            SwordEntry.Zip("one.txt"),
            ("Content-Type", "application/zip")
        );
        SwordWorld.MustBeError(refused, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_it_may_is_refused()
    {
        using var world = await SwordWorld.OfAsync(await SharedServer.OfAsync(DatabaseKind.Sqlite));
        var pid = await world.DepositAsync();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("zeros.bin", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 128; i++)
            {
                entry.Write(zeros);
            }
        }

        var refused = await world.Client.AddAsync(SwordWorld.EditMedia(pid), bytes.ToArray());
        SwordWorld.MustBeError(refused, HttpStatusCode.RequestEntityTooLarge);
        Assert.Empty((await world.StatementAsync(pid)).Elements(SwordDriver.Atom + "entry"));
    }

    private static string SwordBody(string title) => $"{Begin}<d:title>{title}</d:title></entry>";
}

using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>The page of an archive lists what lies in it.</summary>
public sealed class ArchivePageTests
{
    [Theory, EachDatabase]
    public async Task Members_are_listed_with_their_sizes_and_nothing_of_them_is_markup(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Tides");
        var inner = Zip(("gauges/", ""), ("gauges/north.txt", "1 2 3"), ("<b>Süd</b>.txt", new string('x', 2_000)));
        var many = Zip([.. Enumerable.Range(0, 1_334).Select(i => ($"n{i:0000}.txt", "x"))]);
        var files = await AddAsync(
            admin,
            id,
            ("some.zip", inner),
            ("many.zip", many),
            ("none.zip", Zip()),
            ("wrong.zip", [.. "PK\u0003\u0004"u8, .. new byte[100]])
        );
        var paper = await admin.UploadAsync(
            $"/api/datasets/{id}/add",
            "paper.docx",
            Zip(("word/document.xml", "<w/>")),
            contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        );
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        using var german = new Reader(server.Address, "de");

        var page = await guest.PageAsync($"/file/{files["some.zip"]}");

        Assert.Equal(["gauges/", "", "gauges/north.txt", "5 bytes", "<b>Süd</b>.txt", "2 kB"], Reader.Texts(page, "td"));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        page = await guest.PageAsync($"/file/{files["many.zip"]}");
        Assert.Equal(200, Reader.Texts(page, "td").Count);
        Assert.Contains("and 1,234 more", page, StringComparison.Ordinal);
        Assert.Contains(
            "und 1.234 weitere",
            Reader.Words(await german.PageAsync($"/file/{files["many.zip"]}")),
            StringComparison.Ordinal
        );
        Assert.Contains("The archive is empty.", await guest.PageAsync($"/file/{files["none.zip"]}"), StringComparison.Ordinal);
        Assert.Contains(
            "What lies in this archive cannot be listed.",
            await guest.PageAsync($"/file/{files["wrong.zip"]}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Was in diesem Archiv liegt, lässt sich nicht auflisten.",
            Reader.Words(await german.PageAsync($"/file/{files["wrong.zip"]}")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "word/document.xml",
            await guest.PageAsync($"/file/{paper.Data["files"]![0]!["dataFile"]!["id"]}"),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task What_lies_in_a_restricted_archive_is_for_those_who_may_have_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (owner, _) = await Make.UserAsync(admin);
        var (other, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{owner}", "curator");
        var (id, _) = await Make.DatasetAsync(admin, alias, "Interviews");
        var file = (await AddAsync(admin, id, ("closed.zip", Zip(("confided.txt", "a")))))["closed.zip"];
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Message;
        await Make.PublishAsync(admin, id);
        var (draft, _) = await Make.DatasetAsync(admin, alias, "Drafted");
        var drafted = (await AddAsync(admin, draft, ("drafted.zip", Zip(("confided.txt", "b")))))["drafted.zip"];
        using var guest = new Reader(server.Address);
        using var stranger = new Reader(server.Address);
        using var curator = new Reader(server.Address);
        await stranger.SignInAsync(other);
        await curator.SignInAsync(owner);

        foreach (var reader in (Reader[])[guest, stranger])
        {
            Assert.DoesNotContain("confided", await reader.PageAsync($"/file/{file}"), StringComparison.Ordinal);
            var hidden = await reader.GetAsync($"/file/{drafted}");
            Assert.NotEqual(HttpStatusCode.OK, hidden.Status);
            Assert.DoesNotContain("confided", hidden.Text, StringComparison.Ordinal);
        }

        Assert.Contains("confided.txt", await curator.PageAsync($"/file/{file}"), StringComparison.Ordinal);
        Assert.Contains("confided.txt", await curator.PageAsync($"/file/{drafted}"), StringComparison.Ordinal);
    }

    /// <summary>An archive with members.</summary>
    internal static byte[] Zip(params IReadOnlyList<(string Path, string Content)> members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in members)
            {
                using var member = archive.CreateEntry(path).Open();
                member.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    // Archives are unpacked when they come; one in another one is kept.
    private static async Task<Dictionary<string, long>> AddAsync(
        Wire admin,
        long dataset,
        params IReadOnlyList<(string Name, byte[] Bytes)> archives
    )
    {
        using var bytes = new MemoryStream();
        using (var outer = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, inner) in archives)
            {
                using var member = outer.CreateEntry(name).Open();
                member.Write(inner);
            }
        }

        var added = (
            await admin.UploadAsync($"/api/datasets/{dataset}/add", "all.zip", bytes.ToArray(), contentType: "application/zip")
        ).Data;
        return added["files"]!
            .AsArray()
            .ToDictionary(
                f => f!["label"]!.GetValue<string>(),
                f => f!["dataFile"]!["id"]!.GetValue<long>(),
                StringComparer.Ordinal
            );
    }
}

using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>Uploads that are broken, or meant to lead somewhere else.</summary>
public sealed class MultipartTests
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\:*?\"<>|;#");

    private const string File = "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nbytes";

    [Theory, EachDatabase]
    public async Task Broken_forms_are_refused_and_leave_nothing(DatabaseKind database)
    {
        var (admin, dataset) = await DraftAsync(database);
        var huge = new string('x', 5 * 1024 * 1024);
        string[] broken =
        [
            // No part with bytes, nameless parts, parts cut off, parts whose text is none.
            "Content-Disposition: form-data; name=\"jsonData\"\r\n\r\n{}",
            "Content-Disposition: form-data; name=\"other\"; filename=\"a.txt\"\r\n\r\nbytes",
            "Content-Disposition: attachment\r\n\r\nbytes",
            "Content-Type: text/plain\r\n\r\nbytes",
            "Content-Disposition\r\n\r\nbytes",
            $"{File}\r\n--xyz\r\nContent-Disposition: form-data; name=\"jsonData\"\r\n\r\n[1]",
            $"{File}\r\n--xyz\r\nContent-Disposition: form-data; name=\"jsonData\"\r\n\r\n{{\"description\":\"\\u0000\"}}",
            $"{File}\r\n--xyz\r\nContent-Disposition: form-data; name=\"jsonData\"\r\n\r\n{{\"description\":\"\\ud800\"}}",
            $"{File}\r\n--xyz\r\nContent-Disposition: form-data; name=\"jsonData\"\r\n\r\n{{\"checksum\":{{\"@type\":\"CRC32\",\"@value\":\"0\"}}}}",
            $"{File}\r\n--xyz\r\nContent-Disposition: form-data; name=\"jsonData\"\r\nContent-Type: application/json; charset=klingon\r\n\r\n{{}}",
            $"{File}\r\n--xyz\r\nContent-Disposition: form-data; name=\"jsonData\"\r\n\r\n{{\"description\":\"{huge}\"}}",
            $"{File}\r\n--xyz\r\nX-Padding: {new string('p', 70_000)}\r\nContent-Disposition: form-data; name=\"jsonData\"\r\n\r\n{{}}",
        ];

        foreach (var parts in broken)
        {
            var answer = await admin.SendAsync(
                HttpMethod.Post,
                $"/api/datasets/{dataset}/add",
                Form($"--xyz\r\n{parts}\r\n--xyz--\r\n")
            );
            Assert.True(
                Judge.ProblemOf(answer) is null && answer.Status == HttpStatusCode.BadRequest,
                $"{parts[..Math.Min(parts.Length, 200)]}: {answer.Status} {answer.Text}"
            );
        }

        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
        await NothingStoredAsync(database, admin, dataset);
    }

    [Theory, EachDatabase]
    public async Task Every_file_of_a_form_is_added_and_only_one_replaces(DatabaseKind database)
    {
        var (_, admin, dataset, file) = await Files.DraftFileTests.PublishedAsync(database);
        const string Two =
            $"--xyz\r\n{File}\r\n--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.txt\"\r\n\r\nmore\r\n--xyz--\r\n";

        var replaced = await admin.SendAsync(HttpMethod.Post, $"/api/files/{file}/replace", Form(Two));
        var added = await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/add", Form(Two));

        replaced.MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(2, added.Data["files"]!.AsArray().Count);
        Assert.Equal(3, (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task Names_of_files_lead_nowhere(DatabaseKind database)
    {
        var (admin, dataset) = await DraftAsync(database);
        string[] names =
        [
            "../../etc/passwd",
            "/etc/passwd",
            "C:\\Windows\\system.ini",
            "..\\..\\up.txt",
            "..",
            ".",
            "",
            " ",
            "a\u0001b.txt",
            "con:aux|?.txt",
            new string('n', 400) + ".txt",
            "tab\there.txt",
            "%2e%2e%2fup.txt",
            "\u202Etxt.exe",
        ];

        foreach (var name in names)
        {
            using var form = new MultipartFormDataContent();
            var part = new ByteArrayContent("x"u8.ToArray());
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition",
                $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}"
            );
            form.Add(part);
            var answer = await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/add", form);
            var label = answer.Data["files"]![0]!["label"]!.GetValue<string>();
            Assert.True(
                label.Length is > 0 and <= 255
                    && label is not (".." or ".")
                    && !label.AsSpan().ContainsAny(Forbidden)
                    && !label.Any(char.IsControl),
                $"'{name}' became '{label}'"
            );
        }
    }

    [Theory, EachDatabase]
    public async Task Folders_that_lead_elsewhere_are_refused(DatabaseKind database)
    {
        var (admin, dataset) = await DraftAsync(database);
        string[] refused = ["../up", "a/../../up", "..\\up", "a\u0001b", "a:b", "a*", "<a>", new string('d', 1001), "a\nb"];
        foreach (var folder in refused)
        {
            (
                await admin.UploadAsync(
                    $"/api/datasets/{dataset}/add",
                    "a.txt",
                    [1],
                    new JsonObject { ["directoryLabel"] = folder }
                )
            ).MustBeError(HttpStatusCode.BadRequest);
        }

        foreach (var (folder, kept) in new[] { ("/etc/", "etc"), ("a//b/./c", "a/b/c"), ("a\\b", "a/b"), (" a / b ", "a/b") })
        {
            var added = await admin.UploadAsync(
                $"/api/datasets/{dataset}/add",
                "a.txt",
                [1],
                new JsonObject { ["directoryLabel"] = folder }
            );
            Assert.Equal(kept, added.Data["files"]![0]!["directoryLabel"]!.GetValue<string>());
        }

        Assert.Equal(4, (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task Archives_that_are_broken_or_hostile_stay_whole_or_are_refused(DatabaseKind database)
    {
        var (admin, _) = await DraftAsync(database);
        var sound = Files.AddFileTests.Zip(("a.txt", "content of a"), ("b/c.txt", "content of c"));
        var encrypted = (byte[])sound.Clone();
        foreach (
            var at in PositionsOf(encrypted, [0x50, 0x4b, 0x03, 0x04])
                .Select(p => p + 6)
                .Concat(PositionsOf(encrypted, [0x50, 0x4b, 0x01, 0x02]).Select(p => p + 8))
        )
        {
            encrypted[at] |= 1;
        }

        var damaged = (byte[])sound.Clone();
        damaged[40] ^= 0xff;
        (string Name, byte[] Bytes)[] archives =
        [
            ("cut", sound[..(sound.Length / 2)]),
            ("only the beginning", [0x50, 0x4b, 0x03, 0x04, 0, 0]),
            ("random", [0x50, 0x4b, 0x05, 0x06, .. Enumerable.Range(0, 200).Select(i => (byte)(i * 37))]),
            ("damaged", damaged),
            ("encrypted", encrypted),
            ("empty", Files.AddFileTests.Zip()),
            ("in itself", Zip(("inner.zip", sound))),
            (
                "of names",
                Files.AddFileTests.Zip(
                    ("/etc/passwd", "1"),
                    ("C:\\x.txt", "2"),
                    ("../../up.txt", "3"),
                    ("a\u0001b.txt", "4"),
                    (new string('n', 500), "5"),
                    ("same", "6"),
                    ("same", "7"),
                    ("same/below", "8")
                )
            ),
            ("of folders", Files.AddFileTests.Zip(("a/", ""), ("a/b/", ""))),
        ];

        foreach (var (name, bytes) in archives)
        {
            var (dataset, _) = await Make.DatasetAsync(admin, "root");
            var answer = await admin.UploadAsync(
                $"/api/datasets/{dataset}/add",
                name + ".zip",
                bytes,
                contentType: "application/zip"
            );
            Assert.True(Judge.ProblemOf(answer) is null, $"{name}: {answer.Status} {answer.Text}");
            var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
            Assert.Equal((int)answer.Status < 300 ? answer.Data["files"]!.AsArray().Count : 0, files.Count);
            Assert.All(files, f => Assert.DoesNotContain("..", $"{f!["directoryLabel"]}/{f["label"]}".Split('/')));
            foreach (var file in files)
            {
                Assert.Equal(
                    file!["dataFile"]!["filesize"]!.GetValue<long>(),
                    (await admin.GetAsync($"/api/access/datafile/{file["dataFile"]!["id"]}")).Body.Length
                );
            }
        }
    }

    [Theory, EachDatabase]
    public async Task Describing_a_file_takes_no_bytes_and_no_broken_form(DatabaseKind database)
    {
        var (admin, dataset) = await DraftAsync(database);
        var file = await Deposit.FileAsync(admin, dataset, "a.txt");
        foreach (
            var body in new[]
            {
                $"--xyz\r\n{File}\r\n--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"jsonData\"\r\n\r\n{\"label\":",
                "",
                "--abc--",
            }
        )
        {
            var answer = await admin.SendAsync(HttpMethod.Post, $"/api/files/{file}/metadata", Form(body));
            Assert.True(
                Judge.ProblemOf(answer) is null && answer.Status == HttpStatusCode.BadRequest,
                $"{body}: {answer.Status} {answer.Text}"
            );
        }
    }

    private static ByteArrayContent Form(string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=xyz");
        return content;
    }

    private static async Task<(Wire Admin, long Dataset)> DraftAsync(DatabaseKind database)
    {
        var admin = (await SharedServer.OfAsync(database)).Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        return (admin, dataset);
    }

    // Files lie below the authority and identifier of their dataset.
    private static async Task NothingStoredAsync(DatabaseKind database, Wire admin, long dataset)
    {
        var identifier = (await admin.GetAsync($"/api/datasets/{dataset}")).Data["identifier"]!.GetValue<string>();
        var folder = (await SharedServer.OfAsync(database)).Folder;
        Assert.Empty(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => f.Contains(identifier, StringComparison.Ordinal))
        );
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static IEnumerable<int> PositionsOf(byte[] bytes, byte[] mark) =>
        Enumerable.Range(0, bytes.Length - mark.Length).Where(i => bytes.AsSpan(i, mark.Length).SequenceEqual(mark));
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>What names files get and what is said of them, whichever way clients write it.</summary>
public sealed class UploadNameTests
{
    private const string Boundary = "next-part";

    [Theory, EachDatabase]
    public async Task Names_are_read_as_UTF_8_or_else_as_Latin_1(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");

        Assert.Equal("Größe.txt", await NamedAsync("filename=\"Größe.txt\"", Encoding.UTF8));
        Assert.Equal("Prüfung é.txt", await NamedAsync("filename=\"Prüfung é.txt\"", Encoding.Latin1));
        Assert.Equal("文.txt", await NamedAsync("filename=\"Wörter.txt\"; filename*=UTF-8''%E6%96%87.txt", Encoding.Latin1));
        Assert.Equal("Ä.txt", await NamedAsync("filename*=ISO-8859-1''%C4.txt; filename=\"A.txt\"", Encoding.UTF8));
        Assert.Equal("plain.txt", await NamedAsync("filename=\"plain.txt\"; filename*=no-charset''%C4.txt", Encoding.UTF8));

        async Task<string> NamedAsync(string parameters, Encoding encoding)
        {
            var answer = await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/add", Sent(parameters, encoding));
            return answer.Data["files"]![0]!["label"]!.GetValue<string>();
        }
    }

    [Theory, EachDatabase]
    public async Task Folders_of_an_archive_stay_apart_and_changed_names_are_said(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var add = $"/api/datasets/{dataset}/add";

        var kept = await admin.UploadAsync(
            add,
            "kept.zip",
            AddFileTests.Zip(("mwe/state=MA/p.csv", "1"), ("mwe/state=NY/p.csv", "2")),
            contentType: "application/zip"
        );
        var changed = await admin.UploadAsync(
            add,
            "changed.zip",
            AddFileTests.Zip(("a&b/p.csv", "3"), ("a_b/p:q.csv", "4"), ("a_b/same.csv", "5")),
            contentType: "application/zip"
        );
        var sent = await admin.SendAsync(HttpMethod.Post, add, Sent("filename=\"a:b.txt\"", Encoding.UTF8));

        Assert.Equal(["mwe/state=MA/p.csv", "mwe/state=NY/p.csv"], Paths(kept));
        Assert.Null(kept.Json["message"]);
        Assert.Equal(["a_b-1/p.csv", "a_b/p_q.csv", "a_b/same.csv"], Paths(changed));
        Assert.Equal(
            "Names with characters that cannot be kept, or that stood twice in a folder, were changed: "
                + "a&b/p.csv is now a_b-1/p.csv, a_b/p:q.csv is now a_b/p_q.csv.",
            changed.Message
        );
        const string Renamed = "The file was given the name a_b.txt, as its own has characters that cannot be kept.";
        Assert.Equal(Renamed, sent.Message);

        var id = sent.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
        var replaced = await admin.SendAsync(
            HttpMethod.Post,
            $"/api/files/{id}/replace",
            Sent("filename=\"a:b.txt\"", Encoding.UTF8)
        );
        Assert.Equal(Renamed, replaced.Message);
        // Given a name on purpose, it has that, and nothing is to be said.
        var named = await admin.UploadAsync(add, "c:d.txt", [7], new JsonObject { ["label"] = "chosen.txt" });
        Assert.Equal("chosen.txt", named.Data["files"]![0]!["label"]!.GetValue<string>());
        Assert.Null(named.Json["message"]);

        static IEnumerable<string> Paths(WireAnswer answer) =>
            answer.Data["files"]!.AsArray().Select(f => $"{f!["directoryLabel"]}/{f["label"]}").Order(StringComparer.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Characters_nobody_sees_are_refused_in_names_given_and_replaced_in_names_sent(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        const string Said =
            "cannot contain control characters or invisible characters that change how it reads. Remove U+202E (character 2).";
        var sent = await admin.SendAsync(
            HttpMethod.Post,
            $"/api/datasets/{dataset}/add",
            Sent("filename=\"a\u202Egpj.exe\"", Encoding.UTF8)
        );
        var file = sent.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();

        Assert.Equal("a_gpj.exe", sent.Data["files"]![0]!["label"]!.GetValue<string>());
        foreach (var (key, name) in new[] { ("label", "File Name"), ("directoryLabel", "Directory Name") })
        {
            var said = new JsonObject { [key] = "a\u202Etxt" };
            (await admin.UploadAsync($"/api/datasets/{dataset}/add", "b.txt", [1], said)).MustBeError(
                HttpStatusCode.BadRequest,
                $"{name} {Said}"
            );
            (await DescribeAsync(admin, file, said)).MustBeError(HttpStatusCode.BadRequest, $"{name} {Said}");
        }

        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Names_and_descriptions_beyond_measure_are_refused_with_the_measure(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var add = $"/api/datasets/{dataset}/add";
        var file = await Make.FileAsync(
            admin,
            dataset,
            "a.txt",
            "a",
            new JsonObject { ["description"] = new string('d', 100_000) }
        );
        var said = new JsonObject { ["description"] = new string('d', 100_001) };
        const string TooLong = "The description of a file must be at most 100000 characters; this one has 100001.";

        (await admin.SendAsync(HttpMethod.Post, add, Sent($"filename=\"{new string('n', 1001)}\"", Encoding.UTF8))).MustBeError(
            HttpStatusCode.BadRequest,
            "The name of the uploaded file has 1001 characters; at most 1000 are taken. Rename the file and upload it again."
        );
        (await admin.UploadAsync(add, "b.txt", [1], new JsonObject { ["label"] = new string('n', 256) })).MustBeError(
            HttpStatusCode.BadRequest,
            "File Name must be at most 255 characters."
        );
        (await admin.UploadAsync(add, "b.txt", [1], said)).MustBeError(HttpStatusCode.BadRequest, TooLong);
        (await DescribeAsync(admin, file, said)).MustBeError(HttpStatusCode.BadRequest, TooLong);

        Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    private static async Task<WireAnswer> DescribeAsync(Wire wire, long file, JsonNode said)
    {
        using var form = new MultipartFormDataContent { { new StringContent(said.ToJsonString()), "jsonData" } };
        return await wire.SendAsync(HttpMethod.Post, $"/api/files/{file}/metadata", form);
    }

    // Written by hand: clients of the framework write names in a way of their own.
    private static ByteArrayContent Sent(string parameters, Encoding encoding)
    {
        var content = new ByteArrayContent(
            encoding.GetBytes(
                $"--{Boundary}\r\nContent-Disposition: form-data; name=\"file\"; {parameters}\r\nContent-Type: text/plain\r\n\r\n{Guid.NewGuid()}\r\n--{Boundary}--\r\n"
            )
        );
        content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
        return content;
    }
}

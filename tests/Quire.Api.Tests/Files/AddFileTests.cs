using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

public sealed class AddFileTests
{
    [Theory, EachDatabase]
    public async Task A_file_is_described_as_the_wire_has_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = "a,b\n1,2\n"u8.ToArray();

        var answer = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "täglich.csv",
            bytes,
            new JsonObject
            {
                ["description"] = "Values",
                ["directoryLabel"] = "data/raw",
                ["categories"] = new JsonArray("Data", "Data", " "),
                ["restrict"] = "false",
            },
            "text/csv"
        );

        var file = answer.Data["files"]!.AsArray().Single()!;
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("täglich.csv", file["label"]!.GetValue<string>());
        Assert.Equal("data/raw", file["directoryLabel"]!.GetValue<string>());
        Assert.Equal(["Data"], file["categories"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.False(file["restricted"]!.GetValue<bool>());
        var data = file["dataFile"]!;
        Assert.Equal("", data["persistentId"]!.GetValue<string>());
        Assert.Equal("text/csv", data["contentType"]!.GetValue<string>());
        Assert.Equal(bytes.Length, data["filesize"]!.GetValue<long>());
        Assert.Equal(-1, data["rootDataFileId"]!.GetValue<long>());
        Assert.Equal("MD5", data["checksum"]!["type"]!.GetValue<string>());
        Assert.Equal("e5ebd4c02cefbe7955977c67ada242b7", data["checksum"]!["value"]!.GetValue<string>());
        Assert.Equal(data["checksum"]!["value"]!.GetValue<string>(), data["md5"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task The_description_may_come_before_the_bytes(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("{\"label\":\"named.txt\"}"), "jsonData" },
            { new ByteArrayContent("x"u8.ToArray()), "file", "sent.txt" },
        };

        var answer = await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/add", form);

        Assert.Equal("named.txt", answer.Data["files"]![0]!["label"]!.GetValue<string>());
        // Nobody described it: clients read the member without asking whether it is there.
        Assert.Equal("", answer.Data["files"]![0]!["description"]!.GetValue<string>());
        Assert.Equal("", answer.Data["files"]![0]!["dataFile"]!["description"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_package_that_is_a_zip_by_its_making_is_stored_as_it_came(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var model = Zip(("model/data.pkl", "weights"), ("model/version", "3"));

        foreach (var name in new[] { "model.pt", "model" })
        {
            var answer = await admin.UploadAsync(
                $"/api/datasets/{dataset}/add",
                name,
                model,
                contentType: "application/octet-stream"
            );

            var file = Assert.Single(answer.Data["files"]!.AsArray())!;
            Assert.Equal(name, file["label"]!.GetValue<string>());
            Assert.Equal(model, (await admin.GetAsync($"/api/access/datafile/{file["dataFile"]!["id"]!.GetValue<long>()}")).Body);
        }
    }

    [Theory, EachDatabase]
    public async Task A_description_that_is_no_JSON_is_refused_in_the_words_clients_know(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "there.txt", "there");

        foreach (var path in new[] { $"/api/datasets/{dataset}/add", $"/api/files/{file}/replace" })
        {
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent("x"u8.ToArray()), "file", "a.txt" },
                { new StringContent("{\"description\": My notes}"), "jsonData" },
            };
            (await admin.SendAsync(HttpMethod.Post, path, form)).MustBeError(
                HttpStatusCode.BadRequest,
                "Error in parsing provided json"
            );
        }
    }

    [Theory, EachDatabase]
    public async Task What_adding_does_not_read_is_ignored_and_categories_may_be_objects(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var said = new JsonObject
        {
            ["forceReplace"] = "perhaps",
            ["fileToReplaceId"] = "none",
            ["categories"] = new JsonArray(new JsonObject { ["name"] = "Data" }, "Code"),
        };

        var added = await admin.UploadAsync($"/api/datasets/{dataset}/add", "a.txt", [1], said);

        Assert.Equal(["Data", "Code"], added.Data["files"]![0]!["categories"]!.AsArray().Select(c => c!.GetValue<string>()));
        var file = added.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
        (await admin.UploadAsync($"/api/files/{file}/replace", "a.txt", [2], said)).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task A_name_that_is_taken_gets_a_number(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        await Make.FileAsync(admin, dataset, "a.txt", "one");
        await Make.FileAsync(admin, dataset, "a.txt", "two");
        await Make.FileAsync(admin, dataset, "a.txt", "three");
        await Make.FileAsync(admin, dataset, "a.txt", "elsewhere", new JsonObject { ["directoryLabel"] = "sub" });

        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();

        Assert.Equal(
            ["a-1.txt", "a-2.txt", "a.txt", "a.txt"],
            files.Select(f => f!["label"]!.GetValue<string>()).Order(StringComparer.Ordinal)
        );
    }

    [Theory, EachDatabase]
    public async Task The_same_content_again_is_accepted_with_a_warning(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        await Make.FileAsync(admin, dataset, "first.txt", "same");

        var answer = await admin.UploadAsync($"/api/datasets/{dataset}/add", "second.txt", "same"u8.ToArray());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            "This file has the same content as first.txt that is in the dataset. ",
            answer.Json["message"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task A_zip_becomes_its_files_in_folders_that_stay_inside(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var zip = Zip(
            ("top.txt", "1"),
            ("a/b/deep.txt", "2"),
            ("../../etc/passwd", "3"),
            ("__MACOSX/._top.txt", "4"),
            ("a\\win.txt", "5")
        );

        var answer = await admin.UploadAsync($"/api/datasets/{dataset}/add", "all.zip", zip, contentType: "application/zip");

        var paths = answer.Data["files"]!
            .AsArray()
            .Select(f => $"{f!["directoryLabel"]?.GetValue<string>()}|{f["label"]!.GetValue<string>()}");
        Assert.Equal(["a/b|deep.txt", "a|win.txt", "etc|passwd", "|top.txt"], paths.Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_zip_bomb_is_refused_and_leaves_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("zeros.bin", CompressionLevel.Optimal).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 100; i++)
            {
                entry.Write(block);
            }
        }

        var answer = await admin.UploadAsync(
            $"/api/datasets/{dataset}/add",
            "bomb.zip",
            bomb.ToArray(),
            contentType: "application/zip"
        );

        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Descriptions_that_cannot_be_kept_are_refused(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        string[] wrong =
        [
            "{\"label\":\"../../evil.txt\"}",
            "{\"label\":\"\"}",
            "{\"directoryLabel\":\"../up\"}",
            "{\"directoryLabel\":[1]}",
            "{\"directoryLabel\":\"a\\u0000b\"}",
            "not json",
            "[]",
            "{\"dataFileTags\":[\"Nonsense\"]}",
        ];

        foreach (var text in wrong)
        {
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent("x"u8.ToArray()), "file", "a.txt" },
                { new StringContent(text), "jsonData" },
            };
            (await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/add", form)).MustBeError(HttpStatusCode.BadRequest);
        }

        Assert.Empty((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task Malformed_multipart_is_a_bad_request(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        (string Type, string Body)[] broken =
        [
            (
                "multipart/form-data; boundary=xyz",
                "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nnever ended"
            ),
            ("multipart/form-data; boundary=xyz", "no boundary at all"),
            ("multipart/form-data; boundary=xyz", ""),
            ("multipart/form-data", "--xyz--"),
            ("multipart/form-data; boundary=xyz", "--xyz\r\nno header\r\n\r\nx\r\n--xyz--\r\n"),
            ("application/json", "{}"),
            ("multipart/form-data; boundary=xyz", "--xyz--\r\n"),
        ];

        foreach (var (type, body) in broken)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            (await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/add", content)).MustBeError(
                HttpStatusCode.BadRequest
            );
        }
    }

    [Theory, EachDatabase]
    public async Task Those_who_may_not_edit_are_refused_with_the_text_of_the_wire(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        using var stranger = server.As((await Make.UserAsync(admin)).Token);
        const string Text = "You do not have permission to edit this dataset.";

        (await stranger.UploadAsync($"/api/datasets/{dataset}/add", "a.txt", [1])).MustBeError(HttpStatusCode.Forbidden, Text);
        (await server.Guest().UploadAsync($"/api/datasets/{dataset}/add", "a.txt", [1])).MustBeError(
            HttpStatusCode.Forbidden,
            Text
        );
    }

    internal static byte[] Zip(params (string Name, string Content)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}

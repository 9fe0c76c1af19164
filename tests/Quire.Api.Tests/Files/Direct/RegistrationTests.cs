using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Files.Describing;
using Quire.Repository.Files.Direct;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Direct;

/// <summary>Which of the things clients name may become files.</summary>
public sealed class RegistrationTests
{
    [Theory, EachDatabase]
    public async Task Each_file_is_taken_or_refused_for_itself(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var (other, _) = await Make.DatasetAsync(admin, "root");
        var bytes = DirectServer.Bytes(5000);
        var good = await DirectServer.PutAsync(admin, dataset, bytes);
        var elsewhere = await DirectServer.PutAsync(admin, other, bytes);
        var never = (await DirectServer.AskAsync(admin, dataset, 10))["storageIdentifier"]!.GetValue<string>();
        var stored = await Make.FileAsync(admin, dataset, "through.txt", "through the server");
        var published = (await admin.GetAsync($"/api/files/{stored}")).Data["dataFile"]!["storageIdentifier"]!.GetValue<string>();
        (JsonNode File, string Problem)[] cases =
        [
            (await WithAsync(f => f["checksum"]!["@value"] = DirectServer.Md5([1])), "The uploaded file's MD5 is"),
            (await WithAsync(f => f["checksum"]!["@value"] = "../etc/passwd"), "is no MD5 in hexadecimal"),
            (
                await WithAsync(f => f["checksum"]!["@type"] = "CRC32"),
                "the checksum '@type' must be one of MD5, SHA-1, SHA-256, SHA-512, not 'CRC32'."
            ),
            (await WithAsync(f => f["fileSize"] = 4999), "The uploaded file has 5000 bytes, not 4999."),
            (await WithAsync(f => f["label"] = "../up"), "File Name cannot contain"),
            (await WithAsync(f => f["directoryLabel"] = "a/../../b"), "irectory"),
            (await WithAsync(f => f["label"] = "a\u202Etxt.exe"), "Remove U+202E (character 2)."),
            (await WithAsync(f => f["fileName"] = new string('n', 1001)), "The name of the uploaded file has 1001 characters"),
            (
                await WithAsync(f => f["description"] = new string('d', 100_001)),
                "The description of a file must be at most 100000 characters"
            ),
            (await WithAsync(f => f["dataFileTags"] = new JsonArray("Nonsense")), "Not a valid Tabular Data Tag"),
            (await WithAsync(f => f["description"] = 7), "'description' must be a text"),
            (await WithAsync(f => f.Remove("fileName")), "You must provide a storageidentifier, filename, and mimetype."),
            (new JsonObject { ["fileName"] = "a.bin" }, "You must provide a storageidentifier, filename, and mimetype."),
            (JsonValue.Create(3), "an object is expected"),
            (DirectServer.Said(elsewhere, "x.bin", bytes), "was not issued for this dataset"),
            (DirectServer.Said(published, "x.bin", bytes), "was not issued for this dataset"),
            (
                DirectServer.Said(good[..(good.LastIndexOf('/') + 1)] + new string('a', 32), "x.bin", bytes),
                "was not issued for this dataset"
            ),
            (
                DirectServer.Said("local://2026/01/ab/x", "x.bin", bytes),
                "Dataset store configuration does not allow provided storageIdentifier."
            ),
            (
                DirectServer.Said("s3://other:2026/01/ab/x", "x.bin", bytes),
                "Dataset store configuration does not allow provided storageIdentifier."
            ),
            (
                DirectServer.Said("nonsense", "x.bin", bytes),
                "Dataset store configuration does not allow provided storageIdentifier."
            ),
            (DirectServer.Said(never, "x.bin", bytes), "No uploaded file was found"),
        ];

        var answer = (
            await DirectServer.RegisterAsync(
                admin,
                dataset,
                [
                    .. cases.Select(c => c.File),
                    DirectServer.Said(good, "good.bin", bytes),
                    DirectServer.Said(good, "twice.bin", bytes),
                ]
            )
        ).Data;

        var rows = answer["Files"]!.AsArray();
        Assert.Equal(
            (cases.Length + 2, 1),
            (
                answer["Result"]!["Total number of files"]!.GetValue<int>(),
                answer["Result"]!["Number of files successfully added"]!.GetValue<int>()
            )
        );
        foreach (var (row, expected) in rows.Zip(cases))
        {
            row!["errorMessage"].Says(expected.Problem);
            Assert.Null(row["successMessage"]);
        }

        Assert.Equal("good.bin", rows[^2]!["fileDetails"]!["label"]!.GetValue<string>());
        rows[^1]!["errorMessage"].Says("more than once");
        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(["good.bin", "through.txt"], files.Select(f => f!["label"]!.GetValue<string>()));
        Assert.Null(
            (await DirectServer.RegisterAsync(admin, other, DirectServer.Said(elsewhere, "x.bin", bytes))).Data["Files"]![0]![
                "errorMessage"
            ]
        );

        async Task<JsonObject> WithAsync(Action<JsonObject> change)
        {
            var said = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, bytes), "bad.bin", bytes);
            change(said);
            return said;
        }
    }

    [Theory, EachDatabase]
    public async Task Names_that_could_not_be_kept_are_said(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = new[] { DirectServer.Bytes(100), DirectServer.Bytes(101), DirectServer.Bytes(102) };
        var keys = new List<string>();
        foreach (var b in bytes)
        {
            keys.Add(await DirectServer.PutAsync(admin, dataset, b));
        }

        var named = DirectServer.Said(keys[2], "e:f.bin", bytes[2]);
        named["label"] = "chosen.bin";
        var added = await DirectServer.RegisterAsync(
            admin,
            dataset,
            [DirectServer.Said(keys[0], "a:b.bin", bytes[0]), DirectServer.Said(keys[1], "kept.bin", bytes[1]), named]
        );

        const string Renamed = "The file was given the name a_b.bin, as its own has characters that cannot be kept.";
        var rows = added.Data["Files"]!.AsArray();
        Assert.Equal(Renamed, added.Message);
        Assert.Equal(Renamed, rows[0]!["warningMessage"]!.GetValue<string>());
        Assert.Null(rows[0]!["successMessage"]);
        Assert.All(
            rows.Skip(1),
            row => Assert.Equal("Added successfully to the dataset", row!["successMessage"]!.GetValue<string>())
        );

        var again = DirectServer.Bytes(103);
        var replacement = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, again), "g:h.bin", again);
        replacement["fileToReplaceId"] = rows[1]!["fileDetails"]!["dataFile"]!["id"]!.GetValue<long>();
        var replaced = await DirectServer.PostAsync(admin, $"/api/datasets/{dataset}/replaceFiles", new JsonArray(replacement));
        Assert.Contains("The file was given the name g_h.bin", replaced.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_refused_leaves_no_copy_and_no_draft(DatabaseKind database)
    {
        // Another setting, another bucket: nobody else writes to it meanwhile.
        var server = await DirectServer.OfAsync(database, verifyAtOnce: 255);
        using var admin = server.Admin();
        var (dataset, _) = await PublishedAsync(admin);
        var bytes = DirectServer.Bytes(100);
        var identifier = await DirectServer.PutAsync(admin, dataset, bytes);
        var said = DirectServer.Said(identifier, "a.bin", bytes);
        said["checksum"]!["@value"] = DirectServer.Md5([1]);
        var before = await DirectServer.KeysAsync(identifier);

        (await DirectServer.RegisterAsync(admin, dataset, said)).Data["Files"]![0]!["errorMessage"].Says("MD5");

        Assert.Equal(before.Order(), (await DirectServer.KeysAsync(identifier)).Order());
        Assert.Equal(
            "RELEASED",
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data["versionState"]!.GetValue<string>()
        );
        foreach (var text in new[] { "", "{}", "no json", "[", "7" })
        {
            using var form = new MultipartFormDataContent { { new StringContent(text), "jsonData" } };
            (await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/addFiles", form)).MustBeError(
                HttpStatusCode.BadRequest
            );
        }

        (await admin.UploadAsync($"/api/datasets/{dataset}/addFiles", "a.txt", [1], new JsonArray())).MustBeError(
            HttpStatusCode.BadRequest
        );
    }

    [Theory, EachDatabase]
    public async Task Of_two_who_register_one_key_at_once_one_gets_the_file(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = DirectServer.Bytes(5000);
        var said = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, bytes), "a.bin", bytes);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => DirectServer.RegisterAsync(admin, dataset, said.DeepClone()))
        );

        Assert.Single(answers, a => a.Data["Files"]![0]!["errorMessage"] is null);
        var file = Assert.Single((await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray())!;
        Assert.Equal(bytes, (await admin.GetAsync($"/api/access/datafile/{file["dataFile"]!["id"]}")).Body);
    }

    [Theory, EachDatabase]
    public async Task One_file_is_added_or_replaced_under_the_same_rules(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var (first, second) = (DirectServer.Bytes(300), DirectServer.Bytes(400));
        var said = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, first), "a.bin", first);
        var added = (await DirectServer.PostAsync(admin, $"/api/datasets/{dataset}/add", said)).Data["files"]![0]!["dataFile"]!;
        (await DirectServer.PostAsync(admin, $"/api/datasets/{dataset}/add", said)).MustBeError(
            HttpStatusCode.BadRequest,
            "The storage identifier belongs to a file already."
        );
        said["checksum"]!["@type"] = "nonsense";
        (await DirectServer.PostAsync(admin, $"/api/datasets/{dataset}/add", said)).MustBeError(HttpStatusCode.BadRequest);
        await Make.PublishAsync(admin, dataset);

        var newer = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, second), "b.bin", second);
        var replaced = (await DirectServer.PostAsync(admin, $"/api/files/{added["id"]}/replace", newer)).Data["files"]![0]![
            "dataFile"
        ]!;

        Assert.Equal(added["id"]!.GetValue<long>(), replaced["previousDataFileId"]!.GetValue<long>());
        Assert.Equal(second, (await admin.GetAsync($"/api/access/datafile/{replaced["id"]}")).Body);
        Assert.Equal(first, (await server.Guest().GetAsync($"/api/access/datafile/{added["id"]}")).Body);
    }

    [Theory, EachDatabase]
    public async Task Several_files_are_replaced_at_once(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var old = await Make.FileAsync(admin, dataset, "old.txt", "old", contentType: "text/plain");
        var older = await Make.FileAsync(admin, dataset, "older.txt", "older", contentType: "text/plain");
        await Make.PublishAsync(admin, dataset);
        var text = "new text"u8.ToArray();
        var said = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, text), "new.txt", text);
        (said["fileToReplaceId"], said["mimeType"]) = (old, "text/plain");
        var lost = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, text), "lost.txt", text);
        lost["fileToReplaceId"] = 99_999_999;
        var aimless = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, text), "aimless.txt", text);
        var same = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, text), "new.txt", text);
        (same["fileToReplaceId"], same["mimeType"]) = (older, "text/plain");

        var answer = (
            await DirectServer.PostAsync(admin, $"/api/datasets/{dataset}/replaceFiles", new JsonArray(lost, said, aimless, same))
        ).Data;

        Assert.Equal(
            (4, 2),
            (
                answer["Result"]!["Total number of files"]!.GetValue<int>(),
                answer["Result"]!["Number of files successfully replaced"]!.GetValue<int>()
            )
        );
        answer["Files"]![0]!
            ["errorMessage"]
            .Says("You cannot replace a file that is not in the most recently published dataset.");
        answer["Files"]![1]!["successMessage"].Says("Replaced successfully in the dataset");
        answer["Files"]![2]!["errorMessage"].Says("You must provide a fileToReplaceId");
        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(["new-1.txt", "new.txt"], files.Select(f => f!["label"]!.GetValue<string>()));
        Assert.Equal(
            2,
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files/counts")).Data["total"]!.GetValue<int>()
        );
    }

    [Theory, EachDatabase]
    public async Task A_file_stays_when_what_was_to_replace_it_is_refused(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var old = await Make.FileAsync(admin, dataset, "old.txt", "old", contentType: "text/plain");
        var unasked = Make.Dataset("No way to ask")["datasetVersion"]!.AsObject();
        unasked["fileAccessRequest"] = false;
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/versions/:draft", unasked.DeepClone())).Data;
        var text = "new text"u8.ToArray();
        var said = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, text), "new.txt", text);
        (said["fileToReplaceId"], said["mimeType"], said["restrict"]) = (old, "text/plain", true);

        var answer = (await DirectServer.PostAsync(admin, $"/api/datasets/{dataset}/replaceFiles", new JsonArray(said))).Data;

        answer["Files"]![0]!["errorMessage"].Says("You must enable request access or add terms of access");
        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal("old.txt", Assert.Single(files)!["label"]!.GetValue<string>());
        Assert.Equal("old", (await admin.GetAsync($"/api/access/datafile/{old}")).Text);
    }

    [Theory, EachDatabase]
    public async Task A_restricted_file_nobody_could_ask_for_does_not_stop_the_others(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await UnaskedAsync(admin);
        var (open, closed) = (DirectServer.Bytes(100), DirectServer.Bytes(100));
        var kept = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, open), "open.bin", open);
        var refused = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, closed), "closed.bin", closed);
        refused["restrict"] = true;

        var alone = (await DirectServer.RegisterAsync(admin, dataset, refused.DeepClone())).Data;
        Assert.Equal(
            "RELEASED",
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data["versionState"]!.GetValue<string>()
        );
        var both = (await DirectServer.RegisterAsync(admin, dataset, refused.DeepClone(), kept)).Data;

        Assert.Equal(0, alone["Result"]!["Number of files successfully added"]!.GetValue<int>());
        both["Files"]![0]!["errorMessage"].Says("You must enable request access or add terms of access");
        Assert.Null(both["Files"]![0]!["fileDetails"]);
        Assert.Equal("open.bin", both["Files"]![1]!["fileDetails"]!["label"]!.GetValue<string>());
        // Nothing of the refusal stays: the same bytes are registered as soon as they may be.
        refused["restrict"] = false;
        Assert.Null((await DirectServer.RegisterAsync(admin, dataset, refused.DeepClone())).Data["Files"]![0]!["errorMessage"]);
        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal(["closed.bin", "open.bin", "there.txt"], files.Select(f => f!["label"]!.GetValue<string>()));
        Assert.Equal(closed, (await admin.GetAsync($"/api/access/datafile/{files[0]!["dataFile"]!["id"]}")).Body);
    }

    [Theory, EachDatabase]
    public async Task A_replacement_that_is_refused_may_be_tried_again_and_one_file_is_replaced_once(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, old) = await UnaskedAsync(admin);
        var replace = $"/api/datasets/{dataset}/replaceFiles";
        var (closed, first, second) = (
            await SaidAsync("closed.txt"),
            await SaidAsync("first.txt"),
            await SaidAsync("second.txt")
        );
        closed["restrict"] = true;

        (await DirectServer.PostAsync(admin, replace, new JsonArray(closed.DeepClone()))).Data["Files"]![0]!
            ["errorMessage"]
            .Says("You must enable request access or add terms of access");
        Assert.Equal(
            "RELEASED",
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:latest")).Data["versionState"]!.GetValue<string>()
        );
        var answer = (
            await DirectServer.PostAsync(admin, replace, new JsonArray(closed.DeepClone(), first, second.DeepClone()))
        ).Data["Files"]!;

        Assert.Equal(
            (false, true, false),
            (answer[0]!["fileDetails"] is not null, answer[1]!["fileDetails"] is not null, answer[2]!["fileDetails"] is not null)
        );
        answer[2]!["errorMessage"].Says($"The file {old} is already replaced by another file of this request.");
        var files = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft/files")).Data.AsArray();
        Assert.Equal("first.txt", Assert.Single(files)!["label"]!.GetValue<string>());
        second["fileToReplaceId"] = files[0]!["dataFile"]!["id"]!.GetValue<long>();
        Assert.Null((await DirectServer.PostAsync(admin, replace, new JsonArray(second))).Data["Files"]![0]!["errorMessage"]);

        async Task<JsonObject> SaidAsync(string name)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(name);
            var said = DirectServer.Said(await DirectServer.PutAsync(admin, dataset, bytes), name, bytes);
            (said["fileToReplaceId"], said["mimeType"]) = (old, "text/plain");
            return said;
        }
    }

    [Theory, EachDatabase]
    public async Task Names_and_contents_that_are_there_already_are_told(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        await Make.FileAsync(admin, dataset, "a.bin", "through the server");
        var (one, two) = (DirectServer.Bytes(100), DirectServer.Bytes(100));
        JsonNode[] said =
        [
            DirectServer.Said(await DirectServer.PutAsync(admin, dataset, one), "a.bin", one),
            DirectServer.Said(await DirectServer.PutAsync(admin, dataset, two), "a.bin", two),
            DirectServer.Said(await DirectServer.PutAsync(admin, dataset, one), "b.bin", one),
            DirectServer.Said(
                await DirectServer.PutAsync(admin, dataset, "through the server"u8.ToArray()),
                ".bashrc",
                "through the server"u8.ToArray()
            ),
        ];

        var rows = (await DirectServer.RegisterAsync(admin, dataset, said)).Data["Files"]!.AsArray();

        Assert.Equal(
            ["a-1.bin", "a-2.bin", "b.bin", ".bashrc"],
            rows.Select(r => r!["fileDetails"]!["label"]!.GetValue<string>())
        );
        rows[2]!["warningMessage"].Says("This file has the same content as a-1.bin that is in the dataset.");
        rows[3]!["warningMessage"].Says("This file has the same content as a.bin that is in the dataset.");
        Assert.Equal((true, true), (rows[0]!["warningMessage"] is null, rows[2]!["successMessage"] is null));
    }

    [Theory, EachDatabase]
    public async Task Many_files_cost_no_more_reads_than_few(DatabaseKind database)
    {
        var server = await DirectServer.OfAsync(database);
        using var admin = server.Admin();

        Assert.Equal(await ReadsAsync(3), await ReadsAsync(30));

        async Task<int> ReadsAsync(int count)
        {
            var (dataset, _) = await Make.DatasetAsync(admin, "root");
            var items = new List<RegistrationItem>();
            for (var i = 0; i < count; i++)
            {
                items.Add(
                    new(
                        new FileDescription
                        {
                            StorageIdentifier = await DirectServer.PutAsync(admin, dataset, [1, (byte)i]),
                            FileName = "same.bin",
                        },
                        Problem: null
                    )
                );
            }

            await using var scope = server.Services.CreateAsyncScope();
            using var statements = new StatementCounter(scope.ServiceProvider);
            var outcomes = await scope
                .ServiceProvider.GetRequiredService<OperationGate>()
                .RunAsync(new RegisterFiles(new ObjectRef.Dataset(dataset), items), Caller.System, default);
            Assert.All(outcomes, o => Assert.Null(o.Problem));
            return statements.Reads;
        }
    }

    // A published dataset with a file, where nobody is told how to get at restricted ones.
    private static async Task<(long Dataset, long File)> UnaskedAsync(Wire admin)
    {
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var unasked = Make.Dataset("No way to ask")["datasetVersion"]!.AsObject();
        unasked["fileAccessRequest"] = false;
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/versions/:draft", unasked.DeepClone())).Data;
        var file = await Make.FileAsync(admin, dataset, "there.txt", "there", contentType: "text/plain");
        await Make.PublishAsync(admin, dataset);
        return (dataset, file);
    }

    private static async Task<(long Id, string Pid)> PublishedAsync(Wire admin)
    {
        var (_, id, pid) = await Deposit.PublishedAsync(admin);
        return (id, pid);
    }
}

using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Depositing;

/// <summary>What the script of the page asks for that sends files in parts.</summary>
public sealed class DirectPageTests
{
    private const int Part = 8 << 20;

    [Theory, EachDatabase]
    public async Task An_upload_that_was_broken_off_goes_on_with_the_parts_that_are_there(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        using var wire = edit.Server.Guest();
        var bytes = new byte[Part + 5];
        bytes[^1] = 7;
        var form = await edit.FormAsync($"/edit/{edit.Id}/files", "u-folder");
        form.With("size", $"{bytes.Length}")
            .With("path", "north/levels.bin")
            .With("folder", "raw")
            .With("description", "Levels.");

        var begun = await AskAsync(reader, form, "begin");
        Assert.Equal(Part, begun["part"]!.GetValue<int>());
        foreach (var name in (string[])["identifier", "upload", "part"])
        {
            form.With(name, begun[name]!.ToString());
        }

        var parts = await AskAsync(reader, form, "parts");
        Assert.Empty(parts["there"]!.AsArray());
        Assert.Equal(["1", "2"], parts["addresses"]!.AsObject().Select(a => a.Key));
        await PutAsync(wire, parts["addresses"]!["2"]!, bytes[Part..]);
        Assert.True((await AskAsync(reader, form, "finish"))["missing"]!.GetValue<bool>());
        var later = await AskAsync(reader, form, "parts");
        Assert.Equal(2, Assert.Single(later["there"]!.AsArray())!.GetValue<int>());
        Assert.Equal("1", Assert.Single(later["addresses"]!.AsObject()).Key);
        await PutAsync(wire, later["addresses"]!["1"]!, bytes[..Part]);
        // Whose answer was lost asks again, and there is one file all the same.
        _ = await AskAsync(reader, form, "finish");
        _ = await AskAsync(reader, form, "finish");

        var file = Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray())!;
        Assert.Equal(("raw/north", "levels.bin"), (Text(file, "directoryLabel"), Text(file, "label")));
        Assert.Equal("Levels.", Text(file, "description"));
        Assert.Equal(bytes.Length, file["dataFile"]!["filesize"]!.GetValue<int>());
        Assert.True((await AskAsync(reader, form, "parts"))["gone"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task What_was_put_together_is_not_sent_again_when_no_file_could_be_made_of_it(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        using var wire = edit.Server.Guest();
        var bytes = new byte[Part + 5];
        var form = await edit.FormAsync($"/edit/{edit.Id}/files", "u-folder");
        form.With("size", $"{bytes.Length}").With("path", "levels.bin").With("folder", "raw/../..");
        await BeginAsync(reader, form);
        var parts = (await AskAsync(reader, form, "parts"))["addresses"]!;
        await PutAsync(wire, parts["1"]!, bytes[..Part]);
        await PutAsync(wire, parts["2"]!, bytes[Part..]);

        var refused = await reader.FormAsync($"{form.Action}/finish", form.Fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Null(JsonNode.Parse(refused.Text)!["spoilt"]);
        var later = await AskAsync(reader, form, "parts");
        Assert.Null(later["gone"]);
        Assert.Empty(later["addresses"]!.AsObject());
        _ = await AskAsync(reader, form.With("folder", "raw"), "finish");

        var file = Assert.Single((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray())!;
        Assert.Equal(("raw", "levels.bin"), (Text(file, "directoryLabel"), Text(file, "label")));
        Assert.True((await AskAsync(reader, form, "parts"))["gone"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task An_archive_that_came_in_parts_becomes_its_files_once_or_stays_if_it_shall(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        using var wire = edit.Server.Guest();
        var zip = Zip(("north.txt", "1"), ("deep/south.txt", "2"));
        var form = await edit.FormAsync($"/edit/{edit.Id}/files", "u-folder");
        form.With("size", $"{zip.Length}")
            .With("path", "gauges/levels.zip")
            .With("folder", "raw")
            .With("type", "application/zip");

        // What came is another than was meant: nothing is made of it, and it is sent from the beginning.
        await PutAsync(wire, (await BeginAsync(reader, form))["address"]!, zip);
        form.With("checksum-type", "MD5").With("checksum", new string('0', 32));
        var spoilt = await reader.FormAsync($"{form.Action}/finish", form.Fields);
        Assert.Equal(HttpStatusCode.BadRequest, spoilt.Status);
        Assert.True(JsonNode.Parse(spoilt.Text)!["spoilt"]!.GetValue<bool>());
        form.With("checksum", Convert.ToHexStringLower(MD5.HashData(zip)));
        // Whose answer was lost asks again.
        _ = await AskAsync(reader, form, "finish");
        _ = await AskAsync(reader, form, "finish");

        var path = $"/api/datasets/{edit.Id}/versions/:draft/files";
        Assert.Equal(
            [("raw/gauges", "north.txt"), ("raw/gauges/deep", "south.txt")],
            (await edit.Admin.GetAsync(path)).Data.AsArray().Select(f => (Text(f!, "directoryLabel"), Text(f!, "label"))).Order()
        );

        await PutAsync(wire, (await BeginAsync(reader, form))["address"]!, zip);
        _ = await AskAsync(reader, form.With("keep-zip", "yes"), "finish");
        Assert.Contains((await edit.Admin.GetAsync(path)).Data.AsArray(), f => Text(f!, "label") == "levels.zip");
    }

    [Theory, EachDatabase]
    public async Task What_is_sent_once_more_since_the_answer_was_lost_is_there_once(DatabaseKind database)
    {
        var edit = await Editing.BeginAsync(database: database);
        using var reader = edit.Reader;
        var form = (await edit.FormAsync($"/edit/{edit.Id}/files", "u-folder")).With("folder", "raw");
        var zip = Zip(("east.txt", "3"), ("deep/west.txt", "4"));
        var path = $"/api/datasets/{edit.Id}/versions/:draft/files";
        await Make.FileAsync(edit.Admin, edit.Id, "north.txt", "9", new JsonObject { ["directoryLabel"] = "raw" });
        Assert.Equal(HttpStatusCode.Found, (await reader.FilesAsync(form.Action, form.Fields, ("north.txt", "1"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await ZipAsync()).Status);
        var before = (await edit.Admin.GetAsync(path)).Data.AsArray().Select(f => Text(f!, "label")).Order().ToList();
        Assert.Equal(["east.txt", "north-1.txt", "north.txt", "west.txt"], before);

        form.With("again", "yes");
        Assert.Equal(HttpStatusCode.Found, (await reader.FilesAsync(form.Action, form.Fields, ("north.txt", "1"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await ZipAsync()).Status);

        Assert.Equal(before, (await edit.Admin.GetAsync(path)).Data.AsArray().Select(f => Text(f!, "label")).Order());
        // The same content of another name is another file, which is worth telling, and what never came is taken.
        var other = await reader.FilesAsync(form.Action, form.Fields, ("south.txt", "1"));
        Assert.Equal(HttpStatusCode.Found, other.Status);
        var told = await reader.PageAsync($"/edit/{edit.Id}/files?done=added");
        Assert.Contains("The same content is in the dataset already, as north-1.txt.", told, StringComparison.Ordinal);
        Assert.Equal(5, (await edit.Admin.GetAsync(path)).Data.AsArray().Count);

        Task<WireAnswer> ZipAsync()
        {
            var content = new ByteArrayContent(zip);
            content.Headers.ContentType = new("application/zip");
            return reader.PartsAsync(form.Action, form.Fields, content, "levels.zip");
        }
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_in_the_language_of_the_page()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxFileUploadSizeInBytes", "5000000")).Data;
        var (id, _) = await Make.DatasetAsync(admin, "root", "Tides");
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, "root", $"@{name}", "editor");
        using var reader = new Reader(server.Address, "de");
        await reader.SignInAsync(name);
        var path = $"/edit/{id}/files";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "u-folder").With("path", "levels.bin");

        var large = await reader.FormAsync($"{form.Action}/begin", form.With("size", "5000001").Fields);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        Assert.Contains("5000000", JsonNode.Parse(large.Text)!["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        var begun = await AskAsync(reader, form.With("size", "3"), "begin");
        Assert.Equal("", begun["upload"]!.GetValue<string>());
        form.With("identifier", begun["identifier"]!.GetValue<string>()).With("upload", "");
        using var wire = server.Guest();
        await PutAsync(wire, begun["address"]!, Encoding.UTF8.GetBytes("123"));
        form.With("checksum-type", "MD5").With("checksum", new string('0', 32));
        var changed = await reader.FormAsync($"{form.Action}/finish", form.Fields);
        Assert.Equal(HttpStatusCode.BadRequest, changed.Status);
        Assert.Contains(
            "kam verändert an",
            JsonNode.Parse(changed.Text)!["problem"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        form.With("checksum", "202cb962ac59075b964b07152d234b70");
        Assert.Equal(
            "202cb962ac59075b964b07152d234b70",
            (await AskAsync(reader, form, "finish"))["checksum"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Only_who_may_edit_sends_and_only_from_a_page_of_here()
    {
        var edit = await Editing.BeginAsync();
        using var reader = edit.Reader;
        var other = await Editing.BeginAsync();
        using var elsewhere = other.Reader;
        var form = (await edit.FormAsync($"/edit/{edit.Id}/files", "u-folder")).With("size", $"{Part + 1}").With("path", "a.bin");
        var begun = await AskAsync(reader, form, "begin");
        foreach (var name in (string[])["identifier", "upload", "part"])
        {
            form.With(name, begun[name]!.ToString());
        }

        using var stranger = await edit.StrangerAsync();
        using var guest = new Reader(edit.Server.Address);
        var theirs = FormOnPage.Of("/my", await stranger.PageAsync("/my"), "antiforgery").Fields["antiforgery"];
        foreach (var what in (string[])["begin", "parts", "finish", "abandon"])
        {
            var fields = new Dictionary<string, string>(form.Fields) { ["antiforgery"] = theirs };
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.FormAsync($"{form.Action}/{what}", fields)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await guest.FormAsync($"{form.Action}/{what}", fields)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.FormAsync($"{form.Action}/{what}", fields)).Status);
        }

        // An upload belongs to the dataset it was begun for.
        var own = await other.FormAsync($"/edit/{other.Id}/files", "u-folder");
        var moved = new Dictionary<string, string>(form.Fields) { ["antiforgery"] = own.Fields["antiforgery"] };
        var gone = await elsewhere.FormAsync($"{own.Action}/parts", moved);
        Assert.True(JsonNode.Parse(gone.Text)!["gone"]!.GetValue<bool>());
        _ = await AskAsync(reader, form, "abandon");
        Assert.True((await AskAsync(reader, form, "parts"))["gone"]!.GetValue<bool>());
        Assert.Empty((await edit.Admin.GetAsync($"/api/datasets/{edit.Id}/versions/:draft/files")).Data.AsArray());
    }

    private static async Task<JsonNode> BeginAsync(Reader reader, FormOnPage form)
    {
        var begun = await AskAsync(reader, form, "begin");
        foreach (var name in (string[])["identifier", "upload", "part"])
        {
            form.With(name, begun[name]!.ToString());
        }

        return begun;
    }

    private static byte[] Zip(params IEnumerable<(string Path, string Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    private static async Task<JsonNode> AskAsync(Reader reader, FormOnPage form, string what)
    {
        var answer = await reader.FormAsync($"{form.Action}/{what}", form.Fields);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{what}: {answer.Status} {answer.Text}");
        return JsonNode.Parse(answer.Text)!;
    }

    private static async Task PutAsync(Wire wire, JsonNode address, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        Assert.Equal(HttpStatusCode.OK, (await wire.SendAsync(HttpMethod.Put, $"/{address.GetValue<string>()}", content)).Status);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}

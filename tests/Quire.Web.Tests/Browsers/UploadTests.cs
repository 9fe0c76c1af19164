using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>Files sent by a browser that is cut off, paused, and loaded anew.</summary>
public sealed class UploadTests
{
    private const int Large = (17 << 20) + 3;

    [Fact]
    public async Task What_was_broken_off_goes_on_after_the_connection_was_lost_and_after_the_page_was_loaded_anew()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address);
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        var (file, bytes) = await LargeFileAsync();
        var sent = new List<string>();
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (lost, hangs) = (0, true);
        await page.RouteAsync(
            "**/api/uploads/**",
            async route =>
            {
                var part = System.Web.HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["part"]!;
                if (part == "1" && lost++ == 0)
                {
                    await route.AbortAsync("connectionreset");
                    return;
                }

                if (part == "2" && hangs)
                {
                    second.TrySetResult();
                    return;
                }

                sent.Add(part);
                await route.ContinueAsync();
            }
        );

        await ChooseAsync(page, file);
        await second.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(["1"], sent);
        await page.ReloadAsync();

        var unfinished = page.Locator(".unfinished");
        await unfinished.GetByText(Path.GetFileName(file)).WaitForAsync();
        hangs = false;
        await ChooseAsync(page, file);
        await page.ArriveAsync("**/files?done=added");

        Assert.Equal(["1", "2", "3"], sent);
        var stored = Assert.Single(await FilesAsync(admin, id))!;
        Assert.Equal(
            Convert.ToHexStringLower(MD5.HashData(bytes)),
            stored["dataFile"]!["checksum"]!["value"]!.GetValue<string>()
        );
        await page.Locator("#u-files").WaitForAsync();
        Assert.False(await unfinished.IsVisibleAsync());
        Assert.DoesNotContain(window.Complaints, c => !c.Contains("ERR_CONNECTION_RESET"));
    }

    [Fact]
    public async Task What_came_is_not_sent_again_where_going_on_was_refused_for_a_while()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address);
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        var (file, _) = await LargeFileAsync();
        var sent = new List<string>();
        var (isOver, asked) = (false, 0);
        await page.RouteAsync(
            "**/api/uploads/**",
            async route =>
            {
                var part = System.Web.HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["part"]!;
                if (part == "2" && !isOver)
                {
                    isOver = true;
                    await route.FulfillAsync(new() { Status = 403 });
                    return;
                }

                sent.Add(part);
                await route.ContinueAsync();
            }
        );
        await page.RouteAsync(
            "**/upload/parts",
            route => isOver && asked++ == 0 ? route.FulfillAsync(new() { Status = 403 }) : route.ContinueAsync()
        );

        await ChooseAsync(page, file);
        await page.GetByText("Your session is over.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await page.ArriveAsync("**/files?done=added");

        Assert.Equal(["1", "2", "3"], sent);
        Assert.Single(await FilesAsync(admin, id));
    }

    [Fact]
    public async Task A_store_that_refuses_everything_is_not_asked_for_ever()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address);
        var page = window.Page;
        _ = await OnFilesAsync(server, page, admin);
        var (file, _) = await LargeFileAsync();
        var refused = 0;
        await page.RouteAsync(
            "**/api/uploads/**",
            route =>
            {
                refused++;
                return route.FulfillAsync(new() { Status = 413 });
            }
        );

        await ChooseAsync(page, file);
        await page.GetByText("The store did not take it.").WaitForAsync();

        Assert.Equal(4, refused);
    }

    [Theory]
    [InlineData("SHA-1")]
    [InlineData("SHA-256")]
    public async Task An_upload_is_paused_and_gone_on_with_and_its_checksum_is_compared(string algorithm)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FileFixityChecksumAlgorithm", algorithm)).Data;
        await using var window = await Window.OpenAsync(server.Address);
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        var (file, bytes) = await LargeFileAsync();
        var hangs = true;
        var claimed = "";
        await page.RouteAsync(
            "**/api/uploads/**",
            async route =>
            {
                if (!hangs)
                {
                    await route.ContinueAsync();
                }
            }
        );
        page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/upload/finish", StringComparison.Ordinal))
            {
                claimed = System.Web.HttpUtility.ParseQueryString(request.PostData!)["checksum"]!;
            }
        };

        await ChooseAsync(page, file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await page.GetByText("Paused").WaitForAsync();
        // Nothing went wrong that could be tried again.
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).CountAsync());
        hangs = false;
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.ArriveAsync("**/files?done=added");

        var digest = algorithm == "SHA-1" ? SHA1.HashData(bytes) : SHA256.HashData(bytes);
        Assert.Equal(Convert.ToHexStringLower(digest), claimed);
        var checksum = Assert.Single(await FilesAsync(admin, id))!["dataFile"]!["checksum"]!;
        Assert.Equal((algorithm, claimed), (checksum["type"]!.GetValue<string>(), checksum["value"]!.GetValue<string>()));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_small_file_goes_on_by_itself_after_a_pause_and_after_the_connection_was_lost()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address);
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        var asked = 0;
        await page.RouteAsync(
            "**/upload",
            async route =>
            {
                switch (++asked)
                {
                    case 1:
                        // Under way until it is paused.
                        break;
                    case 2:
                        await route.AbortAsync("connectionreset");
                        break;
                    default:
                        await route.ContinueAsync();
                        break;
                }
            }
        );

        await page.Locator("#u-files").SetInputFilesAsync(Text("north.txt", "1"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await page.GetByText("Paused").WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.ArriveAsync("**/files?done=added");

        Assert.Equal(3, asked);
        Assert.Single(await FilesAsync(admin, id));
        Assert.DoesNotContain(window.Complaints, c => !c.Contains("ERR_CONNECTION_RESET"));
    }

    [Fact]
    public async Task What_is_worth_knowing_of_a_file_that_was_taken_is_told_before_anybody_is_led_on()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address);
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        await Make.FileAsync(admin, id, "first.txt", "same");

        await page.Locator("#u-files").SetInputFilesAsync([Text("again.txt", "same"), Text("a:b.txt", "other")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();

        await page.GetByText("The same content is in the dataset already, as first.txt.").WaitForAsync();
        await page.GetByText("It is called a_b.txt here").WaitForAsync();
        await window.KeepAsync("upload-told");
        Assert.Empty(await window.FlawsAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the files" }).ClickAsync();
        await page.GetByText("again.txt").WaitForAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task An_archive_that_was_broken_off_goes_on_where_it_was_and_is_unpacked()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address);
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        var (file, bytes) = await LargeFileAsync();
        var archive = Path.Combine(Path.GetDirectoryName(file)!, "gauges.zip");
        await using (var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Create, TestContext.Current.CancellationToken))
        {
            await zip.CreateEntryFromFileAsync(
                file,
                "deep/levels.bin",
                CompressionLevel.NoCompression,
                TestContext.Current.CancellationToken
            );
            await zip.CreateEntryFromFileAsync(file, "again.bin", TestContext.Current.CancellationToken);
        }

        var sent = new List<string>();
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hangs = true;
        await page.RouteAsync(
            "**/api/uploads/**",
            async route =>
            {
                var part = System.Web.HttpUtility.ParseQueryString(new Uri(route.Request.Url).Query)["part"]!;
                if (part == "2" && hangs)
                {
                    second.TrySetResult();
                    return;
                }

                sent.Add(part);
                await route.ContinueAsync();
            }
        );

        await ChooseAsync(page, archive);
        await second.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await page.ReloadAsync();
        hangs = false;
        await ChooseAsync(page, archive);
        await page.ArriveAsync("**/files?done=added");

        Assert.Equal(sent.Distinct(), sent);
        var stored = await FilesAsync(admin, id);
        Assert.Equal(["again.bin", "levels.bin"], stored.Select(f => f!["label"]!.GetValue<string>()).Order());
        Assert.All(
            stored,
            f => Assert.Equal(Convert.ToHexStringLower(MD5.HashData(bytes)), f!["dataFile"]!["md5"]!.GetValue<string>())
        );
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Where_a_store_elsewhere_lets_no_page_send_all_goes_by_this_server()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address);
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        var (file, _) = await LargeFileAsync();
        var begun = """{"identifier":"x","upload":"","part":8388608,"address":"https://store.example/levels"}""";
        await page.RouteAsync(
            "**/upload/begin",
            route => route.FulfillAsync(new() { ContentType = "application/json", Body = begun })
        );

        await ChooseAsync(page, file);
        await page.ArriveAsync("**/files?done=added");

        Assert.Single(await FilesAsync(admin, id));
        Assert.All(window.Complaints, c => Assert.Contains("store.example", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_content_is_told_of_and_what_is_refused_can_be_left_out()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        await using var window = await Window.OpenAsync(server.Address, 360, ColorScheme.Dark, language: "de");
        var (page, id) = (window.Page, await OnFilesAsync(server, window.Page, admin));
        await Make.FileAsync(admin, id, "north.txt", "1");

        await page.Locator("#u-files").SetInputFilesAsync([Text("south.txt", "1"), Text("west.txt", "2")]);
        await page.Locator("form.upload .form-end > button:not([name])").ClickAsync();

        await page.GetByText("Derselbe Inhalt ist schon im Datensatz, als north.txt.").WaitForAsync();
        await page.GetByText("2 von 2 hinzugefügt").WaitForAsync();
        await page.GetByText("hinzugefügt, Prüfsumme verglichen").First.WaitForAsync();
        Assert.Empty(await window.FlawsAsync());
        Assert.True(await window.OverhangAsync() <= 0, "The queue reaches out of a narrow window.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Die Dateien zeigen" }).ClickAsync();
        await page.GetByText("south.txt").First.WaitForAsync();
        Assert.Equal(3, (await FilesAsync(admin, id)).Count);
        Assert.Empty(window.Complaints);
    }

    private static async Task<long> OnFilesAsync(TestServer server, IPage page, Wire admin)
    {
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "editor");
        var (id, _) = await Make.DatasetAsync(admin, alias, "Tides");
        await page.GotoAsync($"/account/sign-in?returnTo=%2Fedit%2F{id}%2Ffiles");
        await page.Locator("#username").FillAsync(name);
        await page.Locator("#password").FillAsync($"secret-{name}");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync($"**/edit/{id}/files");
        return id;
    }

    private static async Task<(string Path, byte[] Bytes)> LargeFileAsync()
    {
        var bytes = new byte[Large];
        new Random(7).NextBytes(bytes);
        var path = Path.Combine(Directory.CreateTempSubdirectory("quire-upload-").FullName, "levels.bin");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return (path, bytes);
    }

    private static async Task ChooseAsync(IPage page, string file)
    {
        await page.Locator("#u-files").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add them" }).ClickAsync();
    }

    private static FilePayload Text(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };

    private static async Task<JsonArray> FilesAsync(Wire admin, long id) =>
        (await admin.GetAsync($"/api/datasets/{id}/versions/:draft/files")).Data.AsArray();
}

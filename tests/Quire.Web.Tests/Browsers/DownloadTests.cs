using Microsoft.Playwright;
using Quire.Testing;
using Quire.Web.Tests.Files;

namespace Quire.Web.Tests.Browsers;

/// <summary>What somebody does in a browser to have a part of a table, or to look into an archive.</summary>
public sealed class DownloadTests
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, "en", true)]
    [InlineData(360, ColorScheme.Dark, "de", false)]
    public async Task Columns_are_chosen_and_downloaded(int width, ColorScheme scheme, string language, bool scripts)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var german = language == "de";
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Cars");
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(RepositoryRoot.Path, "tests", "Quire.Tabular.Tests", "Golden", "stata13-auto.dta"),
            TestContext.Current.CancellationToken
        );
        var added = (await admin.UploadAsync($"/api/datasets/{id}/add", "cars.dta", bytes)).Data;
        await Make.PublishAsync(admin, id);
        await using var window = await Window.OpenAsync(server.Address, width, scheme, scripts, language);
        var page = window.Page;
        await page.GotoAsync($"/file/{added["files"]![0]!["dataFile"]!["id"]}");
        await page.GetByText(german ? "Andere Formate" : "Other formats").ClickAsync();
        await page.GetByText(german ? "Einen Teil der Spalten herunterladen" : "Download some of the columns").ClickAsync();
        if (scripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Choose all" }).ClickAsync();
            Assert.True(await page.GetByLabel("price").IsCheckedAsync());
            await page.GetByRole(AriaRole.Button, new() { Name = "Choose none" }).ClickAsync();
            await window.SeeAsync($"columns-{width}-{scheme}");
        }
        else
        {
            Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Alle wählen" }).CountAsync());
            await window.KeepAsync($"columns-{width}-{scheme}-plain");
        }

        await page.GetByLabel("make").CheckAsync();
        await page.GetByLabel("foreign").CheckAsync();
        await page.GetByLabel("Format", new() { Exact = true }).SelectOptionAsync("csv");
        var given = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = german ? "Spalten herunterladen" : "Download the columns" })
                .ClickAsync()
        );

        Assert.Equal("cars-subset.csv", given.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await given.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("make,foreign\n", text, StringComparison.Ordinal);
        await page.GotoAsync($"/dataset/{pid}");
        await page.GetByText(german ? "Alles herunterladen" : "Download all").ClickAsync();
        await window.KeepAsync($"download-all-{width}-{scheme}");
        var zip = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = german ? "Alles wie hinterlegt" : "Everything as it was deposited" })
                .ClickAsync()
        );
        await using var archive = await System.IO.Compression.ZipFile.OpenReadAsync(
            await zip.PathAsync(),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(archive.Entries, e => e.FullName == "cars.dta");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light, "en")]
    [InlineData(360, ColorScheme.Dark, "de")]
    public async Task Pages_of_wide_tables_archives_and_downloads_have_no_flaws(int width, ColorScheme scheme, string language)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Sensors");
        var hundred = await Make.FileAsync(admin, id, "hundred.csv", TableDownloadTests.Wide(100, 60), contentType: "text/csv");
        var wide = await Make.FileAsync(admin, id, "wide.csv", TableDownloadTests.Wide(320, 3), contentType: "text/csv");
        var paper = await admin.UploadAsync(
            $"/api/datasets/{id}/add",
            "paper.docx",
            ArchivePageTests.Zip(("word/document.xml", "<w/>"), ($"word/media/{new string('n', 120)}.png", "x")),
            contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        );
        await Make.PublishAsync(admin, id);
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);

        await window.Page.GotoAsync($"/file/{hundred}");
        await window.Page.Locator(".columns > summary").ClickAsync();
        await window.Page.Locator(".gets > summary").ClickAsync();
        await window.SeeAsync($"hundred-{width}-{scheme}");
        await window.LookAsync($"/file/{hundred}?variables=4", $"hundred-last-{width}-{scheme}");
        await window.LookAsync($"/file/{wide}/columns", $"wide-columns-{width}-{scheme}");
        await window.LookAsync($"/file/{paper.Data["files"]![0]!["dataFile"]!["id"]}", $"archive-{width}-{scheme}");
        await window.Page.GotoAsync($"/dataset/{pid}");
        await window.Page.Locator(".gets > summary").ClickAsync();
        await window.SeeAsync($"gets-{width}-{scheme}");
        Assert.Empty(window.Complaints);
    }
}

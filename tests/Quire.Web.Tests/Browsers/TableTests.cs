using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>The page of a table says what its columns and codes are called, on every screen.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData(1280, ColorScheme.Light, "en", "12 variables")]
    [InlineData(360, ColorScheme.Dark, "de", "12 Variablen")]
    public async Task Labels_stand_beside_names_and_codes(int width, ColorScheme scheme, string language, string variables)
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Cars");
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(RepositoryRoot.Path, "tests", "Quire.Tabular.Tests", "Golden", "stata13-auto.dta"),
            TestContext.Current.CancellationToken
        );
        var added = (await admin.UploadAsync($"/api/datasets/{id}/add", "cars.dta", bytes)).Data;
        await Make.PublishAsync(admin, id);
        await using var window = await Window.OpenAsync(server.Address, width, scheme, language: language);

        await window.LookAsync($"/file/{added["files"]![0]!["dataFile"]!["id"]}", $"labels-{width}-{scheme}");

        var page = window.Page;
        await Assertions
            .Expect(page.GetByRole(AriaRole.Cell, new() { Name = "0 Domestic", Exact = true }).First)
            .ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = variables })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "Histogram" }).First).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }
}

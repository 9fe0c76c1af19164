using Microsoft.Playwright;
using Quire.Testing;

namespace Quire.Web.Tests.Browsers;

/// <summary>
/// What a repository is there for, from the first form to the last download, as people do it on a telephone, in German and at
/// night.
/// </summary>
public sealed class StrangerTests
{
    private const int Many = 200;

    private static readonly PageGetByRoleOptions Publish = new() { Name = "Veröffentlichen", Exact = true };

    [Fact]
    public async Task Somebody_deposits_a_curator_returns_and_publishes_and_a_guest_has_it()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        await using var author = await WithRoleAsync(server, admin, alias, "dsContributor");
        await using var curator = await WithRoleAsync(server, admin, alias, "curator");

        await DescribeAsync(author, alias);
        await UploadAsync(author);
        await SubmitAsync(author);
        var id = (await admin.GetAsync($"/api/dataverses/{alias}/contents")).Data[0]!["id"]!.GetValue<long>();

        await curator.LookAsync($"/edit/{id}/review", "stranger-review");
        await curator.Page.Locator("#reason").FillAsync("Bitte die Einheit nennen.");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Zurückgeben" }).ClickAsync();
        await curator.Page.ArriveAsync("**done=returned");

        await author.Page.GotoAsync($"/dataset/{id}");
        await author.Page.GetByText("Bitte die Einheit nennen.").WaitForAsync();
        await author.SeeAsync("stranger-returned");
        await author.Page.GetByRole(AriaRole.Link, new() { Name = "Metadaten bearbeiten" }).ClickAsync();
        await author.Page.Locator("[name='f.dsDescription[0].dsDescriptionValue[0]']").FillAsync("Pegelstände in Zentimetern.");
        await author.Page.GetByRole(AriaRole.Button, new() { Name = "speichern" }).Last.ClickAsync();
        await author.Page.ArriveAsync("**done=saved");
        await SubmitAsync(author);

        await curator.Page.GotoAsync($"/dataset/{id}");
        await curator.Page.GetByRole(AriaRole.Link, Publish).ClickAsync();
        await curator.Page.GetByText($"{Many + 1} Dateien").WaitForAsync();
        await curator.SeeAsync("stranger-publish");
        await curator.Page.GetByRole(AriaRole.Button, new() { Name = "Endgültig veröffentlichen" }).ClickAsync();
        await curator.Page.ArriveAsync("**done=published");
        await Make.UnlockedAsync(admin, id);
        await curator.Page.ReloadAsync();
        await curator.Page.GetByText("alle können ihn jetzt finden").WaitForAsync();

        await using var guest = await OpenAsync(server);
        await FindAsync(guest, alias);
        Assert.All((Window[])[author, curator, guest], w => Assert.Empty(w.Complaints));
    }

    private static async Task DescribeAsync(Window window, string alias)
    {
        var page = window.Page;
        await page.GotoAsync($"/dataverse/{alias}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Neuer Datensatz" }).ClickAsync();
        await page.Locator("[name='f.title[0]']").FillAsync("Gezeiten am Pegel");
        await page.Locator("[name='f.author[0].authorName[0]']").FillAsync("Konrad, Kim");
        await page.Locator("[name='f.datasetContact[0].datasetContactEmail[0]']").FillAsync("kim@example.edu");
        await page.Locator("[name='f.dsDescription[0].dsDescriptionValue[0]']").FillAsync("Pegelstände.");
        await page.Locator("input[type=checkbox][value='Physics']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Als Entwurf speichern" }).Last.ClickAsync();
        await page.ArriveAsync("**done=created");
        await window.SeeAsync("stranger-draft");
    }

    private static async Task UploadAsync(Window window)
    {
        var page = window.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Dateien bearbeiten" }).ClickAsync();
        var folder = Directory.CreateTempSubdirectory("quire-folder-");
        var table = Path.Combine(folder.FullName, "pegel.csv");
        await File.WriteAllTextAsync(table, "Ort,Stand\nNord,12\nSüd,7\n", TestContext.Current.CancellationToken);
        var raw = folder.CreateSubdirectory("messung");
        for (var number = Many; number > 0; number--)
        {
            var name = Path.Combine(raw.FullName, $"tag-{number}.txt");
            await File.WriteAllTextAsync(name, $"{number}", TestContext.Current.CancellationToken);
        }

        var add = page.GetByRole(AriaRole.Button, new() { Name = "Hinzufügen" });
        await page.Locator("#u-files").SetInputFilesAsync(table);
        await add.ClickAsync();
        await page.GetByText("Die Dateien sind hinzugefügt.").WaitForAsync();
        await page.Locator("input[webkitdirectory]").SetInputFilesAsync(raw.FullName);
        await add.ClickAsync();
        // What was said of the table says nothing of the folder, whose files stand in order.
        await page.GetByText("Die Dateien sind hinzugefügt.").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("messung/tag-1.txt", await page.Locator(".sending .name").First.InnerTextAsync());
        await page.GetByText("Die Dateien sind hinzugefügt.").WaitForAsync(new() { Timeout = 120_000 });
        await window.SeeAsync("stranger-files");
        folder.Delete(recursive: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "Zurück zum Datensatz" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "messung/" }).WaitForAsync();
    }

    private static async Task SubmitAsync(Window window)
    {
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Zur Begutachtung einreichen" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Zur Begutachtung einreichen" }).ClickAsync();
        await window.Page.ArriveAsync("**done=submitted");
    }

    private static async Task FindAsync(Window window, string alias)
    {
        var page = window.Page;
        await page.GotoAsync($"/dataverse/{alias}");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Pegelstände");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Gezeiten am Pegel" }).ClickAsync();
        await window.SeeAsync("stranger-dataset");
        await page.GetByText("Konrad, Kim, 20").WaitForAsync();
        await page.GetByText("Alles herunterladen").ClickAsync();
        var all = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Tabellen als tabulatorgetrennter Text" }).ClickAsync()
        );
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(
            await all.PathAsync(),
            TestContext.Current.CancellationToken
        );
        Assert.True(zip.Entries.Count > Many);
        await page.GetByRole(AriaRole.Link, new() { Name = "pegel.tab", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "Süd" }).WaitForAsync();
        await window.SeeAsync("stranger-table");
        var one = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Herunterladen", Exact = true }).ClickAsync()
        );
        Assert.Equal("pegel.tab", one.SuggestedFilename);
    }

    [Fact]
    public async Task An_administrator_takes_in_a_block_and_makes_an_account_with_a_role()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        await using var window = await WithRoleAsync(server, admin, alias, "admin");
        var page = window.Page;
        var me = (await page.Locator("dl.pairs code").First.InnerTextAsync()).Trim();
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{me}", "true")).Message;

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Verwaltung" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Metadatenblöcke" }).ClickAsync();
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "pegel.tsv",
                    MimeType = "text/tab-separated-values",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(Block),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Zeigen, was sie ändert" }).ClickAsync();
        await page.GetByText("pegelnull", new() { Exact = true }).WaitForAsync();
        await window.SeeAsync("stranger-block");
        await page.Locator("main form button").First.ClickAsync();
        await page.ArriveAsync("**done=loaded");

        await page.GetByRole(AriaRole.Link, new() { Name = "Konten" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Neues Konto" }).ClickAsync();
        var name = Make.Name("nora");
        await page.GetByLabel("Name des Kontos").FillAsync(name);
        await page.GetByLabel("Vorname").FillAsync("Nora");
        await page.GetByLabel("Nachname").FillAsync("Lind");
        await page.GetByLabel("E-Mail-Adresse").FillAsync($"{name}@example.edu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Konto anlegen" }).ClickAsync();
        await page.GetByText("Das Konto von Nora Lind ist angelegt.").WaitForAsync();
        await window.SeeAsync("stranger-account");
        var link = await page.Locator("#made").InnerTextAsync();

        await page.GotoAsync($"/collection/{alias}/roles");
        await page.GetByLabel("Wem").FillAsync($"@{name}");
        await page.Locator("input[name=role][value=dsContributor]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Geben", Exact = true }).ClickAsync();
        await page.GetByText("Die Rolle wurde gegeben.").WaitForAsync();

        await using var nora = await OpenAsync(server);
        await nora.Page.GotoAsync(new Uri(link).PathAndQuery);
        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "Anmelden" }).ClickAsync();
        await nora.Page.GetByRole(AriaRole.Heading, new() { Name = "Passwort wählen" }).WaitForAsync();
        await nora.SeeAsync("stranger-password");
        await nora.Page.GetByLabel("Neues Passwort").FillAsync("Richtig Pferd 7");
        await nora.Page.Keyboard.PressAsync("Enter");
        await nora.Page.ArriveAsync("**/account/sign-in?done=password");
        await nora.Page.Locator("#username").FillAsync(name);
        await nora.Page.Locator("#password").FillAsync("Richtig Pferd 7");
        await nora.Page.Keyboard.PressAsync("Enter");
        await nora.Page.GetByRole(AriaRole.Link, new() { Name = "Nora Lind" }).WaitForAsync();
        await nora.Page.GotoAsync($"/deposit/{alias}");
        await nora.Page.Locator("[name='f.title[0]']").WaitForAsync();
        Assert.Empty(window.Complaints.Concat(nora.Complaints));
    }

    /// <summary>A block with one field.</summary>
    internal static readonly string Block = string.Join(
        '\n',
        "#metadataBlock\tname\tdataverseAlias\tdisplayName",
        "\tpegel\t\tPegel",
        "#datasetField\tname\ttitle\tdescription\twatermark\tfieldType\tdisplayOrder\tdisplayFormat\tadvancedSearchField\t"
            + "allowControlledVocabulary\tallowmultiples\tfacetable\tdisplayoncreate\trequired\t"
            + "parent\tmetadatablock_id\ttermURI",
        "\tpegelnull\tPegelnull\tHöhe\t\ttext\t0\t\tFALSE\tFALSE\tFALSE\tFALSE\tTRUE\tFALSE\t\tpegel"
    );

    private static Task<Window> OpenAsync(TestServer server) =>
        Window.OpenAsync(server.Address, 360, ColorScheme.Dark, language: "de");

    private static async Task<Window> WithRoleAsync(TestServer server, Wire admin, string alias, string role)
    {
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, alias, $"@{name}", role);
        var window = await OpenAsync(server);
        await window.SignInAsync(name);
        return window;
    }
}

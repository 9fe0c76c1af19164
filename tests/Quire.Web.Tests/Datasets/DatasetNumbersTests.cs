using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Datasets;

/// <summary>A dataset says how much it was used.</summary>
public sealed class DatasetNumbersTests
{
    [Theory, EachDatabase]
    public async Task Views_and_downloads_stand_in_the_head(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Make.FileAsync(admin, id, "levels.txt", "1");
        await Make.PublishAsync(admin, id);
        using var guest = new Reader(server.Address);
        var path = $"/dataset/{pid}";
        Assert.DoesNotContain("view", Reader.Words(Head(await guest.PageAsync(path))), StringComparison.Ordinal);
        _ = await guest.GetAsync($"/download/file/{file}");
        using var person = server.Guest();
        person.Http.DefaultRequestHeaders.UserAgent.ParseAdd(
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
        );
        _ = await person.GetAsync(path);

        // Counted in time, not at once.
        using var member = new Reader(server.Address, "de");
        await member.SignInAsync((await Make.UserAsync(admin)).Name);
        await Wait.UntilAsync(
            async () =>
                Reader.Words(Head(await member.PageAsync(path))).Contains("1 Aufruf · 1 Download", StringComparison.Ordinal),
            "the view and the download were counted"
        );
    }

    private static string Head(string page) => page[page.IndexOf("head-facts", StringComparison.Ordinal)..][..900];
}

using Microsoft.Playwright;
using Quire.Testing;
using Quire.Web.Tests.Sweeps;

namespace Quire.Web.Tests.Browsers;

/// <summary>The page of a dataset on paper, and for whom nothing shall move.</summary>
public sealed class PaperTests
{
    private const string Unfolded = "The last words of a long description.";

    [Fact]
    public async Task On_paper_there_are_no_buttons_and_nothing_is_folded()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, name, pid) = await DescribedAsync();
        await using var window = await Window.OpenAsync(server.Address, scheme: ColorScheme.Dark);
        await window.SignInAsync(name);
        var page = window.Page;
        await page.GotoAsync($"/dataset/{pid}?tab=metadata");
        Assert.True(await page.Locator(".button").CountAsync() > 1);
        Assert.False(await IsSeenAsync(page.Locator(".dataset-about").GetByText(Unfolded)));

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await window.KeepAsync("paper");
        Assert.True(await IsSeenAsync(page.Locator(".dataset-about").GetByText(Unfolded)));
        foreach (var button in await page.Locator("button, .button, nav.who, .find").AllAsync())
        {
            Assert.False(await button.IsVisibleAsync(), await button.EvaluateAsync<string>("e => e.outerHTML"));
        }

        // The version that was printed stands there, and no list of the others.
        await Assertions.Expect(page.Locator(".picker summary")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".picker a").First).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Nothing_moves_for_whoever_does_not_want_it()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var (server, _, pid) = await DescribedAsync();
        await using var window = await Window.OpenAsync(server.Address);
        var page = window.Page;
        const string Moving = """
            [...document.querySelectorAll("*")]
                .map(e => [e, getComputedStyle(e)])
                .filter(([, s]) =>
                    s.scrollBehavior !== "auto" || s.animationName !== "none" || s.transitionDuration.split(", ").some(d => d !== "0s"))
                .map(([e]) => e.tagName)
            """;
        await page.GotoAsync($"/dataset/{pid}");
        Assert.Equal(["HTML"], await page.EvaluateAsync<string[]>(Moving));

        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        Assert.Empty(await page.EvaluateAsync<string[]>(Moving));
    }

    private static Task<bool> IsSeenAsync(ILocator text) =>
        text.EvaluateAsync<bool>(
            "e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 0"
        );

    private static async Task<(TestServer Server, string Name, string Pid)> DescribedAsync()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var alias = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, alias, $"@{name}", "curator");
        var body = SweptMaking.Described("Tides", $"<p>{Unfolded}</p>");
        var data = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data;
        var id = data["id"]!.GetValue<long>();
        await Make.PublishAsync(admin, id);
        _ = await Make.FileAsync(admin, id, "north.txt", "1");
        await Make.PublishAsync(admin, id);
        return (server, name, data["persistentId"]!.GetValue<string>());
    }
}

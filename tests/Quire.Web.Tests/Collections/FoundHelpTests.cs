using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>What helps people who search: how a word may have been meant, and when most was published.</summary>
public sealed class FoundHelpTests
{
    [Theory, EachDatabase]
    public async Task A_word_nothing_is_found_by_is_followed_by_one_that_is_spelled_like_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias, "Thermohaline circulation");
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);
        var path = $"/dataverse/{alias}?q=thermohalyne";

        var page = await reader.PageAsync(path);

        Assert.Contains("Did you mean thermohaline", Reader.Words(page), StringComparison.Ordinal);
        var other = Assert.Single(Reader.Links(page), l => l.EndsWith("q=thermohaline", StringComparison.Ordinal));
        Assert.Contains(
            "Thermohaline circulation",
            Reader.Words(await reader.PageAsync(Reader.From(path, other))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Years_are_drawn_as_bars_where_there_are_some_and_stand_in_words_beside()
    {
        var time = new MovedTime();
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            extend: services => services.AddSingleton<TimeProvider>(time)
        );
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var today = time.Today;
        using var reader = new Reader(server.Address);
        foreach (var (ago, count) in ((int, int)[])[(4, 1), (1, 1), (0, 2)])
        {
            time.MoveTo(new DateOnly(today.Year - ago, 1, 2));
            for (var i = 0; i < count; i++)
            {
                await Make.PublishAsync(admin, (await Make.DatasetAsync(admin, alias)).Id);
            }

            // Two years are told apart at a glance.
            var so = new HtmlParser().ParseDocument(await reader.PageAsync($"/dataverse/{alias}"));
            Assert.Equal(ago == 0 ? 1 : 0, so.QuerySelectorAll("svg.bars").Length);
        }

        var page = new HtmlParser().ParseDocument(await reader.PageAsync($"/dataverse/{alias}"));

        var bars = Assert.Single(page.QuerySelectorAll("svg.bars"));
        Assert.Equal(
            ("img", $"Publications by year, {today.Year - 4} to {today.Year}"),
            (bars.GetAttribute("role"), bars.GetAttribute("aria-label"))
        );
        // A place for every year, with nothing in those that have nothing, and the highest for the year of most.
        Assert.Equal(
            [
                ($"{today.Year - 4}", "15"),
                ($"{today.Year - 3}", "0"),
                ($"{today.Year - 2}", "0"),
                ($"{today.Year - 1}", "15"),
                ($"{today.Year}", "30"),
            ],
            bars.QuerySelectorAll("rect").Select(r => (r.TextContent, r.GetAttribute("height")!))
        );
        Assert.Contains($"{today.Year - 4} 1", Reader.Words(bars.ParentElement!.OuterHtml), StringComparison.Ordinal);
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Quire.Repository.Collections;
using Quire.Repository.Operations;
using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using Quire.Testing;
using Quire.Web.Tests.Pages;
using Quire.Web.Tests.Sweeps;

namespace Quire.Web.Tests.Browsers;

/// <summary>Every page no other test opens in a browser, those that tell of errors among them.</summary>
public sealed class EveryPageTests
{
    // Looked at elsewhere, in both schemes and on a narrow screen.
    private static readonly string[] SeenElsewhere =
    [
        "/",
        "/about",
        "/account",
        "/account/change-password",
        "/account/confirm",
        "/account/forgotten",
        "/account/notifications",
        "/account/password",
        "/account/sign-in",
        "/account/sign-up",
        "/account/tokens",
        "/administration",
        "/administration/audit",
        "/administration/banners",
        "/administration/blocks",
        "/administration/groups",
        "/administration/jobs",
        "/administration/new-user",
        "/administration/settings",
        "/administration/users",
        "/administration/users/{name}",
        "/ask/dataset/{id:long}",
        "/collection/{alias}/facets",
        "/collection/{alias}/featured",
        "/collection/{alias}/featured/{id:long}",
        "/collection/{alias}/general",
        "/collection/{alias}/groups",
        "/collection/{alias}/groups/{group}",
        "/collection/{alias}/guestbooks",
        "/collection/{alias}/guestbooks/new",
        "/collection/{alias}/look",
        "/collection/{alias}/metadata",
        "/collection/{alias}/new",
        "/collection/{alias}/roles",
        "/collection/{alias}/state",
        "/collection/{alias}/storage",
        "/collection/{alias}/templates",
        "/collection/{alias}/templates/new",
        "/dataverse/{alias}",
        "/edit/{id:long}/requests",
        "/search",
    ];

    [Fact]
    public async Task Pages_are_for_everybody_in_both_schemes_on_narrow_and_wide_screens()
    {
        Assert.SkipWhen(Chromium.WhyNot is not null, Chromium.WhyNot ?? "");
        var world = await SweptWorld.OneAsync();
        await using var broken = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            extend: services =>
                services
                    .AddScoped<IHandle<GetCollection, CollectionView>, Broken>()
                    .AddScoped<IHandle<SearchRepository, SearchAnswer>, Away>()
        );
        await using var window = await Window.OpenAsync(world.Server.Address, 1440);
        var wrong = new List<string>();
        using var newcomer = await world.NewcomerAsync();
        using var superuser = await world.ReaderAsync(world.Superuser);

        await TakeOnAsync(window, world, newcomer);
        await LookAsync("/account/register");
        await window.Page.Context.ClearCookiesAsync();
        foreach (
            var path in (string[])
                [
                    $"/dataset/{world.Withdrawn.Pid}",
                    $"/dataset/{world.Draft.Pid}",
                    $"/preview?token={world.Link}",
                    $"/preview?token={world.Link}&tab=metadata",
                    $"/preview?token={world.Link}&tab=terms",
                    "/account/enter?token=none",
                    "/none",
                    $"/dataset/{world.Tides.Pid}?version=none",
                    $"/download/file/{world.Asked.Closed}",
                    $"/answer/file/{world.Asked.Open}",
                    new Uri(broken.Address, "/").ToString(),
                    new Uri(broken.Address, "/search?q=tides").ToString(),
                ]
        )
        {
            await LookAsync(path);
        }

        await TakeOnAsync(window, world, superuser);
        foreach (var path in await RestAsync(world, superuser))
        {
            await LookAsync(path);
        }

        wrong.AddRange(window.Complaints);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        async Task LookAsync(string path)
        {
            window.ErrorPage = new Uri(world.Server.Address, path).ToString();
            foreach (var (width, scheme) in ((int, ColorScheme)[])[(1440, ColorScheme.Light), (360, ColorScheme.Dark)])
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                await window.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await window.Page.GotoAsync(path);
                await window.KeepAsync($"every{path.Split('?')[0].Replace('/', '-').Replace(':', '-')}-{width}");
                wrong.AddRange((await window.FlawsAsync()).Select(f => $"{width} {scheme} {f}"));
                if (await window.OverhangAsync() > 0)
                {
                    wrong.Add($"{path} reaches out of a window of {width}.");
                }
            }
        }
    }

    // What is a page, and not a way to one, or bytes.
    private static async Task<IReadOnlyList<string>> RestAsync(SweptWorld world, Reader reader)
    {
        var pages = new List<string>();
        foreach (var pattern in WebRoutes.Of(world.Server, "GET").Except(SeenElsewhere))
        {
            foreach (var address in PageAddresses.Of(world, pattern).Where(a => !IsManyOf(pattern, a, world)))
            {
                var answer = await reader.GetAsync(address);
                if (answer.Status == System.Net.HttpStatusCode.OK && answer.ContentHeaders.ContentType?.MediaType == "text/html")
                {
                    pages.Add(address);
                }
            }
        }

        return pages;
    }

    // Of pages about datasets and files those about one are enough; other tests look at the rest of them.
    private static bool IsManyOf(string pattern, string address, SweptWorld world) =>
        pattern switch
        {
            "/dataset/{**id}" => !address.Contains(world.InReview.Pid) || address.Contains("tab="),
            "/file/{**id}" => address != $"/file/{world.Files["gulls.mp3"]}",
            "/my" => address != "/my",
            _ when pattern.Contains("{file:long}") => !address.Contains($"/files/{world.Files["new.txt"]}"),
            _ when pattern.StartsWith("/edit/", StringComparison.Ordinal) => !address.StartsWith(
                $"/edit/{world.Tides.Id}/",
                StringComparison.Ordinal
            ) || address.Contains('?'),
            _ => false,
        };

    private static Task TakeOnAsync(Window window, SweptWorld world, Reader reader) =>
        window.Page.Context.AddCookiesAsync(
            reader
                .Cookies.GetCookies(world.Server.Address)
                .Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = world.Server.Address.ToString(),
                })
        );

    private sealed class Broken : IHandle<GetCollection, CollectionView>
    {
        public Task<CollectionView> HandleAsync(GetCollection operation, OperationContext context, CancellationToken ct) =>
            throw new InvalidOperationException("Something of the inside.");
    }

    private sealed class Away : IHandle<SearchRepository, SearchAnswer>
    {
        public Task<SearchAnswer> HandleAsync(SearchRepository operation, OperationContext context, CancellationToken ct) =>
            throw SearchErrors.BeingBuilt(TimeSpan.FromSeconds(7));
    }
}

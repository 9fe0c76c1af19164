using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Administration;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Errors;

/// <summary>What people are told when something is not as they hoped.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public async Task Where_nothing_is_people_are_shown_ways_on_and_programs_are_told_briefly()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var reader = new Reader(server.Address);

        foreach (var path in (string[])["/none", "/dataverse/none", "/docs/guide/none.md", "/assets"])
        {
            var answer = await reader.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(path == "/assets", answer.Text.Length == 0);
            if (answer.Text.Length > 0)
            {
                Assert.Equal(["There is nothing here"], Reader.Texts(answer.Text, "h1"));
                Assert.Contains("noindex", answer.Text, StringComparison.Ordinal);
                Assert.Equal(
                    "private, no-store".Split(", ").Order(),
                    answer.Headers.CacheControl!.ToString().Split(", ").Order()
                );
            }
        }

        using var program = server.Guest();
        Assert.Empty((await program.GetAsync("/none")).Body);
        (await program.GetAsync("/api/none")).MustBeError(HttpStatusCode.NotFound);
        (await reader.GetAsync("/api/none")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task What_is_not_public_is_neither_shown_nor_named(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        using var reader = new Reader(server.Address);

        var answer = await reader.GetAsync($"/dataverse/{alias}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(["This is not open to everybody"], Reader.Texts(answer.Text, "h1"));
        Assert.DoesNotContain($"Collection {alias}", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"../account/sign-in?returnTo=%2Fdataverse%2F{alias}", Reader.Links(answer.Text));
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        admin.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync($"/dataverse/{alias}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync($"/dataverse/{alias}?key={server.AdminToken}")).Status);
    }

    [Fact]
    public async Task A_fault_is_told_with_a_number_that_the_log_knows_and_without_what_it_was()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            extend: services => services.AddScoped<IHandle<GetCollection, CollectionView>, Broken>()
        );
        using var reader = new Reader(server.Address);

        var answer = await reader.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal(["Something went wrong here"], Reader.Texts(answer.Text, "h1"));
        Assert.True(Guid.TryParse(Assert.Single(Reader.Texts(answer.Text, "code")), out _));
        Assert.DoesNotContain("a secret of the inside", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_database_is_away_that_is_told_with_a_page()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            // What names the installation cannot be read, and is not remembered.
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await db.Database.ExecuteSqlRawAsync(
                "ALTER TABLE settings RENAME TO settings_away",
                TestContext.Current.CancellationToken
            );
            await server
                .Services.GetRequiredService<Settings>()
                .ApplyAsync([new() { Kind = OutboxKind.Installation }], TestContext.Current.CancellationToken);
        }

        using var reader = new Reader(server.Address);

        var answer = await reader.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Single(Reader.Texts(answer.Text, "h1"));
    }

    [Fact]
    public async Task That_nothing_is_there_is_told_although_nobody_can_find_out_who_asks()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await db.Database.ExecuteSqlRawAsync(
                "ALTER TABLE sessions RENAME TO sessions_away",
                TestContext.Current.CancellationToken
            );
        }

        var answer = await reader.GetAsync("/none");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(["There is nothing here"], Reader.Texts(answer.Text, "h1"));
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_so_where_nothing_is_too()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        using var reader = new Reader(server.Address);
        await reader.SignInAsync(name);

        var answer = await reader.GetAsync("/none");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain(Reader.Links(answer.Text), l => l.Contains("sign-in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_in_place_of_bytes_is_a_page_like_others()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, alias);
        var file = await Make.FileAsync(admin, id, "short.txt", "short");
        await Make.PublishAsync(admin, id);
        using var guest = server.Guest();
        guest.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        guest.Http.DefaultRequestHeaders.Range = new(1_000, null);

        var answer = await guest.GetAsync($"/download/file/{file}");

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.Status);
        Assert.Single(Reader.Texts(answer.Text, "h1"));
        Assert.StartsWith(
            "default-src 'self'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
    }

    private sealed class Broken : IHandle<GetCollection, CollectionView>
    {
        public Task<CollectionView> HandleAsync(GetCollection operation, OperationContext context, CancellationToken ct) =>
            throw new InvalidOperationException("a secret of the inside");
    }
}

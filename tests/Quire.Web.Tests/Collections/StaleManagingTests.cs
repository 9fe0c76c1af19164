using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Collections;

/// <summary>What several who manage a collection do at the same time, each on a page of their own.</summary>
public sealed class StaleManagingTests
{
    [Theory, EachDatabase]
    public async Task A_group_is_renamed_by_whoever_saw_what_it_is_called(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var made = (await manage.FormAsync("groups", "alias")).With("alias", "keepers").With("name", "Keepers");
        Assert.Equal(HttpStatusCode.Found, (await made.SendAsync(manage.Reader)).Status);

        await StaleAsync(
            manage,
            "groups/keepers",
            "name",
            form => form.With("do", "rename").With("description", "Who keeps gauges"),
            "name"
        );
    }

    [Theory, EachDatabase]
    public async Task A_guestbook_is_changed_by_whoever_saw_what_it_asks(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var made = (await manage.FormAsync("guestbooks/new", "name"))
            .With("name", "Downloads")
            .With("q0.text", "Why?")
            .With("q0.type", "text");
        Assert.Equal(HttpStatusCode.Found, (await made.SendAsync(manage.Reader)).Status);
        var id = (await manage.FormAsync("guestbooks", "do")).Fields["id"];

        await StaleAsync(manage, $"guestbooks/{id}", "name", form => form, "q0.text");
    }

    [Theory, EachDatabase]
    public async Task A_template_is_changed_by_whoever_saw_what_it_holds(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var made = (await manage.FormAsync("templates/new", "f.title[0]")).With("name", "Monthly");
        Assert.Equal(HttpStatusCode.Found, (await made.With("f.title[0]", "Tides").SendAsync(manage.Reader)).Status);
        var id = (await manage.FormAsync("templates", "do")).Fields["id"];
        var open = await manage.FormAsync($"templates/{id}", "f.title[0]");
        // A row more is no look at what is stored.
        var row = await open.Copy().With("add", "keyword[1]").SendAsync(manage.Reader);
        Assert.Equal(open.Fields["seen"], FormOnPage.Of(manage.Path($"templates/{id}"), row.Text, "f.title[0]").Fields["seen"]);

        await StaleAsync(manage, $"templates/{id}", "f.title[0]", form => form, "f.title[0]");
    }

    [Theory, EachDatabase]
    public async Task Store_and_quota_are_changed_together_by_whoever_saw_both(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        using var superuser = await manage.SuperuserAsync();
        var path = manage.Path("storage");
        var one = FormOnPage.Of(path, await superuser.PageAsync(path), "quota").With("unit", "GB");
        var other = one.Copy();
        Assert.Equal(HttpStatusCode.Found, (await one.With("quota", "5").SendAsync(superuser)).Status);

        var stale = await other.With("quota", "7").With("store", "local").SendAsync(superuser);

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        var stored = FormOnPage.Of(path, await superuser.PageAsync(path), "quota").Fields;
        Assert.Equal(("5", ""), (stored["quota"], stored["store"]));
        // What the API changes is seen too.
        var open = FormOnPage.Of(path, await superuser.PageAsync(path), "quota");
        _ = (await manage.Admin.TextAsync(HttpMethod.Put, $"/api/dataverses/{manage.Alias}/storage/quota", "9000000000")).Message;
        Assert.Equal(HttpStatusCode.Conflict, (await open.SendAsync(superuser)).Status);
        var again = FormOnPage.Of(path, stale.Text, "quota");
        Assert.Equal(("7", "local"), (again.Fields["quota"], again.Fields["store"]));
        var last = FormOnPage.Of(path, (await again.SendAsync(superuser)).Text, "quota");
        Assert.Equal(HttpStatusCode.Found, (await last.SendAsync(superuser)).Status);
        Assert.Equal("local", FormOnPage.Of(path, await superuser.PageAsync(path), "quota").Fields["store"]);
    }

    [Theory, EachDatabase]
    public async Task A_store_that_is_not_configured_any_more_stays_until_another_is_chosen(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        using var superuser = await manage.SuperuserAsync();
        await using var scope = manage.Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await db
            .Collections.Where(c => c.Alias == manage.Alias)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.StoreName, "attic"), TestContext.Current.CancellationToken);
        var path = manage.Path("storage");
        var form = FormOnPage.Of(path, await superuser.PageAsync(path), "quota");
        Assert.Equal("attic", form.Fields["store"]);

        Assert.Equal(HttpStatusCode.Found, (await form.With("quota", "3").SendAsync(superuser)).Status);

        Assert.Equal("attic", await StoreAsync());
        form = FormOnPage.Of(path, await superuser.PageAsync(path), "quota").With("store", "");
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(superuser)).Status);
        Assert.Null(await StoreAsync());

        async Task<string?> StoreAsync() =>
            await db
                .Collections.Where(c => c.Alias == manage.Alias)
                .Select(c => c.StoreName)
                .SingleAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("look", "accent", "accent", "blue")]
    [InlineData("facets", "seen", "place.subject", "first")]
    [InlineData("general", "seen", "alias", "")]
    [InlineData("metadata", "seen", "blocks", "all")]
    public async Task What_was_refused_for_what_it_says_has_seen_no_more_than_before(
        string part,
        string with,
        string field,
        string wrong
    )
    {
        var manage = await Managing.BeginAsync();
        var form = await manage.FormAsync(part, with);
        var sound = form.Fields.GetValueOrDefault(field, "");
        var other = (await manage.FormAsync("look", "accent")).With("tagline", "Changed meanwhile");
        Assert.Equal(HttpStatusCode.Found, (await other.SendAsync(manage.Reader)).Status);

        var refused = await form.With(field, wrong).SendAsync(manage.Reader);

        if (refused.Status == HttpStatusCode.BadRequest)
        {
            var again = FormOnPage.Of(manage.Path(part), refused.Text, with).With(field, sound);
            refused = await again.SendAsync(manage.Reader);
        }

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Changed meanwhile", (await manage.FormAsync("look", "accent")).Fields["tagline"]);
    }

    [Theory, EachDatabase]
    public async Task A_field_in_another_that_somebody_left_out_stays_left_out(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var levels = $"/api/dataverses/{manage.Alias}/inputLevels";
        const string Hidden = """[{"datasetFieldTypeName":"keywordVocabulary","required":false,"include":false}]""";
        _ = (await manage.Admin.TextAsync(HttpMethod.Put, levels, Hidden, "application/json")).Data;
        var form = await manage.FormAsync("metadata", "seen");
        Assert.Equal("hidden", form.Fields["level.keywordVocabulary"]);

        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(manage.Reader)).Status);

        var level = Assert.Single((await manage.Admin.GetAsync(levels)).Data.AsArray())!;
        Assert.False(level["include"]!.GetValue<bool>());
    }

    [Theory, EachDatabase]
    public async Task A_large_group_is_shown_page_by_page(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var made = (await manage.FormAsync("groups", "alias")).With("alias", "many").With("name", "Many");
        Assert.Equal(HttpStatusCode.Found, (await made.SendAsync(manage.Reader)).Status);
        await using var scope = manage.Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        var group = await db
            .ExplicitGroups.Where(g => g.Alias == "many" && db.Collections.Any(c => c.Id == g.OwnerId && c.Alias == manage.Alias))
            .Select(g => g.Id)
            .SingleAsync(TestContext.Current.CancellationToken);
        db.ExplicitGroupMembers.AddRange(
            Enumerable
                .Range(1, 101)
                .Select(i => new Quire.Repository.Data.Access.ExplicitGroupMemberRecord
                {
                    GroupId = group,
                    Assignee = $"&ip/place-{i}",
                })
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var first = await manage.Reader.PageAsync(manage.Path("groups/many"));
        var last = await manage.Reader.PageAsync(manage.Path("groups/many?page=2"));

        Assert.Contains("/place-100<", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/place-101<", first, StringComparison.Ordinal);
        Assert.Contains("/place-101<", last, StringComparison.Ordinal);
        var remove = FormOnPage.Of(manage.Path("groups/many"), last, "member").With("do", "remove");
        var after = await remove.SendAsync(manage.Reader);
        Assert.EndsWith("&page=2", after.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(
            "/place-100<",
            await manage.Reader.PageAsync(manage.Path("groups/many?page=2")),
            StringComparison.Ordinal
        );
    }

    // Two have a page open; the second is told of what the first did, and decides again.
    private static async Task StaleAsync(
        Managing manage,
        string part,
        string with,
        Func<FormOnPage, FormOnPage> fill,
        string field
    )
    {
        var one = fill(await manage.FormAsync(part, with));
        var other = one.Copy();
        Assert.Equal(HttpStatusCode.Found, (await one.With(field, "First").SendAsync(manage.Reader)).Status);

        var stale = await other.With(field, "Second").SendAsync(manage.Reader);

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Somebody else changed this while the page was open.", stale.Text, StringComparison.Ordinal);
        Assert.Equal("First", (await manage.FormAsync(part, with)).Fields[field]);
        var again = fill(FormOnPage.Of(manage.Path(part), stale.Text, with));
        Assert.Equal("Second", again.Fields[field]);
        Assert.Equal(HttpStatusCode.Conflict, (await again.Copy().Without("seen").SendAsync(manage.Reader)).Status);
        Assert.Equal(HttpStatusCode.Found, (await again.SendAsync(manage.Reader)).Status);
        Assert.Equal("Second", (await manage.FormAsync(part, with)).Fields[field]);
    }
}

using System.Net;
using Quire.Testing;
using Quire.Web.Tests.Collections;

namespace Quire.Web.Tests.Pages;

/// <summary>What is written in forms of those who manage collections and installations does not go with a session.</summary>
public sealed class KeptFormTests
{
    [Theory, EachDatabase]
    public async Task What_is_written_about_a_collection_is_given_back_and_sent_by_whoever_signs_in_again(DatabaseKind database)
    {
        var manage = await Managing.BeginAsync(database);
        var path = manage.Path("general");
        var form = (await manage.FormAsync("general", "name")).With("name", "Gauges <of> the \"harbour\"");
        using var ended = new Reader(manage.Server.Address);

        var kept = await form.SendAsync(ended);

        Assert.Equal(HttpStatusCode.Forbidden, kept.Status);
        Assert.Contains("nothing you wrote is lost", kept.Text, StringComparison.Ordinal);
        var back = FormOnPage.Of(path, kept.Text, "name");
        Assert.Equal(path, back.Action);
        Assert.False(back.Fields.ContainsKey("antiforgery"));
        // Whoever signed in meanwhile is asked first, and it is theirs to send.
        var asked = await back.SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, asked.Status);
        Assert.NotEqual("Gauges <of> the \"harbour\"", await NameAsync(manage));
        var sent = await FormOnPage.Of(path, asked.Text, "name").SendAsync(manage.Reader);
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal("Gauges <of> the \"harbour\"", await NameAsync(manage));
    }

    [Fact]
    public async Task Whoever_may_not_do_it_may_not_after_having_signed_in_either()
    {
        var manage = await Managing.BeginAsync();
        var path = manage.Path("general");
        var form = (await manage.FormAsync("general", "name")).With("name", "Mine");
        using var stranger = await manage.StrangerAsync();

        var asked = await form.SendAsync(stranger);
        var sent = await FormOnPage.Of(path, asked.Text, "name").SendAsync(stranger);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (asked.Status, sent.Status));
        Assert.NotEqual("Mine", await NameAsync(manage));
    }

    [Fact]
    public async Task A_form_with_a_file_keeps_its_texts_and_says_that_the_file_is_to_be_chosen_again()
    {
        var manage = await Managing.BeginAsync();
        var path = manage.Path("featured");
        var form = (await manage.FormAsync("featured", "content")).With("content", "Come and see");
        using var ended = new Reader(manage.Server.Address);
        using var file = new ByteArrayContent([1]);

        var kept = await ended.PartsAsync(form.Action, form.Fields, file, "gauge.png");

        Assert.Equal(HttpStatusCode.Forbidden, kept.Status);
        Assert.Contains("choose it again afterwards", kept.Text, StringComparison.Ordinal);
        Assert.Contains("enctype=\"multipart/form-data\"", kept.Text, StringComparison.Ordinal);
        Assert.Equal("Come and see", FormOnPage.Of(path, kept.Text, "content").Fields["content"]);
    }

    [Fact]
    public async Task What_is_written_by_those_who_administer_is_given_back_too()
    {
        var manage = await Managing.BeginAsync();
        using var superuser = await manage.SuperuserAsync();
        const string Path = "/administration/new-user";
        var name = Make.Name("kept");
        var form = FormOnPage
            .Of(Path, await superuser.PageAsync(Path), "username")
            .With("username", name)
            .With("firstName", "Nora")
            .With("lastName", "Lind")
            .With("emailAddress", $"{name}@example.edu");
        using var ended = new Reader(manage.Server.Address);

        var back = FormOnPage.Of(Path, (await form.SendAsync(ended)).Text, "username");
        var asked = FormOnPage.Of(Path, (await back.SendAsync(superuser)).Text, "username");
        var sent = await asked.SendAsync(superuser);

        Assert.Contains("The account of Nora Lind is made.", sent.Text, StringComparison.Ordinal);
    }

    private static async Task<string> NameAsync(Managing manage) =>
        (await manage.Admin.GetAsync($"/api/dataverses/{manage.Alias}")).Data["name"]!.GetValue<string>();
}

using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Administration;

/// <summary>What runs before and after publications is defined, chosen and taken away on a page.</summary>
public sealed class WorkflowPageTests
{
    private const string Path = "/administration/workflows";

    [Theory, EachDatabase]
    public async Task A_workflow_is_defined_chosen_and_taken_away(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        Assert.Contains("No workflow is defined.", await reader.PageAsync(Path), StringComparison.Ordinal);

        var more = await (await FormAsync(reader, "name"))
            .With("do", "more")
            .With("name", "Check")
            .With("step-2", "log")
            .SendAsync(reader);
        Assert.Equal(("Check", "log"), (Field(more.Text, "name"), Field(more.Text, "step-2")));
        Assert.Contains("name=\"step-5\"", more.Text, StringComparison.Ordinal);
        var made = await FormOnPage
            .Of(Path, more.Text, "name")
            .With("do", "add")
            .With("step-0", "http/sr")
            .With("with-0", "url = https://example.edu/check?a=b\nmethod=POST")
            .With("step-4", "pause")
            .SendAsync(reader);
        Assert.True(made.Status == HttpStatusCode.Found, made.Text);
        var stored = (await admin.GetAsync("/api/admin/workflows/1")).Data;
        Assert.Equal("Check", stored["name"]!.GetValue<string>());
        Assert.Equal(["http/sr", "log", "pause"], stored["steps"]!.AsArray().Select(s => s!["stepType"]!.GetValue<string>()));
        Assert.Equal("https://example.edu/check?a=b", stored["steps"]![0]!["parameters"]!["url"]!.GetValue<string>());

        var page = await reader.PageAsync(Path);
        Assert.Contains("Send a request and wait for its answer", page, StringComparison.Ordinal);
        _ = await FormOnPage.Of(Path, page, "trigger").With("do", "default").With("workflow", "1").SendAsync(reader);
        Assert.Equal(1, (await admin.GetAsync("/api/admin/workflows/default/PrePublishDataset")).Data["id"]!.GetValue<int>());
        var kept = await FormOnPage.Of(Path, page, "id").With("do", "delete").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Forbidden, kept.Status);
        Assert.Contains("is run before or after publications", kept.Text, StringComparison.Ordinal);
        _ = await FormOnPage.Of(Path, page, "trigger").With("do", "default").With("workflow", "").SendAsync(reader);
        var gone = await FormOnPage.Of(Path, page, "id").With("do", "delete").SendAsync(reader);
        Assert.Equal(HttpStatusCode.Found, gone.Status);
        Assert.Empty((await admin.GetAsync("/api/admin/workflows")).Data.AsArray());
    }

    [Theory, EachDatabase]
    public async Task What_cannot_run_is_refused_and_stays_typed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server, "de");
        var form = await FormAsync(reader, "name");

        var wrong = await form.Copy()
            .With("do", "add")
            .With("name", "Prüfung")
            .With("step-0", "http/sr")
            .With("with-0", "url=nirgends")
            .SendAsync(reader);
        var unnamed = await form.Copy().With("do", "add").With("step-0", "log").SendAsync(reader);
        var strange = await (await FormAsync(reader, "addresses"))
            .With("do", "addresses")
            .With("addresses", "127.0.0.1\nbitte")
            .SendAsync(reader);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("muss eine Adresse mit http oder https", WebUtility.HtmlDecode(wrong.Text), StringComparison.Ordinal);
        Assert.Equal("Prüfung", Field(wrong.Text, "name"));
        Assert.Contains("url=nirgends", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.Status);
        Assert.Equal(HttpStatusCode.BadRequest, strange.Status);
        Assert.Contains("bitte</textarea>", strange.Text, StringComparison.Ordinal);
        Assert.Empty((await admin.GetAsync("/api/admin/workflows")).Data.AsArray());
        Assert.Equal(
            "127.0.0.1;::1",
            (await admin.GetAsync("/api/admin/workflows/ip-whitelist")).Data["message"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task A_workflow_that_is_set_and_not_there_is_told_of(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var reader = await Reader.SuperuserAsync(server);
        Assert.DoesNotContain("nothing can be published", await reader.PageAsync(Path), StringComparison.Ordinal);

        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:PrePublishDatasetWorkflowId", "77")).Data;

        Assert.Contains("nothing can be published", await reader.PageAsync(Path), StringComparison.Ordinal);
    }

    private static async Task<FormOnPage> FormAsync(Reader reader, string field) =>
        FormOnPage.Of(Path, await reader.PageAsync(Path), field);

    private static string Field(string page, string name) => FormOnPage.Of(Path, page, "name").Fields[name];
}

using System.Net;
using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Http;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(404, typeof(DataverseNotFoundException))]
    [InlineData(401, typeof(DataverseUnauthorizedException))]
    [InlineData(403, typeof(DataverseForbiddenException))]
    [InlineData(409, typeof(DataverseConflictException))]
    [InlineData(400, typeof(DataverseValidationException))]
    [InlineData(500, typeof(DataverseException))]
    public async Task Tells_refusals_apart_by_status(int status, Type type)
    {
        await using var server = await StubServer.AnsweringAsync("""{"status":"ERROR","message":"No such luck."}""", status);
        using var client = server.Client();
        var error = await Assert.ThrowsAsync(type, () => client.Users.MeAsync());
        var refusal = Assert.IsAssignableFrom<DataverseException>(error);
        Assert.Equal(
            ((HttpStatusCode)status, "No such luck.", "GET"),
            (refusal.Status!.Value, refusal.ServerMessage!, refusal.RequestMethod!)
        );
        Assert.EndsWith("/api/users/:me", refusal.RequestUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_metadata_that_do_not_validate_for_what_they_are()
    {
        await using var server = await StubServer.AnsweringAsync(
            """{"status":"ERROR","message":"Validation Failed: Title is required. (Invalid value:null)."}""",
            403
        );
        using var client = server.Client();
        await Assert.ThrowsAsync<DataverseValidationException>(() => client.Datasets.CreateAsync("birds", "{}"));
    }

    [Theory]
    [InlineData(
        """{ status:"error", message:"Endpoint blocked. Please contact the dataverse administrator"}""",
        503,
        "Endpoint blocked. Please contact the dataverse administrator"
    )]
    [InlineData(
        "<html><head><style>p{}</style></head><body><h1>502 Bad&nbsp;Gateway</h1></body></html>",
        502,
        "502 Bad\u00a0Gateway"
    )]
    [InlineData("""{"status":"ERROR","message":{"message":"nested"}}""", 400, "nested")]
    [InlineData("", 500, null)]
    public async Task Finds_the_message_in_answers_of_any_form(string body, int status, string? message)
    {
        await using var server = await StubServer.AnsweringAsync(body, status);
        using var client = server.Client(o => o.MaxRetries = 0);
        var error = await Assert.ThrowsAnyAsync<DataverseException>(() => client.Admin.SettingsAsync());
        Assert.Equal(message, error.ServerMessage);
    }

    [Theory]
    [InlineData("file.path.taken", "file.path.taken")]
    [InlineData(null, null)]
    public async Task Knows_the_code_where_the_server_tells_it(string? sent, string? code)
    {
        await using var server = await StubServer.StartAsync(
            (context, _) =>
            {
                context.Response.Headers["Quire-Error-Code"] = sent;
                return StubServer.WriteAsync(context, """{"status":"ERROR","message":"no"}""", 400);
            }
        );
        using var client = server.Client();
        Assert.Equal(code, (await Assert.ThrowsAnyAsync<DataverseException>(() => client.Users.MeAsync())).Code);
    }

    [Fact]
    public async Task Never_shows_a_secret()
    {
        await using var server = await StubServer.AnsweringAsync("""{"status":"ERROR","message":"no"}""", 400);
        using var client = server.Client();
        var error = await Assert.ThrowsAnyAsync<DataverseException>(() =>
            client.Raw.GetAsync("x?key=geheim&unblock-key=geheim&password=geheim&keep=this")
        );
        Assert.DoesNotContain("geheim", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("keep=this", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_nobody_answers()
    {
        using var client = new DataverseClient("http://127.0.0.1:9", new() { MaxRetries = 0 });
        var error = await Assert.ThrowsAsync<DataverseUnreachableException>(() => client.Info.VersionAsync());
        Assert.Null(error.Status);
    }

    [Fact]
    public async Task Says_when_the_answer_is_something_else()
    {
        await using var server = await StubServer.AnsweringAsync("<html>Welcome</html>");
        using var client = server.Client();
        await Assert.ThrowsAsync<DataverseAnswerException>(() => client.Info.VersionAsync());
    }

    [Theory]
    [InlineData("""{"status":"OK"}""")]
    [InlineData("""{"datasets":null}""")]
    [InlineData("""{"datasets":[{"datasetId":1,"status":"valid"}]""")]
    [InlineData("""{"datasets":"none"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_list_that_is_not_there_or_not_whole_is_no_empty_one(string body)
    {
        await using var server = await StubServer.AnsweringAsync(body);
        using var client = server.Client();
        await Assert.ThrowsAsync<DataverseAnswerException>(() => client.Admin.ValidateDatasetsAsync());
        await Assert.ThrowsAsync<DataverseAnswerException>(() => client.Admin.CompareDatasetFilesAsync(1));
    }

    [Fact]
    public async Task A_list_without_an_envelope_is_read_beside_what_else_there_is()
    {
        await using var server = await StubServer.AnsweringAsync(
            """{"count":1,"datasets":[{"datasetId":1,"status":"valid"}],"more":{}}"""
        );
        using var client = server.Client();
        Assert.Equal(1L, Assert.Single(await client.Admin.ValidateDatasetsAsync()).DatasetId);
    }

    [Fact]
    public async Task Stays_cancelled_when_cancelled()
    {
        await using var server = await StubServer.StartAsync(
            (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted)
        );
        using var client = server.Client();
        using var cancel = new CancellationTokenSource();
        var call = client.Info.VersionAsync(cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Gives_up_when_the_answer_takes_too_long()
    {
        await using var server = await StubServer.StartAsync(
            (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted)
        );
        using var client = server.Client(o => (o.Timeout, o.MaxRetries) = (TimeSpan.FromMilliseconds(200), 0));
        await Assert.ThrowsAsync<DataverseUnreachableException>(() => client.Info.VersionAsync());
    }
}

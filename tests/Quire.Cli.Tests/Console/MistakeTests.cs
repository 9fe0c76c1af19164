using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Console;

/// <summary>What people see of the usual mistakes: an exit code of its own, what happened, and what to do next.</summary>
public sealed class MistakeTests
{
    [Theory]
    [InlineData("colection", "list")]
    [InlineData("dataset")]
    [InlineData("dataset", "show")]
    [InlineData("dataset", "show", "not-an-id")]
    [InlineData("dataset", "show", "1", "--version", "newest")]
    [InlineData("collection", "show", "no such alias")]
    [InlineData("sync", "/tmp", "1")]
    [InlineData("download", "1", "/tmp", "--jobs", "0")]
    [InlineData("upload", "/no/such/folder", "1")]
    [InlineData("search", "x", "--limit", "0")]
    [InlineData("--nonsense")]
    [InlineData]
    public async Task A_command_line_that_makes_no_sense(params string[] arguments)
    {
        using var shell = await Shell.AdminAsync();
        var refused = (await shell.RunAsync(arguments)).Ended(ExitCode.Usage);
        Assert.Empty(refused.Out);
        Assert.StartsWith("quire: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--help", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_answered_with_those_that_do()
    {
        using var shell = Shell.Empty();
        Assert.Contains(
            "'colection' here; there are login, logout, config, collection",
            (await shell.RunAsync("colection", "list")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "'quire dataset' needs a command: create, show",
            (await shell.RunAsync("dataset")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no option '--nonsense'",
            (await shell.RunAsync("--nonsense")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<dataset> is missing: Persistent identifier", "dataset", "show")]
    [InlineData("<dataset> is missing", "upload", "/tmp")]
    [InlineData("'--to'", "sync", "/tmp", "1")]
    [InlineData("Did you mean 'collection'?", "colection", "list")]
    [InlineData("Did you mean 'publish'?", "dataset", "pubish", "1")]
    [InlineData("Did you mean '--dry-run'?", "dataset", "publish", "1", "--dryrun")]
    [InlineData("Did you mean '--installation'?", "dataset", "show", "1", "--instalation", "lab")]
    public async Task What_is_missing_or_mistyped_is_named(string said, params string[] arguments)
    {
        using var shell = Shell.Empty();
        var refused = (await shell.RunAsync(arguments)).Ended(ExitCode.Usage);
        Assert.Contains(said, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required argument missing for command", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_there_is_a_short_help()
    {
        using var shell = Shell.Empty();
        var shown = (await shell.RunAsync()).Ended(ExitCode.Usage);
        Assert.InRange(shown.Error.Split('\n').Length, 6, 12);
        Assert.Contains("quire login https://", shown.Error, StringComparison.Ordinal);
        Assert.Contains("quire upload", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_and_version_are_no_mistakes()
    {
        using var shell = Shell.Empty();
        Assert.Contains("private-url", (await shell.RunAsync("dataset", "--help")).Well().Out, StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+", (await shell.RunAsync("--version")).Well().Out);
    }

    [Fact]
    public async Task No_installation_is_chosen()
    {
        using var shell = Shell.Empty();
        Assert.Contains(
            "quire login",
            (await shell.RunAsync("collection", "list")).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_wrong_token()
    {
        using var shell = await Shell.AdminAsync();
        var refused = (await shell.RunAsync("users", "me", "--token", "11111111-2222-3333-4444-555555555555")).Ended(
            ExitCode.NotPermitted
        );
        Assert.Contains("token is unknown", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("11111111", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_id()
    {
        using var shell = await Shell.AdminAsync();
        var refused = (await shell.RunAsync("dataset", "show", "doi:10.5072/FK2/NOSUCH")).Ended(ExitCode.NotFound);
        Assert.Contains("10.5072/FK2/NOSUCH", refused.Error, StringComparison.Ordinal);
        Assert.Contains("quire search", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer()
    {
        using var shell = Shell.At(new("http://127.0.0.1:9/"), "token");
        var refused = (await shell.RunAsync("collection", "list")).Ended(ExitCode.Unreachable);
        Assert.Contains("127.0.0.1:9", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Check the address", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_something_else()
    {
        await using var server = await StubServer.AnsweringAsync("<html><body>Welcome</body></html>");
        using var shell = Shell.At(server.Address, "token");
        Assert.Contains(
            "address of a Dataverse installation",
            (await shell.RunAsync("collection", "list")).Ended(ExitCode.Failed).Error,
            StringComparison.Ordinal
        );
        shell.Input = "token\n";
        Assert.Contains(
            "no Dataverse API",
            (await shell.RunAsync("login", server.Address.AbsoluteUri)).Ended(ExitCode.NotFound).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_server_that_fails_gives_the_number_of_its_incident()
    {
        await using var server = await StubServer.AnsweringAsync(
            """{"status":"ERROR","message":"Internal server error.","incidentId":"i-42"}""",
            500
        );
        using var shell = Shell.At(server.Address, "token");
        Assert.Contains(
            "i-42",
            (await shell.RunAsync("collection", "list")).Ended(ExitCode.Failed).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_endpoint_the_server_does_not_have()
    {
        await using var server = await StubServer.AnsweringAsync(
            """{"status":"ERROR","message":"'/api/x' endpoint does not exist on this server."}""",
            404
        );
        using var shell = Shell.At(server.Address, "token");
        Assert.Contains(
            "does not offer that",
            (await shell.RunAsync("blocks", "list")).Ended(ExitCode.NotFound).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Destroying_asks_and_no_is_an_answer()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        Assert.Contains(
            "--yes",
            (await shell.RunAsync("dataset", "delete", deposit.Dataset)).Ended(ExitCode.Usage).Error,
            StringComparison.Ordinal
        );
        (shell.OnTerminal, shell.Input) = (true, "n\n");
        Assert.Contains(
            "[y/N]",
            (await shell.RunAsync("dataset", "delete", deposit.Dataset)).Ended(ExitCode.Interrupted).Error,
            StringComparison.Ordinal
        );
        shell.Input = "";
        (await shell.RunAsync("dataset", "delete", deposit.Dataset)).Ended(ExitCode.Interrupted);
        (await shell.RunAsync("dataset", "show", deposit.Dataset)).Well();
        shell.Input = "y\n";
        (await shell.RunAsync("dataset", "delete", deposit.Dataset)).Well();
        (await shell.RunAsync("dataset", "show", deposit.Dataset)).Ended(ExitCode.NotFound);
    }

    [Fact]
    public async Task A_process_ends_with_the_code_and_writes_no_stack_trace()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var process = CliProcess.Start(server, "dataset", "show", "doi:10.5072/FK2/NOSUCH");
        var ended = (await process.EndAsync()).Ended(ExitCode.NotFound);
        Assert.Empty(ended.Out);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"error","message":"Endpoint blocked. Please contact the dataverse administrator"}""")]
    [InlineData(
        """{"status":"error","message":"Endpoint requires an unblock key or the API token of a superuser for access."}"""
    )]
    public async Task Administration_that_is_closed_is_no_server_that_is_away(string answer)
    {
        await using var server = await StubServer.AnsweringAsync(answer, 503);
        using var shell = Shell.At(server.Address, "11111111-2222-3333-4444-555555555555");
        var refused = (await shell.RunAsync("admin", "settings", "list")).Ended(ExitCode.NotPermitted);
        Assert.Contains("token of a superuser", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("later", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_stays_so()
    {
        await using var server = await StubServer.AnsweringAsync("""{"status":"ERROR","message":"It is too large."}""", 413);
        using var shell = Shell.At(server.Address, "11111111-2222-3333-4444-555555555555");
        var refused = (await shell.RunAsync("dataset", "show", "1")).Ended(ExitCode.Refused);
        Assert.DoesNotContain("later", refused.Error, StringComparison.Ordinal);
    }
}

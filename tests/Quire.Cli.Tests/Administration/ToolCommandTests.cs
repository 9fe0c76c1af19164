using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Administration;

/// <summary>Programs elsewhere that work on datasets.</summary>
public sealed class ToolCommandTests
{
    [Fact]
    public async Task A_tool_is_opened_for_a_file_by_whatever_the_file_is_called()
    {
        await using var server = await StubServer.AnsweringAsync(
            """{"status":"OK","data":{"toolUrl":"https://tools.example.org","preview":false,"toolName":"Map"}}"""
        );
        using var shell = Shell.At(server.Address, "token");
        var opened = await shell.JsonAsync("tool", "open", "1", "--file", "doi:10.5072/FK2/ABC/FILE");
        Assert.Equal("https://tools.example.org", opened["url"]!.GetValue<string>());
        Assert.Contains(
            "ABC%2FFILE",
            Assert.Single(server.Requests).Target.Replace("/FILE", "%2FFILE"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_tool_is_added_opened_and_removed()
    {
        using var deposit = await Deposit.MakeAsync();
        var shell = deposit.Shell;
        var manifest = shell.Write(
            "tool.json",
            """
            {"displayName":"The matrix","description":"Looks","types":["explore"],"scope":"dataset","toolUrl":"https://tools.example.org",
             "toolParameters":{"queryParameters":[{"id":"{datasetId}"}]}}
            """
        );
        var added = await shell.JsonAsync("tool", "add", manifest);
        var id = $"{added["id"]}";
        Assert.Equal("https://tools.example.org", added["url"]!.GetValue<string>());
        Assert.Contains((await shell.JsonAsync("tool", "list", "--scope", "dataset")).AsArray(), t => $"{t!["id"]}" == id);
        Assert.StartsWith(
            "https://tools.example.org",
            (await shell.JsonAsync("tool", "open", id, "--dataset", deposit.Dataset))["url"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        (await shell.RunAsync("tool", "open", id)).Ended(ExitCode.Usage);
        (await shell.RunAsync("tool", "delete", id, "--yes")).Well();
        Assert.DoesNotContain((await shell.JsonAsync("tool", "list")).AsArray(), t => $"{t!["id"]}" == id);
    }
}

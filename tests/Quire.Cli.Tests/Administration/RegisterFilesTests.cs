using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Administration;

public sealed class RegisterFilesTests
{
    [Fact]
    public async Task Files_of_a_collection_or_of_all_are_given_identifiers()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var shell = Shell.At(server.Address, server.AdminToken);
        using var wire = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(wire, "root");
        var file = await Make.FileAsync(wire, dataset, "a.txt", "a");
        await Make.PublishAsync(wire, dataset);

        var idle = (await shell.RunAsync("admin", "register-files", "root")).Well();
        Assert.Contains("nothing to do", idle.Out, StringComparison.Ordinal);
        (await shell.RunAsync("admin", "settings", "set", ":FilePIDsEnabled", "true")).Well();
        (await shell.RunAsync("admin", "register-files", "root", "--all")).Ended(ExitCode.Usage);
        var done = (await shell.RunAsync("admin", "register-files", "--all")).Well();
        Assert.Contains("1 of  1", done.Out, StringComparison.Ordinal);
        var shown = await shell.JsonAsync("file", "metadata", "show", $"{file}");
        Assert.StartsWith($"{pid}/", shown["persistentId"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}

using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Access;

/// <summary>Roles people define themselves.</summary>
public sealed class RoleCommandTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_role_is_defined_given_and_deleted(bool inCollection)
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var shell = Shell.At(server.Address, server.AdminToken);
        var collection = await Make.CollectionAsync(server.Admin());
        string[] place = inCollection ? ["--collection", collection] : [];
        var (name, _) = await Make.UserAsync(server.Admin());

        var made = await shell.JsonAsync([
            "role",
            "create",
            "reader",
            "--name",
            "Reader",
            "--permission",
            "DownloadFile",
            "--permission",
            "ViewUnpublishedDataset",
            .. place,
        ]);
        Assert.Equal(
            ["ViewUnpublishedDataset", "DownloadFile"],
            made["permissions"]!.AsArray().Select(p => p!.GetValue<string>())
        );
        (await shell.RunAsync("role", "assign", name, "reader", "--collection", collection)).Well();
        (await shell.RunAsync("role", "delete", "reader", "--yes")).Well();
        (await shell.RunAsync("role", "show", "reader")).Ended(ExitCode.NotFound);
        (await shell.RunAsync("role", "delete", "curator", "--yes")).Ended(ExitCode.Refused);
    }
}

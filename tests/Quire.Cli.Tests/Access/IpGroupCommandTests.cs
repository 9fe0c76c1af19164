using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Access;

/// <summary>Groups of whoever calls from certain addresses.</summary>
public sealed class IpGroupCommandTests
{
    [Fact]
    public async Task A_group_of_addresses_is_set_replaced_and_deleted()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var shell = Shell.At(server.Address, server.AdminToken);
        var made = await shell.JsonAsync(
            "group",
            "ip",
            "set",
            "library",
            "--range",
            "192.0.2.1-192.0.2.9",
            "--address",
            "2001:db8::7"
        );
        Assert.Equal("&ip/library", made["identifier"]!.GetValue<string>());
        Assert.Equal(2, made["addresses"]!.AsArray().Count);
        _ = await shell.JsonAsync("group", "ip", "set", "library", "--address", "192.0.2.77");
        Assert.Equal(
            "192.0.2.77",
            Assert.Single((await shell.JsonAsync("group", "ip", "show", "library"))["addresses"]!.AsArray())!.GetValue<string>()
        );
        Assert.Single((await shell.JsonAsync("group", "ip", "list")).AsArray());
        (await shell.RunAsync("group", "ip", "set", "library", "--range", "192.0.2.1")).Ended(ExitCode.Usage);
        (await shell.RunAsync("group", "ip", "set", "library")).Ended(ExitCode.Usage);
        Assert.Single((await shell.JsonAsync("group", "ip", "show", "library"))["addresses"]!.AsArray());
        (await shell.RunAsync("group", "ip", "delete", "library", "--yes")).Well();
        (await shell.RunAsync("group", "ip", "show", "library")).Ended(ExitCode.NotFound);
    }
}

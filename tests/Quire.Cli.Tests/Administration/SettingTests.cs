using Quire.Cli.Console;
using Quire.Cli.Tests.Running;

namespace Quire.Cli.Tests.Administration;

public sealed class SettingTests
{
    private const string Name = ":ZipDownloadLimit";

    [Fact]
    public async Task A_setting_is_set_read_listed_and_unset()
    {
        using var shell = await Shell.AdminAsync();
        (await shell.RunAsync("admin", "settings", "set", Name, "1000000")).Well();
        var got = await shell.JsonAsync("admin", "settings", "get", Name);
        Assert.Equal((Name, "1000000"), (got["name"]!.GetValue<string>(), got["value"]!.GetValue<string>()));
        Assert.Contains(
            (await shell.JsonAsync("admin", "settings", "list")).AsArray(),
            s => s!["name"]!.GetValue<string>() == Name
        );
        var planned = (await shell.RunAsync("admin", "settings", "set", Name, "5", "--dry-run")).Well();
        Assert.Contains("it was '1000000'", planned.Out, StringComparison.Ordinal);
        (await shell.RunAsync("admin", "settings", "delete", Name, "--yes")).Well();
        (await shell.RunAsync("admin", "settings", "get", Name)).Ended(ExitCode.NotFound);
    }
}

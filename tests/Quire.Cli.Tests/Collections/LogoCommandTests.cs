using Quire.Cli.Console;
using Quire.Cli.Tests.Running;

namespace Quire.Cli.Tests.Collections;

/// <summary>Logos of collections.</summary>
public sealed class LogoCommandTests
{
    // One pixel.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task A_logo_is_set_written_and_taken_off()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, collection) = (deposit.Shell, deposit.Collection);
        var picture = Path.Combine(shell.Folder, "tern.png");
        await File.WriteAllBytesAsync(picture, Convert.FromBase64String(Png));
        (await shell.RunAsync("collection", "logo", "set", collection)).Ended(ExitCode.Usage);
        (await shell.RunAsync("collection", "logo", "set", collection, picture + ".jpg")).Ended(ExitCode.Usage);
        (await shell.RunAsync("collection", "logo", "set", collection, "--text", "A tern")).Ended(ExitCode.Refused);
        (await shell.RunAsync("collection", "logo", "set", collection, picture)).Well();
        (await shell.RunAsync("collection", "logo", "set", collection, "--text", "A tern")).Well();
        var theme = (await deposit.Wire.GetAsync($"/api/dataverses/{collection}")).Data["theme"]!;
        Assert.Equal(("tern.png", "A tern"), ($"{theme["logo"]}", $"{theme["logoText"]}"));
        var written = Path.Combine(shell.Folder, "written.png");
        (await shell.RunAsync("collection", "logo", "get", collection, "--output", written)).Well();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(written))[..4]);
        (await shell.RunAsync("collection", "logo", "remove", collection, "--yes")).Well();
        (await shell.RunAsync("collection", "logo", "get", collection, "--output", "-")).Ended(ExitCode.NotFound);
    }
}

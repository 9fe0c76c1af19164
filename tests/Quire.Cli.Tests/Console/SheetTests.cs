using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Cli.Tests.Console;

/// <summary>Results for people: drawn on a terminal, plain elsewhere, and never a way into the terminal for others.</summary>
public sealed class SheetTests
{
    [Fact]
    public async Task A_terminal_gets_a_table_with_headings()
    {
        using var shell = await Shell.AdminAsync();
        shell.OnTerminal = true;
        var table = (await shell.RunAsync("blocks", "list")).Well().Out;
        Assert.Contains("\u001b[1m", table, StringComparison.Ordinal);
        Assert.Contains("Title", table, StringComparison.Ordinal);
        Assert.Contains("Citation Metadata", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_colours_there_are_no_escapes()
    {
        using var shell = (await Shell.AdminAsync()).With("NO_COLOR", "1");
        shell.OnTerminal = true;
        Assert.DoesNotContain("\u001b", (await shell.RunAsync("blocks", "list")).Well().Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", (await shell.RunAsync("users", "me")).Well().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_gets_tabs_and_nothing_else()
    {
        using var shell = await Shell.AdminAsync();
        Assert.Contains("citation\tCitation Metadata\t1", (await shell.RunAsync("blocks", "list")).Well().Lines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_others_wrote_cannot_steer_the_terminal(bool terminal)
    {
        await using var server = await StubServer.AnsweringAsync(
            """{"status":"OK","data":[{"id":1,"name":"evil\u001b]0;owned\u0007\nname","displayName":"[red]\u009b2J[/]"}]}"""
        );
        using var shell = Shell.At(server.Address, "token").With("NO_COLOR", "1");
        shell.OnTerminal = terminal;
        var shown = (await shell.RunAsync("blocks", "list")).Well().Out;
        Assert.DoesNotContain('\u001b', shown);
        Assert.DoesNotContain('\u009b', shown);
        Assert.DoesNotContain('\u0007', shown);
        Assert.Contains("[red]", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1 kB")]
    [InlineData(1_550_000, "1.6 MB")]
    [InlineData(2_000_000_000_000_000, "2000 TB")]
    public void Sizes_are_readable(long bytes, string text) => Assert.Equal(text, SafeText.Size(bytes));

    [Fact]
    public async Task Long_work_shows_a_bar_on_a_terminal_only()
    {
        using var deposit = await Deposit.MakeAsync();
        var folder = Path.GetDirectoryName(deposit.Shell.Write("up/a.txt", "a"))!;
        deposit.Shell.Write("up/b.txt", "b");
        Assert.Empty((await deposit.Shell.RunAsync("upload", folder, deposit.Dataset)).Well().Error);
        deposit.Shell.OnTerminal = true;
        var drawn = (await deposit.Shell.RunAsync("download", deposit.Dataset, Path.Combine(deposit.Shell.Folder, "down")))
            .Well()
            .Error;
        Assert.Contains("of 2 files", drawn, StringComparison.Ordinal);
        Assert.Contains("/2 B", drawn, StringComparison.Ordinal);
    }
}

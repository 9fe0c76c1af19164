using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Files;

public sealed class TableTests
{
    private const string Beaks = "species,beak\nfortis,9.5\nscandens,13.8\nfortis,\n";

    [Fact]
    public async Task Rows_of_a_table_are_shown_found_and_written()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, file) = (deposit.Shell, await FileAsync(deposit));

        var head = (await shell.RunAsync("file", "head", file, "-n", "2")).Well();
        Assert.Equal(["fortis\t9.5", "scandens\t13.8"], head.Lines);
        Assert.Contains("Rows 1 to 2 of 3.", head.Error, StringComparison.Ordinal);
        var found = (
            await shell.RunAsync(
                "file",
                "query",
                file,
                "--where",
                "species~FORT",
                "--where",
                "beak is missing",
                "--variables",
                "beak,species"
            )
        ).Well();
        Assert.Equal(["\tfortis"], found.Lines);
        Assert.Contains("Rows 1 to 1 of 1 that match, of 3.", found.Error, StringComparison.Ordinal);
        Assert.Equal(
            "species,beak\nscandens,13.8\nfortis,9.5\n",
            (await shell.RunAsync("file", "query", file, "--sort=-beak", "-n", "2", "--csv")).Well().Out
        );
        var json = await shell.JsonAsync("file", "query", file, "--where", "beak>100", "--offset", "0");
        Assert.Equal(["total", "matched", "offset", "variables", "rows"], json.AsObject().Select(m => m.Key));
        Assert.Equal(("3", "0", "[]"), ($"{json["total"]}", $"{json["matched"]}", json["rows"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_condition_nobody_can_read_is_refused_with_its_place()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, file) = (deposit.Shell, await FileAsync(deposit));

        var refused = await shell.RunAsync("file", "query", file, "--where", "beak>wide");

        Assert.Equal((int)ExitCode.Refused, refused.Code);
        Assert.Contains("'beak>wide', character 6", refused.Error, StringComparison.Ordinal);
        Assert.Equal((int)ExitCode.Usage, (await shell.RunAsync("file", "query", file, "--csv", "--json")).Code);
        Assert.Equal((int)ExitCode.Usage, (await shell.RunAsync("file", "head", file, "-n", "0")).Code);
    }

    [Fact]
    public async Task What_stands_in_the_variables_of_a_table_is_described()
    {
        using var deposit = await Deposit.MakeAsync();
        var (shell, file) = (deposit.Shell, await FileAsync(deposit));

        var lines = (await shell.RunAsync("file", "describe", file)).Well().Lines;

        Assert.Equal("species\ttext\t3\t0\t2\t\t\t\t\t\tfortis (2), scandens (1)", lines[0]);
        Assert.Equal("beak\tnumber\t2\t1\t2\t9.5\t11.65\t13.8\t11.65\t3.04056\t13.8 (1), 9.5 (1)", lines[1]);
        var beak = Assert.Single((await shell.JsonAsync("file", "describe", file, "--variables", "beak")).AsArray())!;
        Assert.Equal(("beak", "9.5", "11.65"), ($"{beak["name"]}", $"{beak["minimum"]}", $"{beak["quantiles"]!["p50"]}"));
        Assert.Equal(2, beak["histogram"]!["counts"]!.AsArray().Sum(c => c!.GetValue<long>()));
    }

    private static async Task<string> FileAsync(Deposit deposit)
    {
        var file = await Make.FileAsync(deposit.Wire, deposit.Id, "beaks.csv", Beaks);
        return $"{file}";
    }
}

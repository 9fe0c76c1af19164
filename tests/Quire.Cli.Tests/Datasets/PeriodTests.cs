using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Datasets;

public sealed class PeriodTests
{
    [Fact]
    public async Task Files_are_kept_back_and_given_out_no_longer_than_told()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "-1")).Data;
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MinRetentionDurationInMonths", "-1")).Data;
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "a");
        using var shell = Shell.At(server.Address, server.AdminToken);

        (
            await shell.RunAsync("dataset", "embargo", $"{dataset}", $"{file}", "--until", "2999-01-31", "--reason", "A book")
        ).Well();
        (await shell.RunAsync("dataset", "retention", $"{dataset}", $"{file}", "--until", "2999-12-31")).Well();
        var shown = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!;
        Assert.Equal("""{"dateAvailable":"2999-01-31","reason":"A book"}""", shown["embargo"]!.ToJsonString());
        Assert.Equal("""{"dateUnavailable":"2999-12-31"}""", shown["retention"]!.ToJsonString());
        (await shell.RunAsync("dataset", "embargo", $"{dataset}", $"{file}", "--lift")).Well();
        (await shell.RunAsync("dataset", "retention", $"{dataset}", $"{file}", "--lift")).Well();
        shown = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!;
        Assert.True(shown["embargo"] is null && shown["retention"] is null);
        (await shell.RunAsync("dataset", "embargo", $"{dataset}", $"{file}")).Ended(ExitCode.Usage);
        (await shell.RunAsync("dataset", "embargo", $"{dataset}", $"{file}", "--until", "soon")).Ended(ExitCode.Usage);
    }

    [Theory]
    [InlineData("embargo")]
    [InlineData("retention")]
    public async Task A_reason_is_given_with_a_day_alone(string command)
    {
        using var shell = Shell.Empty();
        var refused = (await shell.RunAsync("dataset", command, "1", "2", "--lift", "--reason", "A book")).Ended(ExitCode.Usage);
        Assert.Contains("Give --reason with --until alone: no reason is kept for --lift.", refused.Error);
        refused = (await shell.RunAsync("dataset", command, "1", "2", "--lift", "--until", "2999-01-31")).Ended(ExitCode.Usage);
        Assert.Contains("Give either --until or --lift.", refused.Error);
    }
}

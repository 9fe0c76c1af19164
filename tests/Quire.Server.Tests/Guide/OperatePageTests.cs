using System.Globalization;
using System.Text.Json.Nodes;
using Quire.Testing.Guide;

namespace Quire.Server.Tests.Guide;

/// <summary>docs/guide/operate.md, but for backups.</summary>
public sealed class OperatePageTests
{
    private const string Start = "./run --data /srv/quire";

    [Fact]
    public async Task What_runs_is_looked_at_and_what_was_given_up_tried_again()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var blocks = GuideBlock.HeldBy(GetType(), nameof(What_runs_is_looked_at_and_what_was_given_up_tried_again));
        Assert.Equal(2, blocks.Count);
        _ = await machine.TypeAsync(machine.Here(Start));
        using var admin = machine.As(machine.TokenIn(machine.At("/srv/quire")));
        var (dataset, _) = await Quire.Testing.Make.DatasetAsync(admin, "root");
        machine.Instead("2026-11-29", "2020-01-01");
        machine.Instead("--object 3", $"--object {dataset}");

        var told = (await machine.PasteAsync(blocks[0])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(told, l => l.StartsWith("database  answers", StringComparison.Ordinal));
        Assert.Contains(told, l => l.EndsWith(" recur.", StringComparison.Ordinal));
        Assert.Contains(told, l => l.Contains($"\t@admin\tCreateDataset\t{dataset}\t", StringComparison.Ordinal));
        Assert.Equal("CreateDataset", JsonNode.Parse(told[^1])!["operation"]!.GetValue<string>());
        await machine.StopAsync();
        Assert.Contains("0 jobs are tried again", await machine.PasteAsync(blocks[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_put_aside_is_put_back()
    {
        await using var machine = await GuideMachine.SetUpAsync();
        var blocks = GuideBlock.HeldBy(GetType(), nameof(What_was_put_aside_is_put_back));
        var code = Assert.Single(blocks).Code;
        var key = code.Split("restore ")[1].Split(' ')[0];
        _ = await machine.TypeAsync(machine.Here(Start));
        var aside = machine.At("/srv/quire/files/quarantine");
        Directory.CreateDirectory(aside);
        var now = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(Path.Combine(aside, $"{now}.{key.Replace('/', '.')}"), "bytes");

        var told = await machine.PasteAsync(blocks[0]);

        Assert.Contains($"local  {key}  5 bytes", told, StringComparison.Ordinal);
        Assert.Contains("1 objects were put back.", told, StringComparison.Ordinal);
        Assert.Equal("bytes", await File.ReadAllTextAsync(Path.Combine(machine.At("/srv/quire/files"), key)));
        await machine.StopAsync();
    }
}

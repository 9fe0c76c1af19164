using Microsoft.Extensions.Options;
using Quire.Domain.Errors;
using Quire.Repository.Files.Tables;
using Quire.Repository.Files.Tables.Rows;

namespace Quire.Repository.Tests.Files;

/// <summary>Questions about tables end, and give their turn back.</summary>
public sealed class TableScansTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_does_not_end_is_refused_and_the_next_has_its_turn()
    {
        using var scans = Of(TimeSpan.FromMilliseconds(50));

        var refused = await Assert.ThrowsAsync<RepositoryException>(() =>
            scans.RunAsync(end => Task.Delay(Timeout.Infinite, end), Ct)
        );

        Assert.Equal("file.table.scan-took-too-long", refused.Error.Code);
        var isDone = false;
        await scans.RunAsync(
            _ =>
            {
                isDone = true;
                return Task.CompletedTask;
            },
            Ct
        );
        Assert.True(isDone);
    }

    [Fact]
    public async Task Nobody_waits_for_a_turn_for_ever()
    {
        using var scans = Of(TimeSpan.FromMilliseconds(50));
        var end = new TaskCompletionSource();
        var first = scans.RunAsync(_ => end.Task, Ct);

        var refused = await Assert.ThrowsAsync<RepositoryException>(() => scans.RunAsync(_ => Task.CompletedTask, Ct));

        Assert.Equal("file.table.scans-busy", refused.Error.Code);
        end.SetResult();
        await first;
    }

    [Fact]
    public async Task Whoever_goes_away_is_not_told_that_it_took_too_long()
    {
        using var scans = Of(TimeSpan.FromMinutes(10));
        using var gone = new CancellationTokenSource();
        var scan = scans.RunAsync(end => Task.Delay(Timeout.Infinite, end), gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scan);
    }

    private static TableScans Of(TimeSpan longest) =>
        new(Options.Create(new TableOptions { ScansAtOnce = 1, ScanTime = longest }), TimeProvider.System);
}

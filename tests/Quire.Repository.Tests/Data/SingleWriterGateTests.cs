using Quire.Repository.Data;

namespace Quire.Repository.Tests.Data;

public sealed class SingleWriterGateTests
{
    private readonly SingleWriterGate _gate = new();
    private readonly List<string> _turns = [];

    [Fact]
    public async Task Writers_come_in_order_but_for_those_let_in_next()
    {
        var first = await _gate.EnterAsync(default);
        Task[] waiting = [TurnAsync("a"), TurnAsync("b"), TurnAsync("c", next: true), TurnAsync("d", next: true)];
        Assert.Empty(_turns);

        await first.DisposeAsync();
        await Task.WhenAll(waiting);

        Assert.Equal(["c", "d", "a", "b"], _turns);
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_nobody_up()
    {
        using var cancel = new CancellationTokenSource();
        var first = await _gate.EnterAsync(default);
        var gone = TurnAsync("gone", ct: cancel.Token);
        var next = TurnAsync("next");

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await first.DisposeAsync();
        await next;

        Assert.Equal(["next"], _turns);
        await (await _gate.EnterAsync(default)).DisposeAsync();
    }

    [Fact]
    public async Task A_turn_ended_twice_lets_one_in()
    {
        var first = await _gate.EnterAsync(default);
        var second = _gate.EnterAsync(default).AsTask();
        var third = _gate.EnterAsync(default).AsTask();

        await first.DisposeAsync();
        await first.DisposeAsync();

        await (await second).DisposeAsync();
        await (await third).DisposeAsync();
        Assert.Equal(2, new[] { second, third }.Count(t => t.IsCompletedSuccessfully));
    }

    private async Task TurnAsync(string name, bool next = false, CancellationToken ct = default)
    {
        await using var turn = await _gate.EnterAsync(ct, next);
        _turns.Add(name);
    }
}

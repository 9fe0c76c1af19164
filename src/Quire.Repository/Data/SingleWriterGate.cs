using Quire.Repository.Operations;

namespace Quire.Repository.Data;

/// <summary>One writer at a time, in order of arrival but for those let in next, without holding a thread.</summary>
public sealed class SingleWriterGate : IWriteGate
{
    // Longer than any change takes; whoever still waits then stands behind one that cannot be made.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private readonly LinkedList<TaskCompletionSource> _next = [];
    private bool _taken;

    public async ValueTask<IAsyncDisposable> EnterAsync(CancellationToken ct, bool next = false)
    {
        ct.ThrowIfCancellationRequested();
        if (Arrive(next ? _next : _waiting) is { } place)
        {
            await WaitAsync(place, ct);
        }

        return new Turn(this);
    }

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource> place, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await using (patience.Token.Register(() => GiveUp(place, patience.Token)))
            {
                await place.Value.Task;
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw OperationErrors.DatabaseBusy(RetryAfter);
        }
    }

    // Null when it is one's turn at once.
    private LinkedListNode<TaskCompletionSource>? Arrive(LinkedList<TaskCompletionSource> line)
    {
        lock (_lock)
        {
            if (_taken)
            {
                return line.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            _taken = true;
            return null;
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken ct)
    {
        lock (_lock)
        {
            // Without a list it has its turn already and must take it.
            if (place.List is { } line)
            {
                line.Remove(place);
                place.Value.SetCanceled(ct);
            }
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            var line = _next.Count > 0 ? _next : _waiting;
            if (line.First is not { } first)
            {
                _taken = false;
                return;
            }

            line.RemoveFirst();
            first.Value.SetResult();
        }
    }

    private sealed class Turn(SingleWriterGate gate) : IAsyncDisposable
    {
        private bool _left;

        public ValueTask DisposeAsync()
        {
            if (!_left)
            {
                _left = true;
                gate.Leave();
            }

            return ValueTask.CompletedTask;
        }
    }
}

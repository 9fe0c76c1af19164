using System.Collections.Concurrent;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Spectre.Console;

namespace Quire.Cli.Transfers;

/// <summary>A bar with size, rate and time left, on standard error where that is a terminal.</summary>
internal static class TransferBar
{
    /// <summary>Around the transfer of one file.</summary>
    public static Task<T> OneAsync<T>(Call call, string name, Func<IProgress<TransferProgress>?, Task<T>> work) =>
        DrawAsync(call, SafeText.Of(name), work, task => new OneFile(task));

    /// <summary>Around the transfer of many files.</summary>
    public static Task<T> ManyAsync<T>(
        Call call,
        IReadOnlyList<FolderItem> plan,
        Func<IProgress<FolderProgress>?, Task<T>> work
    ) => DrawAsync(call, "Files", work, task => new ManyFiles(task, plan));

    private static async Task<T> DrawAsync<T, TProgress>(
        Call call,
        string name,
        Func<IProgress<TProgress>?, Task<T>> work,
        Func<ProgressTask, IProgress<TProgress>> listener
    )
    {
        if (!call.Host.ErrorIsTerminal)
        {
            return await work(null);
        }

        var bars = Terminal.Bars(call.Host);
        call.Output.Bar = bars;
        try
        {
            return await bars.Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new MovedColumn(),
                    new RateColumn(),
                    new RemainingTimeColumn()
                )
                .StartAsync(context => work(listener(context.AddTask(Markup.Escape(name)))));
        }
        finally
        {
            call.Output.Bar = null;
        }
    }

    private sealed class OneFile(ProgressTask task) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total ?? value.Bytes);
            task.Value = value.Bytes;
        }
    }

    private sealed class ManyFiles : IProgress<FolderProgress>
    {
        private readonly ConcurrentDictionary<string, long> _moved = new(StringComparer.Ordinal);
        private readonly ProgressTask _task;
        private readonly int _files;
        private int _done;

        public ManyFiles(ProgressTask task, IReadOnlyList<FolderItem> plan)
        {
            _task = task;
            _files = plan.Count(i => i.Action != FolderAction.Keep);
            _task.MaxValue = Math.Max(1, plan.Sum(i => i.Bytes));
            Describe();
        }

        public void Report(FolderProgress value)
        {
            if (value.Item.Action == FolderAction.Keep)
            {
                return;
            }

            // Transfers that are repeated go back; the bar follows.
            var before = _moved.GetValueOrDefault(value.Item.Path);
            _moved[value.Item.Path] = value.Bytes;
            _task.Increment(value.Bytes - before);
            if (value.Outcome is not null)
            {
                Interlocked.Increment(ref _done);
                Describe();
            }
        }

        private void Describe() => _task.Description = $"{Math.Min(_done, _files)} of {_files} files";
    }
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;

namespace Quire.Api.Tests.Datasets;

/// <summary>Counts the statements one scope's database connection executes.</summary>
internal sealed class StatementCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly RepositoryDb _db;
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;
    private int _reads;

    public StatementCounter(IServiceProvider scope)
    {
        _db = scope.GetRequiredService<RepositoryDb>();
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _count;

    /// <summary>Those that ask, and do not write.</summary>
    public int Reads => _reads;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Key == RelationalEventId.CommandExecuted.Name
            && value.Value is CommandExecutedEventData executed
            && ReferenceEquals(executed.Context, _db)
        )
        {
            Interlocked.Increment(ref _count);
            if (executed.Command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
            {
                Interlocked.Increment(ref _reads);
            }
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Api.Tests.Jobs;

/// <summary>A server nobody asks anything of leaves its database alone.</summary>
public sealed class IdleTests
{
    [Theory]
    [EachDatabase]
    public async Task Nothing_is_looked_for_that_would_be_told_of(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, id);
        var news = server.Services.GetRequiredService<ReplicaNews>();
        using var statements = await Statements.OfAsync(server);
        // Where there may be other replicas, jobs and outbox are each looked at once in five seconds.
        var allowed = database == DatabaseKind.PostgreSql ? 2 : 0;
        var executed = statements.Take();
        for (var i = 0; i < 30; i++)
        {
            await Task.Delay(1500, TestContext.Current.CancellationToken);
            executed = statements.Take();
            if (executed.Count <= allowed && (database == DatabaseKind.Sqlite || news.Comes))
            {
                return;
            }

            // What the start and the publication left to do is not done yet.
        }

        Assert.Fail(string.Join(Environment.NewLine, executed));
    }

    /// <summary>Counts what is executed on one database, whoever asks.</summary>
    private sealed class Statements(string source, string name)
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>,
            IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private ConcurrentQueue<string> _executed = [];

        public static async Task<Statements> OfAsync(TestServer server)
        {
            await using var scope = server.Services.CreateAsyncScope();
            var connection = scope.ServiceProvider.GetRequiredService<RepositoryDb>().Database.GetDbConnection();
            var statements = new Statements(connection.DataSource, connection.Database);
            statements._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(statements));
            return statements;
        }

        /// <summary>Those since the last time.</summary>
        public IReadOnlyCollection<string> Take() => Interlocked.Exchange(ref _executed, []);

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
                && executed.Connection.DataSource == source
                && executed.Connection.Database == name
            )
            {
                _executed.Enqueue(executed.Command.CommandText);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
    }
}

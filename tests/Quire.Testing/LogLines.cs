using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Quire.Testing;

/// <summary>What a server wrote to its log, for tests of what administrators see.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> _lines = new();

    /// <summary>The lines so far, each with the exception shown under it.</summary>
    public IReadOnlyList<(LogLevel Level, string Text, Exception? Exception)> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Writer(_lines);

    public void Dispose() { }

    private sealed class Writer(ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue((logLevel, formatter(state, exception), exception));
    }
}

using Quire.Repository.Data.Metrics;

namespace Quire.Repository.Measures.MakeDataCount;

/// <summary>How far the usage of a month or day is processed.</summary>
public sealed record ProcessingStateView(string Period, ProcessingState State, DateTime ChangedAt, string? Server);

namespace Quire.Repository.Publishing.Workflows;

/// <summary>What somebody outside reports of a step.</summary>
/// <param name="Status"><c>success</c>, or anything else for a failure.</param>
/// <param name="Reason">What is written into the log; null for nothing.</param>
/// <param name="Message">What who publishes is told; null for nothing.</param>
public sealed record WorkflowReport(string? Status, string? Reason, string? Message);
